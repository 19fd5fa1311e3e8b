package dev.flowcard.progress.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void planningAnewInTimeIsNoFaultAndAfterwardsHidesNone() {
        Instant nine = EIGHT.plus(HOUR);
        PlanInForce moved = new PlanInForce(1, EIGHT, nine, EIGHT.minus(HOUR));
        PlanInForce missed = new PlanInForce(2, nine, nine.plus(HOUR), nine.plus(HOUR));
        PlanInForce whitewash = new PlanInForce(3, nine.plus(HOUR), nine.plus(HOUR), null);
        assertThat(PlanInForce.due(List.of(moved, missed, whitewash))).contains(missed);
        assertThat(PlanInForce.due(List.of(moved))).isEmpty();
    }

    @Test
    void twoPartsAreJudgedFromTheFirstStartToTheLastEnd() {
        Instant nine = EIGHT.plus(HOUR);
        PlanInForce one = new PlanInForce(1, EIGHT, nine.plus(HOUR), null);
        PlanInForce other = new PlanInForce(1, nine, nine.plus(HOUR).plus(HOUR), null);
        assertThat(other.with(one)).isEqualTo(new PlanInForce(1, EIGHT, other.finish(), null));
    }

    @Test
    void earlyOnTimeLateAndNotYetAreToldApart() {
        Instant noon = EIGHT.plus(HOUR.multipliedBy(4));
        assertThat(Punctuality.of(EIGHT, EIGHT.plus(HOUR), HOUR, noon)).isEqualTo(Punctuality.ON_TIME);
        assertThat(Punctuality.of(EIGHT, EIGHT.plus(HOUR).plusSeconds(1), HOUR, noon))
                .isEqualTo(Punctuality.LATE);
        assertThat(Punctuality.of(EIGHT, EIGHT.minus(HOUR).minusSeconds(1), HOUR, noon))
                .isEqualTo(Punctuality.EARLY);
        assertThat(Punctuality.of(EIGHT, null, HOUR, noon)).isEqualTo(Punctuality.LATE);
        assertThat(Punctuality.of(noon, null, HOUR, noon)).isEqualTo(Punctuality.OPEN);
        assertThat(Punctuality.of(EIGHT, noon.plus(HOUR), HOUR, EIGHT.plusSeconds(60)))
                .as("looked at from the past, what came later is not known")
                .isEqualTo(Punctuality.OPEN);
    }

    @Test
    void sharesAreToldByGroupAndAnOrderIsOverWhenAllItsWorkOrdersAre() {
        List<Due> all = List.of(
                due("W-1", "SO-1", "TURN", 0, 0, 1, 1),
                due("W-2", "SO-1", "MILL", 1, 3, 2, null),
                due("W-3", "SO-2", "MILL", 1, 1, 2, 2));
        Reliability told = judged(Grouping.WORK_CENTER).of(all);
        assertThat(told.groups()).extracting(Reliability.Group::key).containsExactly("MILL", "TURN");
        assertThat(told.groups().getFirst().starts()).isEqualTo(new Share(1, 0, 1));
        assertThat(told.groups().getFirst().finishes()).isEqualTo(new Share(1, 0, 1));
        assertThat(told.groups().getFirst().orders()).isNull();
        assertThat(told.total().finishes().reliability()).isEqualTo(0.6667);
        assertThat(told.total().orders()).isEqualTo(new Share(1, 0, 1));
        assertThat(told.misses()).hasSize(1);
        assertThat(told.misses().getFirst().offMinutes()).isEqualTo(22 * 60);
        assertThat(judged(Grouping.PERIOD).of(all).groups())
                .extracting(Reliability.Group::key)
                .containsExactly("2026-11-23");
    }

    @Test
    void whatWasDueOutsideThePeriodDoesNotCount() {
        Reliability told = judged(Grouping.LINE).of(List.of(due("W-1", null, "TURN", -9, null, -1, null)));
        assertThat(told.groups()).isEmpty();
        assertThat(told.total().starts().reliability()).isNull();
    }

    private static Judgement judged(Grouping by) {
        return new Judgement(EIGHT, EIGHT.plus(Duration.ofDays(1)), Duration.ofMinutes(30), by, ZoneOffset.UTC);
    }

    /** Hours after eight: planned and actual start, planned and actual finish. */
    private static Due due(
            String workOrder, String order, String center, int start, Integer started, int finish, Integer finished) {
        return new Due(
                workOrder,
                order,
                10,
                new Named("车", null),
                new WorkCenter(new WorkCenterId(1), center, center, center, null),
                "",
                "NORMAL",
                at(start),
                at(finish),
                started == null ? null : at(started),
                finished == null ? null : at(finished),
                finished == null ? null : at(finished));
    }

    private static Instant at(int hours) {
        return EIGHT.plus(HOUR.multipliedBy(hours));
    }
}
