package dev.flowcard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.plan.PlanVersusActual.Planned;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.CalendarRule.Break;
import dev.flowcard.plant.WorkCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanVersusActualTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Night shift 20-08 with a meal from 0:00 to 1:00, every day. */
    private static final WorkCalendar NIGHTS = new WorkCalendar(
            Arrays.stream(DayOfWeek.values())
                    .map(d -> new CalendarRule(d.name(), 20 * 60, 32 * 60, "夜班", List.of(new Break(24 * 60, 25 * 60))))
                    .toList(),
            SHANGHAI);

    private final Planned night = planned("2026-11-23T20:00", "2026-11-24T08:00", 110);

    @Test
    void nothingIsPlannedBeforeTheStartAndAllAfterTheFinish() {
        assertThat(plannedAt("2026-11-23T19:59")).isEqualByComparingTo("0");
        assertThat(plannedAt("2026-11-24T08:00")).isEqualByComparingTo("110");
        assertThat(plannedAt("2026-11-25T12:00")).isEqualByComparingTo("110");
    }

    @Test
    void aBreakAcrossMidnightIsNoTime() {
        assertThat(plannedAt("2026-11-24T00:00")).isEqualByComparingTo("40");
        assertThat(plannedAt("2026-11-24T00:59")).isEqualByComparingTo("40");
        assertThat(plannedAt("2026-11-24T02:00")).isEqualByComparingTo("50");
    }

    @Test
    void piecesAreWhole() {
        assertThat(plannedAt("2026-11-23T20:05")).isEqualByComparingTo("0");
        assertThat(plannedAt("2026-11-23T20:06")).isEqualByComparingTo("1");
    }

    @Test
    void aPlanWithoutWorkingTimeWantsNothingBeforeItsFinish() {
        Planned byDay = planned("2026-11-23T10:00", "2026-11-23T12:00", 10);
        assertThat(PlanVersusActual.plannedBy(at("2026-11-23T11:00"), byDay, NIGHTS))
                .isEqualByComparingTo("0");
        assertThat(PlanVersusActual.plannedBy(at("2026-11-23T12:00"), byDay, NIGHTS))
                .isEqualByComparingTo("10");
    }

    @Test
    void shortfallAndLeadStandApart() {
        PlanVersusActual behind = PlanVersusActual.at(at("2026-11-24T00:00"), night, new BigDecimal(31), NIGHTS);
        assertThat(behind.backlog()).isEqualByComparingTo("9");
        assertThat(behind.backlogMinutes()).isEqualByComparingTo("54");
        assertThat(behind.lead()).isEqualByComparingTo("0");
        PlanVersusActual ahead = PlanVersusActual.at(at("2026-11-24T00:00"), night, new BigDecimal(44), NIGHTS);
        assertThat(ahead.backlog()).isEqualByComparingTo("0");
        assertThat(ahead.lead()).isEqualByComparingTo("4");
    }

    @Test
    void theExpectedFinishGoesThroughTheCalendar() {
        assertThat(PlanVersusActual.expectedFinish(
                        at("2026-11-23T23:00"), new BigDecimal(20), new BigDecimal(6), NIGHTS))
                .contains(at("2026-11-24T02:00"));
    }

    @Property
    void whatIsPlannedNeverShrinksAndNeverExceedsTheQuantity(
            @ForAll @IntRange(min = 0, max = 2_000) int minute, @ForAll @IntRange(min = 0, max = 600) int later) {
        Instant first = at("2026-11-23T18:00").plusSeconds(60L * minute);
        BigDecimal before = PlanVersusActual.plannedBy(first, night, NIGHTS);
        BigDecimal after = PlanVersusActual.plannedBy(first.plusSeconds(60L * later), night, NIGHTS);
        assertThat(after).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(new BigDecimal(110));
    }

    private BigDecimal plannedAt(String local) {
        return PlanVersusActual.plannedBy(at(local), night, NIGHTS);
    }

    private static Planned planned(String start, String finish, int quantity) {
        return new Planned(at(start), at(finish), new BigDecimal(quantity), new BigDecimal(6));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
