package dev.flowcard.plan.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {
    private static final Duration QUICK = Duration.ofSeconds(3);

    /** Two machines in opposite order: 3+2 and 2+4; no machine can be done before 7, for the second job alone lasts 6. */
    private static final ShopProblem CROSSING = JobShopFile.parse(List.of("# made up", "2 2", "0 3 1 2", "1 2 0 4"));

    private static final ShopProblem FT06 = JobShopFile.parse(List.of(
            "6 6",
            "2 1 0 3 1 6 3 7 5 3 4 6",
            "1 8 2 5 4 10 5 10 0 10 3 4",
            "2 5 3 4 5 8 0 9 1 1 4 7",
            "1 5 0 5 2 5 3 3 4 8 5 9",
            "2 9 1 3 4 5 5 4 0 3 3 1",
            "1 3 3 3 5 9 0 10 4 4 2 1"));

    @Test
    void finds_the_optimum_of_a_small_shop() {
        Schedule schedule = Scheduler.best().schedule(CROSSING, QUICK, better -> {});

        Feasibility.check(CROSSING, schedule);
        assertThat(schedule.makespan()).isEqualTo(7);
    }

    @Test
    void finds_the_optimum_of_fisher_and_thompson() {
        List<Long> heard = new ArrayList<>();
        Schedule schedule =
                Scheduler.best().schedule(FT06, Duration.ofSeconds(20), better -> heard.add(better.makespan()));

        Feasibility.check(FT06, schedule);
        assertThat(schedule.makespan()).isEqualTo(55);
        assertThat(heard)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .last()
                .isEqualTo(55L);
    }

    @Test
    void the_native_solver_loads_here() {
        assertThat(CpSatScheduler.available()).isTrue();
    }

    @Test
    void the_constructive_pass_alone_gives_a_plan_too() {
        Schedule schedule = new ConstructiveScheduler().schedule(FT06, Duration.ofMillis(300), better -> {});

        Feasibility.check(FT06, schedule);
        assertThat(schedule.makespan()).isBetween(55L, 66L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_rule_keeps_calendars_set_ups_alternatives_and_what_runs(int seed) {
        ShopProblem problem = MadeUpShop.of(12, 4, new Random(seed));
        for (DispatchRule rule : DispatchRule.values()) {
            Feasibility.check(problem, Dispatcher.dispatch(problem, rule::value));
        }
    }

    @Test
    void is_no_later_than_the_best_dispatching_rule() {
        ShopProblem problem = MadeUpShop.of(20, 5, new Random(7));
        Schedule schedule = Scheduler.best().schedule(problem, QUICK, better -> {});

        Feasibility.check(problem, schedule);
        for (DispatchRule rule : DispatchRule.values()) {
            assertThat(problem.cost(schedule))
                    .isLessThanOrEqualTo(problem.cost(Dispatcher.dispatch(problem, rule::value)));
        }
    }

    /** Two families on one machine, nobody in a hurry: three set-ups would be wasted. */
    @Test
    void with_nobody_late_set_ups_come_next_and_then_work_in_progress() {
        List<Job> jobs = new ArrayList<>();
        for (String family : List.of("A", "B", "A", "B", "A")) {
            Step first = new Step(List.of(new Choice(0, 10)), family, 30, null);
            jobs.add(new Job("W-" + jobs.size(), 0, 100_000, 1, List.of(first, Step.on(1, 40))));
        }
        ShopProblem problem = new ShopProblem(
                List.of(new Machine("M", List.of()), new Machine("N", List.of())), jobs, Objective.WEIGHTED_TARDINESS);
        Schedule schedule = Scheduler.best().schedule(problem, QUICK, better -> {});

        Feasibility.check(problem, schedule);
        assertThat(problem.cost(schedule).main()).isZero();
        assertThat(problem.cost(schedule).setupMinutes()).isEqualTo(60);
    }

    @Test
    void a_schedule_that_is_later_is_never_better_whatever_it_saves() {
        assertThat(new Cost(1, 0, 0).isBelow(new Cost(0, 900, 900))).isFalse();
        assertThat(new Cost(0, 1, 0).isBelow(new Cost(0, 0, 900))).isFalse();
        assertThat(new Cost(0, 1, 1).isBelow(new Cost(0, 1, 2))).isTrue();
    }

    @Test
    void work_rests_in_closed_hours_and_goes_on_afterwards() {
        Machine machine = new Machine("M", List.of(new Machine.Closed(10, 20), new Machine.Closed(25, 30)));

        assertThat(machine.open(12)).isEqualTo(20);
        assertThat(machine.finish(5, 5)).isEqualTo(10);
        assertThat(machine.finish(5, 6)).isEqualTo(21);
        assertThat(machine.finish(5, 12)).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 2\n0 1 1 1", "1 1\n0", "1 1\n1 5", "1 1\nx 5", "1 1\n0 -5"})
    void refuses_what_is_no_instance(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobShopFile.parse(text.lines().toList()));
    }
}
