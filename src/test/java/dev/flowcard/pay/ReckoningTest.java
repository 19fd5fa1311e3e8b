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
import dev.flowcard.production.LabourShare;
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
            new Reckoning(rates, center -> calendar, (order, day) -> order.equals("SO-SAMPLE"));

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
    private static final class Made {
        private final BigDecimal good;
        private final List<String> persons;
        private List<LabourShare> labour = List.of();
        private ReportKind kind = ReportKind.PRODUCTION;
        private String order;
        private Instant start = ReckoningTest.at("2026-11-23T10:00");
        private Instant end = ReckoningTest.at("2026-11-23T12:00");
        private List<Defect> defects = List.of();
        private boolean rework;
        private boolean reversal;
        private boolean inspection;
        private boolean undecided;

        private Made(BigDecimal good, List<String> persons) {
            this.good = good;
            this.persons = persons;
        }

        static Made by(String good, String... persons) {
            return new Made(new BigDecimal(good), List.of(persons));
        }

        Made at(String from, String to) {
            start = ReckoningTest.at(from);
            end = ReckoningTest.at(to);
            return this;
        }

        Made kind(ReportKind newKind) {
            kind = newKind;
            return this;
        }

        Made order(String newOrder) {
            order = newOrder;
            return this;
        }

        Made defects(Defect... newDefects) {
            defects = List.of(newDefects);
            return this;
        }

        Made labour(LabourShare... newLabour) {
            labour = List.of(newLabour);
            return this;
        }

        Made rework() {
            rework = true;
            return this;
        }

        Made reversal() {
            reversal = true;
            return this;
        }

        Made inspection() {
            inspection = true;
            return this;
        }

        Made undecided() {
            undecided = true;
            return this;
        }

        WorkDone done() {
            return new WorkDone(
                    1,
                    "W-1",
                    order,
                    SHAFT,
                    new OperationId(7),
                    10,
                    new Named("粗车", null),
                    new WorkCenterId(1),
                    kind,
                    persons,
                    labour,
                    start,
                    end,
                    good,
                    defects,
                    rework,
                    reversal,
                    inspection,
                    undecided);
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
    void whoWorkedLongerHasTheLargerShare() {
        List<PayLine> lines = lines(Made.by("10", "P-1", "P-2")
                .labour(
                        new LabourShare("P-1", new BigDecimal("90.00")),
                        new LabourShare("P-2", new BigDecimal("30.00"))));
        assertThat(lines)
                .extracting(l -> l.quantity().stripTrailingZeros().toPlainString())
                .containsExactly("7.5", "2.5");
        assertThat(lines).extracting(PayLine::amount).containsExactly(new BigDecimal("9.26"), new BigDecimal("3.09"));
    }

    @Test
    void whoHadTwoMachinesAtOnceHasHalfTheTimeOfEach() {
        PayLine line = lines(Made.by("0", "P-1")
                        .kind(ReportKind.SETUP)
                        .at("2026-11-23T08:00", "2026-11-23T10:00")
                        .labour(new LabourShare("P-1", new BigDecimal("60.00"))))
                .getFirst();
        assertThat(line.amount()).isEqualByComparingTo("30.00");
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
        BigDecimal paid = lines(setup).getFirst().amount();
        assertThat(paid.add(lines(setup.reversal()).getFirst().amount())).isZero();
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
