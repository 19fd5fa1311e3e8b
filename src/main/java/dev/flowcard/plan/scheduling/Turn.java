package dev.flowcard.plan.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that may take its turn on a machine.
 *
 * @param chosen whether it does; null: it does
 */
record Turn(Step step, IntVar start, IntVar end, @Nullable BoolVar chosen) {

    /** What set-ups take on all machines: a round trip through each machine's steps, whose ways between families cost. */
    static LinearExpr setups(CpModel model, List<List<Turn>> machines) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        machines.stream().filter(turns -> !turns.isEmpty()).forEach(turns -> round(model, turns, sum));
        return sum.build();
    }

    private static void round(CpModel model, List<Turn> turns, LinearExprBuilder sum) {
        CircuitConstraint circuit = model.addCircuit();
        circuit.addArc(0, 0, model.newBoolVar(""));
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Literal first = model.newBoolVar("");
            circuit.addArc(0, i + 1, first);
            circuit.addArc(i + 1, 0, model.newBoolVar(""));
            turn.after(null, first, model, sum);
            if (turn.chosen != null) {
                circuit.addArc(i + 1, i + 1, turn.chosen.not());
            }
            for (int j = 0; j < turns.size(); j++) {
                if (i != j) {
                    Literal next = model.newBoolVar("");
                    circuit.addArc(j + 1, i + 1, next);
                    turn.after(turns.get(j), next, model, sum);
                }
            }
        }
    }

    /** Where it comes right after another, or first of all, its set-up lies between them. */
    private void after(@Nullable Turn before, Literal follows, CpModel model, LinearExprBuilder sum) {
        long setup = setup(before);
        if (setup > 0) {
            sum.addTerm(follows, setup);
        }
        LinearExpr ready = before == null
                ? LinearExpr.constant(setup)
                : LinearExpr.newBuilder().add(before.end).add(setup).build();
        model.addGreaterOrEqual(start, ready).onlyEnforceIf(follows);
    }

    private long setup(@Nullable Turn before) {
        boolean same = step.family().isEmpty()
                || (before != null && before.step.family().equals(step.family()));
        return same || step.frozen() != null ? 0 : step.setupMinutes();
    }
}
