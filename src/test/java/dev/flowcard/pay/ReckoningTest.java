package dev.flowcard.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.pay.reckoning.Nights;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.pay.reckoning.PayLine.Kind;
import dev.flowcard.pay.reckoning.PayRule;
import dev.flowcard.pay.reckoning.Rates;
import dev.flowcard.pay.reckoning.Reckoning;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkDone;
import dev.flowcard.production.WorkDone.Defect;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ProductId SHAFT = new ProductId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Rates rates = new Rates();
    private final WorkCalendar calendar = new WorkCalendar(
            List.of(
                    new CalendarRule("MONDAY", 480, 1200, "day", List.of(new CalendarRule.Break(690, 750))),
                    new CalendarRule("MONDAY", 1200, 1920, "night", List.of())),
            ZONE);
    private final Reckoning reckoning =
            new Reckoning(rates, center -> calendar, ZONE, (order, day) -> order.equals("SO-SAMPLE"));

    ReckoningTest() {
        rates.add(SHAFT, 10, LocalDate.of(2026, 1, 1), new BigDecimal("1.2345"));
        rates.add(SHAFT, 10, LocalDate.of(2026, 12, 1), new BigDecimal("2.0000"));
        rates.add(new PayRule(
                LocalDate.of(2026, 1, 1),
                new BigDecimal("30"),
                new BigDecimal("6"),
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                new BigDecimal("50"),
                "SAMPLE"));
    }

    /** A report that a test turns into what it needs. */
    private record Made(WorkDone done) {
        static Made by(String good, String... persons) {
            return new Made(new WorkDone(
                    1,
                    "W-1",
                    null,
                    SHAFT,
                    new OperationId(7),
                    10,
                    new Named("粗车", null),
                    new WorkCenterId(1),
                    ReportKind.PRODUCTION,
                    List.of(persons),
                    ReckoningTest.at("2026-11-23T10:00"),
                    ReckoningTest.at("2026-11-23T12:00"),
                    new BigDecimal(good),
                    List.of(),
                    false,
                    false,
                    false,
                    false));
        }

        Made at(String from, String to) {
            return with(
                    done.kind(),
                    done.order(),
                    ReckoningTest.at(from),
                    ReckoningTest.at(to),
                    done.defects(),
                    done.rework(),
                    done.reversal(),
                    done.inspection(),
                    done.undecided());
        }

        Made kind(ReportKind kind) {
            return with(
                    kind,
                    done.order(),
                    done.start(),
                    done.end(),
                    done.defects(),
                    done.rework(),
                    done.reversal(),
                    done.inspection(),
                    done.undecided());
        }

        Made order(String order) {
            return with(
                    done.kind(),
                    order,
                    done.start(),
                    done.end(),
                    done.defects(),
                    done.rework(),
                    done.reversal(),
                    done.inspection(),
                    done.undecided());
        }

        Made defects(Defect... defects) {
            return with(
                    done.kind(),
                    done.order(),
                    done.start(),
                    done.end(),
                    List.of(defects),
                    done.rework(),
                    done.reversal(),
                    done.inspection(),
                    done.undecided());
        }

        Made rework() {
            return with(
                    done.kind(),
                    done.order(),
                    done.start(),
                    done.end(),
                    done.defects(),
                    true,
                    done.reversal(),
                    done.inspection(),
                    done.undecided());
        }

        Made reversal() {
            return with(
                    done.kind(),
                    done.order(),
                    done.start(),
                    done.end(),
                    done.defects(),
                    done.rework(),
                    true,
                    done.inspection(),
                    done.undecided());
        }

        Made inspection() {
            return with(
                    done.kind(),
                    done.order(),
                    done.start(),
                    done.end(),
                    done.defects(),
                    done.rework(),
                    done.reversal(),
                    true,
                    done.undecided());
        }

        Made undecided() {
            return with(
                    done.kind(),
                    done.order(),
                    done.start(),
                    done.end(),
                    done.defects(),
                    done.rework(),
                    done.reversal(),
                    done.inspection(),
                    true);
        }

        private Made with(
                ReportKind kind,
                String order,
                Instant start,
                Instant end,
                List<Defect> defects,
                boolean rework,
                boolean reversal,
                boolean inspection,
                boolean undecided) {
            return new Made(new WorkDone(
                    done.id(),
                    done.workOrder(),
                    order,
                    done.product(),
                    done.operation(),
                    done.sequence(),
                    done.name(),
                    done.workCenter(),
                    kind,
                    done.persons(),
                    start,
                    end,
                    done.good(),
                    defects,
                    rework,
                    reversal,
                    inspection,
                    undecided));
        }
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private List<PayLine> lines(Made made, WorkDone... producers) {
        return reckoning.lines(made.done(), List.of(producers));
    }

    @Test
    void goodPiecesAtTheRateOfTheirDaySharedWithoutLosingACent() {
        List<PayLine> lines = lines(Made.by("10", "P-1", "P-2", "P-3"));
        assertThat(lines)
                .extracting(PayLine::amount)
                .containsExactly(new BigDecimal("4.12"), new BigDecimal("4.12"), new BigDecimal("4.11"));
        assertThat(lines.stream().map(PayLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10");
    }

    @Test
    void theRateIsThatOfTheShiftsDay() {
        Made night = Made.by("10", "P-1").at("2026-11-30T22:00", "2026-12-01T02:00");
        assertThat(lines(night).getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(lines(night).getFirst().amount()).isEqualByComparingTo("12.35");
        Made morning = Made.by("10", "P-1").at("2026-12-01T09:00", "2026-12-01T10:00");
        assertThat(lines(morning).getFirst().amount()).isEqualByComparingTo("20.00");
    }

    @Test
    void whatEndsWithTheShiftBelongsToIt() {
        assertThat(lines(Made.by("1", "P-1").at("2026-11-23T21:00", "2026-11-24T08:00"))
                        .getFirst()
                        .day())
                .isEqualTo(DAY);
    }

    @Test
    void badMaterialIsPaidOwnFaultIsNot() {
        Made made = Made.by("8", "P-1")
                .defects(
                        new Defect("SCRAP", new BigDecimal(1), "WORK"),
                        new Defect("SCRAP", new BigDecimal(2), "MATERIAL"),
                        new Defect("HELD", new BigDecimal(3), "MATERIAL"));
        assertThat(lines(made).getFirst().quantity()).isEqualByComparingTo("10");
        assertThat(lines(made).getFirst().amount()).isEqualByComparingTo("12.35");
    }

    @Test
    void reworkIsPaidByRule() {
        PayLine line = lines(Made.by("10", "P-1").rework()).getFirst();
        assertThat(line.kind()).isEqualTo(Kind.REWORK);
        assertThat(line.amount()).isEqualByComparingTo("6.17");
    }

    @Test
    void setUpIsPaidByTheHourToEachBreaksAreNotTime() {
        List<PayLine> lines =
                lines(Made.by("0", "P-1", "P-2").kind(ReportKind.SETUP).at("2026-11-23T11:00", "2026-11-23T13:00"));
        assertThat(lines).extracting(PayLine::amount).containsExactly(new BigDecimal("30.00"), new BigDecimal("30.00"));
    }

    @Test
    void samplesAreTimeNotPieces() {
        PayLine line = lines(Made.by("3", "P-1").order("SO-SAMPLE").at("2026-11-23T08:00", "2026-11-23T09:30"))
                .getFirst();
        assertThat(line.kind()).isEqualTo(Kind.SAMPLE);
        assertThat(line.amount()).isEqualByComparingTo("45.00");
        assertThat(lines(Made.by("3", "P-1").order("SO-1")).getFirst().kind()).isEqualTo(Kind.PIECES);
    }

    @Test
    void aReversalTakesBackExactlyWhatWasGiven() {
        Made setup = Made.by("0", "P-1").kind(ReportKind.SETUP);
        assertThat(lines(setup)
                        .getFirst()
                        .amount()
                        .add(lines(setup.reversal()).getFirst().amount()))
                .isZero();
        List<PayLine> given = lines(Made.by("7", "P-1", "P-2"));
        List<PayLine> taken = lines(Made.by("-7", "P-1", "P-2").reversal());
        for (int i = 0; i < given.size(); i++) {
            assertThat(given.get(i).amount().add(taken.get(i).amount())).isZero();
        }
    }

    @Test
    void whatWaitsForAnInspectionIsWorthNothingYet() {
        PayLine line = lines(Made.by("10", "P-1").undecided()).getFirst();
        assertThat(line.undecided()).isTrue();
        assertThat(line.amount()).isZero();
        assertThat(line.quantity()).isEqualByComparingTo("10");
    }

    @Test
    void anInspectionTakesFromThoseWhoMadeThemAsTheyHadMadeThem() {
        WorkDone first = Made.by("6", "P-1").done();
        WorkDone second = Made.by("4", "P-2", "P-3").done();
        List<PayLine> lines = lines(Made.by("-5", "P-9").inspection(), first, second);
        assertThat(lines).extracting(PayLine::person).containsExactly("P-1", "P-2", "P-3");
        assertThat(lines)
                .extracting(l -> l.quantity().stripTrailingZeros().toPlainString())
                .containsExactly("-3", "-1", "-1");
        assertThat(lines.stream().map(PayLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-6.17");
    }

    @Test
    void withoutARateNothingIsGuessed() {
        Made old = Made.by("10", "P-1").at("2025-11-24T10:00", "2025-11-24T12:00");
        assertThat(lines(old).getFirst().rate()).isNull();
        assertThat(lines(old).getFirst().amount()).isZero();
    }

    @Test
    void twoMachinesAtOnceAreOneNight() {
        List<WorkDone> work = new ArrayList<>(List.of(
                Made.by("1", "P-1").at("2026-11-23T21:00", "2026-11-24T01:00").done(),
                Made.by("1", "P-1").at("2026-11-23T23:00", "2026-11-24T02:00").done(),
                Made.by("1", "P-1").at("2026-11-24T05:00", "2026-11-24T07:00").done()));
        PayLine night = Nights.of("P-1", DAY, work, rates.rule(DAY), ZONE).orElseThrow();
        assertThat(night.quantity()).isEqualByComparingTo("5");
        assertThat(night.amount()).isEqualByComparingTo("30.00");
        work.clear();
        work.add(Made.by("1", "P-1").done());
        assertThat(Nights.of("P-1", DAY, work, rates.rule(DAY), ZONE)).isEmpty();
    }
}
