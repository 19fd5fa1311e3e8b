package dev.flowcard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.CalendarRule.Break;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.CenterFigures.Sums;
import dev.flowcard.progress.CenterFigures.Work;
import dev.flowcard.progress.ShiftOutput.Output;
import dev.flowcard.progress.WallSnapshot.Hour;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CenterFiguresTest {
    private static final WorkCenterId CENTER = new WorkCenterId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            List.of(new CalendarRule("MONDAY", 8 * 60, 18 * 60, "白班", List.of(new Break(12 * 60, 13 * 60)))),
            ZoneOffset.UTC);

    @Test
    void piecesAheadInOneOperationDoNotPayForPiecesMissingInAnother() {
        Sums sums = figures(
                        at("10:00"),
                        List.of(work(1, "08:00", "13:00", 40, 25), work(2, "08:00", "13:00", 40, 12)),
                        List.of(output(1, "08:00", 25), output(2, "09:00", 12)))
                .sums();
        assertThat(sums.target()).isEqualByComparingTo("40");
        assertThat(sums.actual()).isEqualByComparingTo("37");
        assertThat(sums.behind()).isEqualByComparingTo("8");
        assertThat(sums.ahead()).isEqualByComparingTo("5");
        assertThat(sums.behindMinutes()).isEqualByComparingTo("48");
    }

    @Test
    void whatWasDoneBeforeTheShiftIsNoTargetOfIt() {
        Sums sums = figures(at("10:00"), List.of(work(1, "08:00", "13:00", 40, 30)), List.of(output(1, "08:00", 15)))
                .sums();
        assertThat(sums.target()).isEqualByComparingTo("5");
        assertThat(sums.actual()).isEqualByComparingTo("15");
        assertThat(sums.ahead()).isEqualByComparingTo("10");
    }

    @Test
    void theShiftByTheHour() {
        List<Hour> hours = figures(
                        at("10:30"),
                        List.of(work(1, "08:00", "13:00", 40, 17)),
                        List.of(output(1, "08:45", 10), output(1, "09:15", 7)))
                .hours();
        assertThat(hours).hasSize(10);
        assertHour(hours.get(0), 100, "PAST");
        assertHour(hours.get(1), 70, "PAST");
        assertHour(hours.get(2), 0, "NOW");
        assertThat(hours.get(4).state()).isEqualTo("REST");
        assertThat(hours.get(9).state()).isEqualTo("FUTURE");
    }

    @Test
    void theQueueIsWhatHasArrivedAndWaits() {
        assertThat(figures(at("10:00"), List.of(work(1, "08:00", "13:00", 40, 20)), List.of())
                        .queueHours())
                .isEqualByComparingTo("2.0");
    }

    private static CenterFigures figures(Instant now, List<Work> works, List<Output> outputs) {
        return new CenterFigures(now, CALENDAR.shiftAt(now).orElseThrow(), CALENDAR, works, outputs, ZoneOffset.UTC);
    }

    private static void assertHour(Hour hour, Integer percent, String state) {
        assertThat(hour.percent()).isEqualTo(percent);
        assertThat(hour.state()).isEqualTo(state);
    }

    private static Output output(long operation, String from, int good) {
        return new Output(CENTER, operation, at(from), new BigDecimal(good));
    }

    private static Work work(long id, String start, String finish, int quantity, int good) {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal all = new BigDecimal(quantity);
        OperationView operation = new OperationView(
                new OperationId(id),
                10,
                "W-" + id + ".10",
                new Named("粗车", null),
                CENTER,
                null,
                OperationState.RUNNING,
                Gate.NONE,
                null,
                all,
                new BigDecimal(good),
                zero,
                zero,
                zero,
                new BigDecimal(quantity - good),
                zero,
                new BigDecimal(6),
                at(start),
                at(finish),
                at(start),
                null,
                1,
                false,
                OperationTerms.PLAIN,
                null,
                null);
        return new Work(
                new WorkOrderView(
                        "W-" + id,
                        "W-" + id,
                        WorkOrderState.RUNNING,
                        new ProductId(1),
                        null,
                        all,
                        all,
                        all,
                        zero,
                        zero,
                        null,
                        null,
                        null,
                        null,
                        null,
                        at(start),
                        null,
                        0,
                        dev.flowcard.production.CardCopy.FIRST,
                        List.of(),
                        List.of(operation)),
                operation,
                CALENDAR);
    }

    private static Instant at(String time) {
        return Instant.parse(DAY + "T" + time + ":00Z");
    }
}
