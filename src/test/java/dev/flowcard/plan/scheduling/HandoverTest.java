package dev.flowcard.plan.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A furnace and a grinder: pieces rest on the way, or go over in batches. The quick pass and the solver agree. */
class HandoverTest {
    static Stream<Scheduler> schedulers() {
        return Stream.of(new ConstructiveScheduler(), Scheduler.best());
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void whatRestsGoesOnAfterwards(Scheduler scheduler) {
        assertThat(second(scheduler, 100, new Handover(60, 1), 50)).isEqualTo(new Placement(0, 1, 1, 160, 210));
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void restingIsByTheClockAndWorkWaitsForTheMorning(Scheduler scheduler) {
        Machine nights = new Machine("grinder", List.of(new Machine.Closed(150, 600)));
        Placement at = place(scheduler, nights, 100, new Handover(480, 1), 50);
        assertThat(at.start()).isEqualTo(600);
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void theNextStepBeginsWithTheFirstBatch(Scheduler scheduler) {
        assertThat(second(scheduler, 100, new Handover(0, 4), 100)).isEqualTo(new Placement(0, 1, 1, 25, 125));
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void aFastStepDoesNotOvertakeTheLastBatch(Scheduler scheduler) {
        assertThat(second(scheduler, 100, new Handover(10, 4), 20)).isEqualTo(new Placement(0, 1, 1, 95, 115));
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void twoPartsBesideEachOtherWaitForTheStepBeforeAndTheNextOneWaitsForBoth(Scheduler scheduler) {
        Step first = new Step(List.of(new Choice(0, 10)), "", 0, null);
        Step part = new Step(List.of(new Choice(1, 60), new Choice(2, 60)), "", 0, null, new Handover(0, 1, true));
        Step other = new Step(List.of(new Choice(1, 40), new Choice(2, 40)), "", 0, null, new Handover(0, 1, false));
        ShopProblem problem = new ShopProblem(
                List.of(new Machine("A", List.of()), new Machine("B", List.of()), new Machine("C", List.of())),
                List.of(new Job("W-1", 0, 0, 1, List.of(first, part, other, Step.on(0, 5)))),
                Objective.WEIGHTED_TARDINESS);
        Schedule schedule = scheduler.schedule(problem, Duration.ofMillis(300), better -> {});
        assertThat(starts(schedule)).containsExactly(0L, 10L, 10L, 70L);
        assertThat(schedule.weightedTardiness(problem)).isEqualTo(75);
        assertThat(schedule.flowMinutes(problem)).isEqualTo(75);
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void aJobWhoseLastStepIsInTwoPartsIsOverWithTheLaterOne(Scheduler scheduler) {
        Step part = new Step(List.of(new Choice(0, 90)), "", 0, null, new Handover(0, 1, true));
        ShopProblem problem = new ShopProblem(
                List.of(new Machine("A", List.of()), new Machine("B", List.of())),
                List.of(new Job("W-1", 0, 0, 2, List.of(part, Step.on(1, 30)))),
                Objective.WEIGHTED_TARDINESS);
        Schedule schedule = scheduler.schedule(problem, Duration.ofMillis(300), better -> {});
        assertThat(starts(schedule)).containsExactly(0L, 0L);
        assertThat(schedule.weightedTardiness(problem)).isEqualTo(180);
    }

    private static List<Long> starts(Schedule schedule) {
        return schedule.placements().stream()
                .sorted(Comparator.comparing(Placement::step))
                .map(Placement::start)
                .toList();
    }

    private static Placement second(Scheduler scheduler, long minutes, Handover handover, long then) {
        return place(scheduler, new Machine("grinder", List.of()), minutes, handover, then);
    }

    private static Placement place(Scheduler scheduler, Machine grinder, long minutes, Handover handover, long then) {
        Step first = new Step(List.of(new Choice(0, minutes)), "", 0, null, handover);
        ShopProblem problem = new ShopProblem(
                List.of(new Machine("furnace", List.of()), grinder),
                List.of(new Job("W-1", 0, 0, 1, List.of(first, Step.on(1, then)))),
                Objective.WEIGHTED_TARDINESS);
        Schedule schedule = scheduler.schedule(problem, Duration.ofMillis(300), better -> {});
        Feasibility.check(problem, schedule);
        return schedule.placements().stream()
                .filter(p -> p.step() == 1)
                .findFirst()
                .orElseThrow();
    }
}
