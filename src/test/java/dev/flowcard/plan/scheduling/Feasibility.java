package dev.flowcard.plan.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks a schedule minute by minute of the rules, without the schedulers' own arithmetic. */
final class Feasibility {
    private Feasibility() {}

    static void check(ShopProblem problem, Schedule schedule) {
        assertThat(schedule.placements()).hasSize(problem.stepCount());
        for (int job = 0; job < problem.jobs().size(); job++) {
            checkJob(problem, schedule, job);
        }
        for (int machine = 0; machine < problem.machines().size(); machine++) {
            checkMachine(problem, schedule, machine);
        }
    }

    private static void checkJob(ShopProblem problem, Schedule schedule, int job) {
        List<Step> steps = problem.jobs().get(job).steps();
        Placement before = null;
        for (int number = 0; number < steps.size(); number++) {
            int step = number;
            Placement at = schedule.placements().stream()
                    .filter(placement -> placement.job() == job && placement.step() == step)
                    .findFirst()
                    .orElseThrow();
            if (steps.get(step).frozen() != null) {
                assertThat(at).isEqualTo(steps.get(step).frozen());
            } else {
                if (before == null) {
                    assertThat(at.start())
                            .isGreaterThanOrEqualTo(problem.jobs().get(job).release());
                } else {
                    checkHandover(problem, before, at);
                }
                Choice choice = steps.get(step).choices().stream()
                        .filter(one -> one.machine() == at.machine())
                        .findFirst()
                        .orElseThrow();
                assertThat(openMinutes(problem.machines().get(at.machine()), at.start(), at.end()))
                        .isEqualTo(choice.minutes());
            }
            before = at;
        }
    }

    /** The first batch was done and has rested; the last one is worked on after the step before is over. */
    private static void checkHandover(ShopProblem problem, Placement before, Placement at) {
        Handover handover = step(problem, before).handover();
        long over = before.end() + handover.restMinutes();
        if (handover.batches() == 1) {
            assertThat(at.start()).isGreaterThanOrEqualTo(over);
            return;
        }
        long first = at.start() - handover.restMinutes();
        assertThat(openMinutes(problem.machines().get(before.machine()), before.start(), first))
                .isGreaterThanOrEqualTo(
                        handover.ofOneBatch(step(problem, before).minutesOn(before.machine())));
        assertThat(openMinutes(problem.machines().get(at.machine()), over, at.end()))
                .isGreaterThanOrEqualTo(handover.ofOneBatch(step(problem, at).minutesOn(at.machine())));
    }

    private static void checkMachine(ShopProblem problem, Schedule schedule, int machine) {
        List<Placement> there = new ArrayList<>(schedule.placements().stream()
                .filter(at -> at.machine() == machine)
                .toList());
        there.sort(Comparator.comparingLong(Placement::start).thenComparingLong(Placement::end));
        for (int i = 1; i < there.size(); i++) {
            Placement before = there.get(i - 1);
            Placement after = there.get(i);
            Step step = step(problem, after);
            boolean sets = step.frozen() == null
                    && !step.family().isEmpty()
                    && !step.family().equals(step(problem, before).family());
            assertThat(openMinutes(problem.machines().get(machine), before.end(), after.start()))
                    .isGreaterThanOrEqualTo(sets ? step.setupMinutes() : 0);
            assertThat(after.start()).isGreaterThanOrEqualTo(before.end());
        }
    }

    private static Step step(ShopProblem problem, Placement at) {
        return problem.jobs().get(at.job()).steps().get(at.step());
    }

    private static long openMinutes(Machine machine, long from, long to) {
        long open = 0;
        for (long minute = from; minute < to; minute++) {
            long now = minute;
            open += machine.closed().stream().anyMatch(gap -> gap.from() <= now && now < gap.to()) ? 0 : 1;
        }
        return open;
    }
}
