package dev.flowcard.plan.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The shop as intervals on machines that must not overlap. Calendars come in afterwards, by dispatching, and so do set-ups unless
 * they are what is minimised.
 */
final class CpSatModel {
    private static final long MOST_PAIRS = 20_000;

    private final ShopProblem problem;
    private final boolean exact;
    private final long horizon;
    private final CpModel model = new CpModel();
    private final List<List<IntervalVar>> onMachine = new ArrayList<>();
    private final List<List<Turn>> turns = new ArrayList<>();
    private final List<List<Variables>> variables = new ArrayList<>();
    private final List<IntVar> ends = new ArrayList<>();

    private CpSatModel(ShopProblem problem, Schedule hint) {
        this.problem = problem;
        this.exact = isExactFor(problem);
        this.horizon = hint.makespan();
    }

    /** Start, end and, where there is a choice, which machine. */
    private record Variables(IntVar start, IntVar end, List<BoolVar> chosen) {}

    static CpSatModel of(ShopProblem problem, Schedule hint) {
        CpSatModel made = new CpSatModel(problem, hint);
        problem.machines().forEach(machine -> {
            made.onMachine.add(new ArrayList<>());
            made.turns.add(new ArrayList<>());
        });
        for (Job job : problem.jobs()) {
            made.add(job);
        }
        made.onMachine.forEach(made.model::addNoOverlap);
        made.minimise();
        made.hint(hint);
        return made;
    }

    /** Whether the model's times are the shop's: no calendars, no set-ups, nothing in batches. */
    static boolean isExactFor(ShopProblem problem) {
        return problem.machines().stream().allMatch(machine -> machine.closed().isEmpty())
                && problem.jobs().stream()
                        .flatMap(job -> job.steps().stream())
                        .allMatch(step -> (step.family().isEmpty() || step.setupMinutes() == 0)
                                && step.handover().batches() == 1);
    }

    CpModel model() {
        return model;
    }

    /** The schedule that a solution stands for. */
    Schedule schedule(ToLongFunction<LinearArgument> value) {
        List<Placement> placements = new ArrayList<>();
        double[][] keys = new double[variables.size()][];
        for (int job = 0; job < variables.size(); job++) {
            List<Variables> steps = variables.get(job);
            keys[job] = new double[steps.size()];
            for (int step = 0; step < steps.size(); step++) {
                Variables at = steps.get(step);
                long start = value.applyAsLong(at.start);
                keys[job][step] = start;
                placements.add(new Placement(job, step, machine(job, step, value), start, value.applyAsLong(at.end)));
            }
        }
        return exact
                ? new Schedule(placements)
                : Dispatcher.dispatch(problem, waiting -> keys[waiting.index()][waiting.step()]);
    }

    private int machine(int job, int step, ToLongFunction<LinearArgument> value) {
        List<BoolVar> chosen = variables.get(job).get(step).chosen;
        List<Choice> choices = problem.jobs().get(job).steps().get(step).choices();
        for (int i = 0; i < chosen.size(); i++) {
            if (value.applyAsLong(chosen.get(i)) == 1) {
                return choices.get(i).machine();
            }
        }
        Placement frozen = problem.jobs().get(job).steps().get(step).frozen();
        return frozen == null ? choices.getFirst().machine() : frozen.machine();
    }

    private void add(Job job) {
        List<Variables> steps = new ArrayList<>();
        for (int i = 0; i < job.steps().size(); i++) {
            Step step = job.steps().get(i);
            Variables made = step.frozen() == null ? free(step, job.release()) : frozen(step, step.frozen());
            job.before(i).forEach(before -> follow(job.steps().get(before), steps.get(before), step, made));
            steps.add(made);
        }
        variables.add(steps);
        ends.add(end(job, steps));
    }

    /** When a job is over: the last of its steps may be two side by side. */
    private IntVar end(Job job, List<Variables> steps) {
        List<IntVar> last =
                steps.subList(steps.isEmpty() ? 0 : job.firstBeside(steps.size() - 1), steps.size()).stream()
                        .map(Variables::end)
                        .toList();
        if (last.size() == 1) {
            return last.getFirst();
        }
        IntVar end = model.newIntVar(0, horizon, "");
        last.forEach(each -> model.addLessOrEqual(each, end));
        return end;
    }

    /** The first batch must have come, and the last one still be worked on after the step before is over. */
    private void follow(Step before, Variables then, Step step, Variables made) {
        Handover handover = before.handover();
        if (handover.batches() == 1) {
            long rest = handover.restMinutes();
            model.addLessOrEqual(rest == 0 ? then.end : LinearExpr.affine(then.end, 1, rest), made.start);
            return;
        }
        long first = handover.restMinutes() + handover.ofOneBatch(before.shortest());
        long last = handover.restMinutes() + handover.ofOneBatch(step.shortest());
        model.addLessOrEqual(LinearExpr.affine(then.start, 1, first), made.start);
        model.addLessOrEqual(LinearExpr.affine(then.end, 1, last), made.end);
    }

    private Variables frozen(Step step, Placement at) {
        onMachine.get(at.machine()).add(model.newFixedInterval(at.start(), at.end() - at.start(), ""));
        IntVar start = model.newConstant(at.start());
        IntVar end = model.newConstant(at.end());
        turns.get(at.machine()).add(new Turn(step, start, end, null));
        return new Variables(start, end, List.of());
    }

    private Variables free(Step step, long release) {
        IntVar start = model.newIntVar(Math.min(release, horizon), horizon, "");
        if (step.choices().size() == 1) {
            Choice only = step.choices().getFirst();
            IntVar end = model.newIntVar(0, horizon, "");
            onMachine
                    .get(only.machine())
                    .add(model.newIntervalVar(start, LinearExpr.constant(only.minutes()), end, ""));
            turns.get(only.machine()).add(new Turn(step, start, end, null));
            return new Variables(start, end, List.of());
        }
        IntVar end = model.newIntVar(0, horizon, "");
        List<BoolVar> chosen = new ArrayList<>();
        for (Choice choice : step.choices()) {
            BoolVar here = model.newBoolVar("");
            chosen.add(here);
            onMachine
                    .get(choice.machine())
                    .add(model.newOptionalIntervalVar(start, LinearExpr.constant(choice.minutes()), end, here, ""));
            turns.get(choice.machine()).add(new Turn(step, start, end, here));
        }
        model.addExactlyOne(chosen.toArray(BoolVar[]::new));
        return new Variables(start, end, chosen);
    }

    /**
     * Set-ups instead, no later than this; answers whether they can be told: in a large shop there are too many pairs of steps
     * that could follow each other.
     */
    boolean minimiseSetups(long late) {
        long pairs = turns.stream().mapToLong(t -> (long) t.size() * t.size()).sum();
        if (pairs > MOST_PAIRS) {
            return false;
        }
        model.addLessOrEqual(LinearExpr.weightedSum(lateness(), weights()), late);
        model.minimize(Turn.setups(model, turns));
        return true;
    }

    /** Work in progress instead: no later and, where they are given, with no more set-ups than these. */
    void minimiseFlow(long late, OptionalLong setups) {
        model.addLessOrEqual(LinearExpr.weightedSum(lateness(), weights()), late);
        if (setups.isPresent()) {
            model.addLessOrEqual(Turn.setups(model, turns), setups.getAsLong());
        }
        LinearExprBuilder flow = LinearExpr.newBuilder();
        for (int job = 0; job < variables.size(); job++) {
            if (!variables.get(job).isEmpty()) {
                flow.addTerm(ends.get(job), 1).addTerm(variables.get(job).getFirst().start, -1);
            }
        }
        model.minimize(flow.build());
    }

    private void minimise() {
        switch (problem.objective()) {
            case MAKESPAN -> {
                IntVar makespan = model.newIntVar(0, horizon, "makespan");
                ends.forEach(end -> model.addLessOrEqual(end, makespan));
                model.minimize(makespan);
            }
            case WEIGHTED_TARDINESS -> model.minimize(LinearExpr.weightedSum(lateness(), weights()));
        }
    }

    private LinearArgument[] lateness() {
        List<LinearArgument> late = new ArrayList<>();
        for (int job = 0; job < variables.size(); job++) {
            if (!variables.get(job).isEmpty()) {
                IntVar minutes = model.newIntVar(0, horizon, "");
                long due = Math.max(0, problem.jobs().get(job).due());
                model.addGreaterOrEqual(
                        LinearExpr.newBuilder().add(minutes).add(due).build(), ends.get(job));
                late.add(minutes);
            }
        }
        return late.toArray(LinearArgument[]::new);
    }

    private long[] weights() {
        return problem.jobs().stream()
                .filter(job -> !job.steps().isEmpty())
                .mapToLong(Job::weight)
                .toArray();
    }

    private void hint(Schedule hint) {
        for (Placement at : hint.placements()) {
            Variables step = variables.get(at.job()).get(at.step());
            Step source = problem.jobs().get(at.job()).steps().get(at.step());
            if (source.frozen() == null) {
                model.addHint(step.start, at.start());
                for (int i = 0; i < step.chosen.size(); i++) {
                    model.addHint(step.chosen.get(i), source.choices().get(i).machine() == at.machine());
                }
            }
        }
    }
}
