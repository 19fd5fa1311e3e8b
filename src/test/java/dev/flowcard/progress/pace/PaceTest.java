package dev.flowcard.progress.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.PlanVersusActual.Planned;
import dev.flowcard.plant.WorkCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final WorkCalendar ALWAYS = new WorkCalendar(List.of(), ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void whatIsAheadInOneOperationDoesNotPayForWhatIsMissingInAnother() {
        Pace pace = pace(10, line("A", made(1, 10), made(2, 30)), line("B", made(1, 10), made(2, 12)));
        Pace.Point after = pace.points().get(2);
        assertThat(after.planned()).isEqualByComparingTo("40");
        assertThat(after.actual()).isEqualByComparingTo("42");
        assertThat(after.behind()).isEqualByComparingTo("8");
        assertThat(after.behindMinutes()).isEqualByComparingTo("48");
        assertThat(after.ahead()).isEqualByComparingTo("10");
    }

    @Test
    void moneyOfAPieceIsSharedByItsOperationsAndWhatHasNoPriceIsSaid() {
        BigDecimal turning =
                PlanVersusActual.shareOf(BigDecimal.valueOf(90), BigDecimal.valueOf(6), BigDecimal.valueOf(18), 2);
        BigDecimal milling =
                PlanVersusActual.shareOf(BigDecimal.valueOf(90), BigDecimal.valueOf(12), BigDecimal.valueOf(18), 2);
        Pace pace = pace(2, priced("A", turning, made(1, 4)), priced("B", milling, made(1, 4)), line("C", made(1, 13)));
        Pace.Point last = pace.points().getLast();
        assertThat(last.behindValue())
                .as("sixteen pieces missing at both operations are worth sixteen pieces")
                .isEqualByComparingTo("1440.00");
        assertThat(last.unpriced()).isEqualByComparingTo("7");
        assertThat(pace.rows().stream()
                        .filter(r -> r.operation().endsWith("C"))
                        .findFirst()
                        .orElseThrow()
                        .behindValue())
                .isNull();
        assertThat(PlanVersusActual.shareOf(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, 4))
                .isEqualByComparingTo("2.5");
    }

    @Test
    void aCorrectionChangesThePastItBelongsTo() {
        Pace before = pace(3, line("A", made(1, 10), made(2, 20)));
        Pace after = pace(3, line("A", made(1, 4), made(2, 14)));
        assertThat(before.points().get(1).actual()).isEqualByComparingTo("10");
        assertThat(after.points().get(1).actual()).isEqualByComparingTo("4");
        assertThat(after.points().get(1).behind()).isEqualByComparingTo("6");
    }

    @Test
    void theCurveEndsNowAndNothingIsPlannedBeyond() {
        Pace pace = Pace.of(
                List.of(line("A", made(1, 10))),
                START,
                START.plus(Duration.ofHours(8)),
                HOUR,
                START.plus(Duration.ofMinutes(90)));
        assertThat(pace.to()).isEqualTo(START.plus(Duration.ofMinutes(90)));
        assertThat(pace.points().getLast().planned()).isEqualByComparingTo("15");
    }

    @Test
    void whatWasMadeAheadBeforeThePeriodIsNotWantedAgain() {
        PaceLine line = line("A", made(1, 30));
        Pace pace = Pace.of(
                List.of(line),
                START.plus(HOUR),
                START.plus(HOUR.multipliedBy(4)),
                HOUR,
                START.plus(HOUR.multipliedBy(10)));
        assertThat(pace.points().getLast().planned()).isEqualByComparingTo("10");
        assertThat(pace.rows().getFirst().behind()).isEqualByComparingTo("10");
    }

    @Test
    void aLongPeriodIsDrawnWithABoundedNumberOfPoints() {
        Pace pace = Pace.of(
                List.of(),
                START,
                START.plus(Duration.ofDays(92)),
                Duration.ofMinutes(1),
                START.plus(Duration.ofDays(100)));
        assertThat(pace.points()).hasSizeLessThan(410);
    }

    private static Pace pace(int hours, PaceLine... lines) {
        Instant end = START.plus(HOUR.multipliedBy(hours));
        return Pace.of(List.of(lines), START, end, HOUR, end);
    }

    /** Good pieces so far, by so many hours after the start. */
    private record Made(int hours, int good) {}

    private static Made made(int hours, int good) {
        return new Made(hours, good);
    }

    /** Ten pieces an hour for ten hours, six minutes each. */
    private static PaceLine line(String name, Made... made) {
        return priced(name, null, made);
    }

    private static PaceLine priced(String name, BigDecimal pieceValue, Made... made) {
        NavigableMap<Instant, BigDecimal> sums = new TreeMap<>();
        for (Made one : made) {
            sums.put(START.plus(HOUR.multipliedBy(one.hours())), BigDecimal.valueOf(one.good()));
        }
        Planned planned =
                new Planned(START, START.plus(HOUR.multipliedBy(10)), BigDecimal.valueOf(100), BigDecimal.valueOf(6));
        return new PaceLine(
                "W-1." + name,
                "W-1",
                null,
                new Named(name, null),
                new Named("泵轴", null),
                planned,
                ALWAYS,
                pieceValue,
                sums);
    }
}
