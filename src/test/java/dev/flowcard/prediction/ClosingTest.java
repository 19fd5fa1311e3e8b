package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 2, 8, 0);

    @Test
    void who_is_long_silent_after_packing_is_done_and_who_has_just_turned_is_not() {
        List<PastReport> reports = new ArrayList<>();
        for (int order = 0; order < 20; order++) {
            reports.add(report("W" + order, "Turning", order));
            reports.add(report("W" + order, "Packing", order + 2));
        }
        reports.add(report("NEW", "Turning", 29));

        Closing closing = Closing.at(BEGIN.plusDays(30), Moments.of(reports));

        assertThat(closing.closed("W0")).isGreaterThan(0.95);
        assertThat(closing.closed("NEW")).isLessThan(0.1);
        assertThat(closing.last("NEW").report().operation()).isEqualTo("Turning");
    }

    private static PastReport report(String order, String activity, int day) {
        LocalDateTime end = BEGIN.plusDays(day);
        return new PastReport(order, "Shaft", activity, activity, end.minusHours(1), end, 10, 10, "");
    }
}
