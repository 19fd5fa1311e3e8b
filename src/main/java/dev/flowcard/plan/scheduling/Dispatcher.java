package dev.flowcard.plan.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Builds one active schedule (Giffler and Thompson) from a priority: among the steps that could start before the earliest
 * possible completion on that machine, the one with the lowest value goes first. Exact in calendars and set-ups.
 */
final class Dispatcher {
    private final ShopProblem problem;
    private final double averageMinutes;
    private final long[] machineReady;
    private final @Nullable String[] family;
    private final long[] jobReady;
    private final long[] jobOver;
    private final long[] besideReady;
    private final long[] besideOver;
    private final int[] next;
    private final List<Placement> placed = new ArrayList<>();

    private Dispatcher(ShopProblem problem) {
        this.problem = problem;
        int machines = problem.machines().size();
        int jobs = problem.jobs().size();
        machineReady = new long[machines];
        family = new String[machines];
        jobReady = new long[jobs];
        jobOver = new long[jobs];
        besideReady = new long[jobs];
        besideOver = new long[jobs];
        next = new int[jobs];
        averageMinutes = problem.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .mapToLong(Step::shortest)
                .average()
                .orElse(1);
    }

    static Schedule dispatch(ShopProblem problem, ToDoubleFunction<DispatchRule.Waiting> priority) {
        return new Dispatcher(problem).run(priority);
    }

    private Schedule run(ToDoubleFunction<DispatchRule.Waiting> priority) {
        Arrays.setAll(jobReady, job -> problem.jobs().get(job).release());
        placeFrozen();
        int steps = problem.stepCount();
        @Nullable Candidate[] candidates = new Candidate[next.length];
        Arrays.setAll(candidates, this::candidate);
        while (placed.size() < steps) {
            Candidate chosen = choose(candidates, priority);
            place(chosen);
            refresh(candidates, chosen);
        }
        return new Schedule(placed);
    }

    private void placeFrozen() {
        List<Placement> frozen = new ArrayList<>();
        for (Job job : problem.jobs()) {
            job.steps().stream().map(Step::frozen).takeWhile(at -> at != null).forEach(frozen::add);
        }
        frozen.sort(Comparator.comparingLong(Placement::start));
        for (Placement at : frozen) {
            book(at, problem.jobs().get(at.job()).steps().get(at.step()));
        }
    }

    private Candidate choose(@Nullable Candidate[] candidates, ToDoubleFunction<DispatchRule.Waiting> priority) {
        Candidate earliest = null;
        for (Candidate candidate : candidates) {
            if (candidate != null && (earliest == null || candidate.end < earliest.end)) {
                earliest = candidate;
            }
        }
        Candidate chosen = null;
        double best = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            if (candidate != null
                    && earliest != null
                    && candidate.choice.machine() == earliest.choice.machine()
                    && candidate.start < Math.max(earliest.end, earliest.start + 1)) {
                double value = priority.applyAsDouble(waiting(candidate));
                if (chosen == null || value < best) {
                    chosen = candidate;
                    best = value;
                }
            }
        }
        if (chosen == null) {
            throw new IllegalStateException("no step can be next");
        }
        return chosen;
    }

    private DispatchRule.Waiting waiting(Candidate candidate) {
        return new DispatchRule.Waiting(
                problem.jobs().get(candidate.job),
                candidate.job,
                next[candidate.job],
                candidate.start,
                candidate.choice.minutes(),
                averageMinutes);
    }

    private void refresh(@Nullable Candidate[] candidates, Candidate chosen) {
        for (int job = 0; job < candidates.length; job++) {
            Candidate before = candidates[job];
            if (before != null && (job == chosen.job || mayRunOn(job, chosen.choice.machine()))) {
                candidates[job] = candidate(job);
            }
        }
    }

    private boolean mayRunOn(int job, int machine) {
        for (Choice choice : problem.jobs().get(job).steps().get(next[job]).choices()) {
            if (choice.machine() == machine) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Candidate candidate(int job) {
        List<Step> steps = problem.jobs().get(job).steps();
        if (next[job] == steps.size()) {
            return null;
        }
        Step step = steps.get(next[job]);
        Candidate best = null;
        for (Choice choice : step.choices()) {
            Machine machine = problem.machines().get(choice.machine());
            long setup = setup(step, choice.machine());
            long ready = machineReady[choice.machine()];
            long free = setup == 0 ? ready : machine.finish(machine.open(ready), setup);
            long start = machine.open(Math.max(free, ready(job, choice)));
            long end = machine.finish(start, choice.minutes());
            if (best == null || end < best.end) {
                best = new Candidate(job, choice, start, end);
            }
        }
        return best;
    }

    /** When the first pieces are there, or so late that the last batch need not wait for the one before to be done. */
    private long ready(int job, Choice choice) {
        int first = problem.jobs().get(job).firstBeside(next[job]);
        if (first == 0) {
            return jobReady[job];
        }
        Handover before = problem.jobs().get(job).steps().get(first - 1).handover();
        return Math.max(jobReady[job], jobOver[job] + before.ofOneBatch(choice.minutes()) - choice.minutes());
    }

    private long setup(Step step, int machine) {
        return step.family().isEmpty() || step.family().equals(family[machine]) ? 0 : step.setupMinutes();
    }

    private void place(Candidate chosen) {
        Step step = problem.jobs().get(chosen.job).steps().get(next[chosen.job]);
        book(new Placement(chosen.job, next[chosen.job], chosen.choice.machine(), chosen.start, chosen.end), step);
    }

    private void book(Placement at, Step step) {
        placed.add(at);
        machineReady[at.machine()] = Math.max(machineReady[at.machine()], at.end());
        handOn(at, step);
        next[at.job()] = at.step() + 1;
        if (!step.family().isEmpty()) {
            family[at.machine()] = step.family();
        }
    }

    /** What is made beside holds up the step after both, not the one beside it. */
    private void handOn(Placement at, Step step) {
        int job = at.job();
        long ready =
                Math.max(besideReady[job], firstOut(at, step) + step.handover().restMinutes());
        long over = Math.max(besideOver[job], at.end() + step.handover().restMinutes());
        boolean beside = step.handover().beside();
        besideReady[job] = beside ? ready : 0;
        besideOver[job] = beside ? over : 0;
        if (!beside) {
            jobReady[job] = ready;
            jobOver[job] = over;
        }
    }

    private long firstOut(Placement at, Step step) {
        if (step.handover().batches() == 1) {
            return at.end();
        }
        long minutes = step.minutesOn(at.machine());
        return Math.min(
                at.end(),
                problem.machines()
                        .get(at.machine())
                        .finish(at.start(), step.handover().ofOneBatch(minutes)));
    }

    private record Candidate(int job, Choice choice, long start, long end) {}
}
