package dev.flowcard.prediction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.WorkCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingAxisTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final int EIGHT = 8 * 60;
    private static final int NOON = 12 * 60;

    /** Mondays from eight to noon. */
    private static final WorkingAxis AXIS = WorkingAxis.of(
            new WorkCalendar(List.of(new CalendarRule("MONDAY", EIGHT, NOON, null, List.of())), ZoneOffset.UTC),
            MONDAY);

    @Test
    void overtimeIsWorkedBesideTheCalendarAndCountsOnce() {
        WorkingAxis longer = AXIS.also(List.of(new WorkingAxis.Closed(NOON - 60, NOON + 120)));
        assertThat(AXIS.worked(NOON + 600)).isEqualTo(240);
        assertThat(longer.worked(NOON + 600)).isEqualTo(360);
        assertThat(longer.add(0, 300)).isEqualTo(NOON + 60);
        assertThat(longer.open(NOON + 120)).isEqualTo(7 * 24 * 60 + EIGHT);
    }

    @Test
    void overtimeOfThePastChangesNothing() {
        assertThat(AXIS.also(List.of(new WorkingAxis.Closed(-600, -60))).worked(NOON))
                .isEqualTo(240);
        assertThat(AXIS.also(List.of())).isSameAs(AXIS);
    }
}
