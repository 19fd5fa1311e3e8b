package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.materials.Lot;
import dev.flowcard.plant.OverReport;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.trace.MaterialConsumption.Take;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random days of a small shop whose first operation demands a lot and whose second one is done outside: lots are blocked and
 * set free, pieces go out and come back in parts, good, defective or lost, cards are split and merged, reports are taken back.
 * Neither pieces nor material are made or lost, and nothing is made of a lot that nobody may use.
 */
class MaterialDayTest {
    private static final String[] CODES = {
        "P-1",
        "P-2",
        "W-1",
        "W-1",
        "W-1.10",
        "W-1.10",
        "W-1.30",
        "W-1.S1",
        "W-1.S1.10",
        "X-OK",
        "X-OK",
        "X-FINISH",
        "X-PARTLY",
        "X-SCRAP",
        "X-HELD",
        "R-12",
        "X-PAUSE",
        "X-RESUME",
        "X-UNDO",
        "X-UNDO",
        "X-OFF",
        "X-CANCEL",
        "X-SETUP",
        "1",
        "2",
        "Q-0",
        "Q-3",
        "L-1",
        "L-2",
        "L-2",
        "L-WRONG",
        "L-OLD",
        "L-NONE",
        "BLOCK L-1",
        "BLOCK L-2",
        "FREE L-1",
        "FREE L-2",
        "P-1 L-1 W-1.10",
        "P-1 L-2 W-1.10",
        "P-2 L-2 W-1.S1.10",
        "P-1 L-2 W-1.10 W-1.10 2 X-OK",
        "P-1 L-1 W-1.10 W-1.10 1 X-SCRAP 1 R-12 X-OK",
        "P-1 L-2 W-1.10 W-1.10 X-OK",
        "W-1.10 X-OVERRIDE P-9 4321 X-OK",
        "P-1 X-SEND W-1 X-OK",
        "P-1 X-SEND W-1 2 X-OK",
        "P-2 X-SEND W-1.S1 1 X-OK",
        "X-SEND W-1 Q-10 X-OK",
        "P-1 X-RECEIVE W-1 X-OK",
        "P-1 X-RECEIVE W-1 1 X-OK",
        "P-2 X-RECEIVE W-1 X-HELD 1 X-OK",
        "P-2 X-RECEIVE W-1 1 X-SCRAP 1 X-OK",
        "P-1 X-RECEIVE W-1.S1 X-OK",
        "X-RECEIVE W-1 Q-10 X-HELD 2 X-OK",
        "P-1 W-1.30 W-1.30 X-OK",
        "X-SPLIT P-9 W-1 2 X-OK",
        "X-SPLIT P-9 W-1.20 1 X-OK",
        "X-BOX P-9 W-1.S1 1 X-OK",
        "X-MERGE P-9 W-1.S1 X-OK"
    };

    /** What happens next: where, what, and how many minutes later. */
    record Event(int terminal, String code, int minutes) {}

    @Provide
    Arbitrary<List<Event>> days() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(CODES),
                        Arbitraries.integers().between(0, 20))
                .as(Event::new);
        return event.list().ofMinSize(20).ofMaxSize(150);
    }

    @Property(tries = 2_000)
    void piecesAndMaterialAreConserved(@ForAll("days") List<Event> day) {
        List<Floor> shop = shop();
        for (Event event : day) {
            shop.forEach(floor -> floor.later(event.minutes()));
            play(shop.get(event.terminal()), event.code());
            pieces(shop);
            outside(shop.getFirst());
            material(shop);
        }
    }

    private static List<Floor> shop() {
        Yard yard = new Yard(10, 20);
        LocalDate today = LocalDate.of(2026, 11, 23);
        yard.delivered("L-1", "BAR", "H1", 5, null);
        yard.delivered("L-2", "BAR", "H2", 100, today.plusYears(1));
        yard.delivered("L-WRONG", "TUBE", "H1", 100, null);
        yard.delivered("L-OLD", "BAR", "H3", 100, today.minusDays(1));
        Floor first = new Floor(Floor.TURNING, yard, Floor.OUTSIDE);
        List<Floor> shop = List.of(first, first.at(Floor.TURNING), first.at(Floor.MILLING));
        shop.forEach(floor -> floor.overReport = OverReport.REFUSE);
        return shop;
    }

    private static void play(Floor floor, String code) {
        String[] words = code.split(" ", -1);
        switch (words[0]) {
            case "BLOCK" -> floor.yard.block(words[1], floor.now);
            case "FREE" -> floor.yard.block(words[1], null);
            default -> scan(floor, words);
        }
    }

    /** Whatever is answered, no lot goes into the work that nobody may use, and into what has a bill none of another material. */
    private static void scan(Floor floor, String... codes) {
        for (String code : codes) {
            int before = floor.yard.taken.size();
            floor.scan(code);
            floor.yard.taken.stream().skip(before).forEach(taken -> {
                Lot lot = floor.yard.lots.get(taken.lot().code());
                assertThat(lot.blocked()).as(lot.code()).isNull();
                assertThat(lot.code()).isNotEqualTo("L-OLD");
                assertThat(lot.material()).isIn("BAR", taken.sequence() == 10 ? "BAR" : "TUBE");
            });
        }
    }

    private static void pieces(List<Floor> shop) {
        BigDecimal arrived = BigDecimal.TEN;
        for (OperationView operation : shop.getFirst().view().operations()) {
            BigDecimal reported = operation.good().add(operation.scrap()).add(operation.held());
            assertThat(operation.remainder().add(reported)).as(operation.code()).isEqualByComparingTo(arrived);
            assertThat(operation.good()).isEqualByComparingTo(said(shop, operation, PastReport::good, Batch::good));
            assertThat(operation.scrap()).isEqualByComparingTo(said(shop, operation, PastReport::scrap, Batch::lost));
            assertThat(operation.held())
                    .isEqualByComparingTo(said(shop, operation, PastReport::held, Batch::defective));
            assertThat(operation.openRuns()).isEqualTo(runs(shop, operation));
            arrived = operation.good();
        }
    }

    /** By the terminals and by the subcontractor. */
    private static BigDecimal said(
            List<Floor> shop,
            OperationView operation,
            Function<PastReport, BigDecimal> here,
            Function<Batch, BigDecimal> outside) {
        List<BigDecimal> all = new ArrayList<>();
        shop.forEach(floor -> floor.booked.stream()
                .filter(r -> r.sequence() == operation.sequence() && r.reversedBy() == null)
                .map(here)
                .forEach(all::add));
        shop.getFirst().yard.batches.stream()
                .filter(b -> b.sequence() == operation.sequence())
                .map(outside)
                .forEach(all::add);
        return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int runs(List<Floor> shop, OperationView operation) {
        long here = shop.stream()
                .flatMap(floor -> floor.session.runs().stream())
                .filter(run -> OperationCode.read(run.operation()).sequence() == operation.sequence())
                .count();
        long away = shop.getFirst().yard.batches.stream()
                .filter(b -> b.sequence() == operation.sequence() && b.outside().signum() > 0)
                .count();
        return Math.toIntExact(here + away);
    }

    /** What is outside lies in front of its operation, and no more comes back than went. */
    private static void outside(Floor floor) {
        floor.yard.batches.forEach(batch -> assertThat(batch.outside()).isNotNegative());
        assertThat(floor.yard.away())
                .isLessThanOrEqualTo(floor.view().operation(20).orElseThrow().remainder());
    }

    /** What stands took what the bill says, and what was taken back gave it back. */
    private static void material(List<Floor> shop) {
        BigDecimal consumed = BigDecimal.ZERO;
        for (Floor floor : shop) {
            for (PastReport report : floor.booked) {
                BigDecimal took = floor.yard.consumed(floor.report(report)).stream()
                        .map(Take::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(took).as(report.toString()).isEqualByComparingTo(due(report, took));
                consumed = consumed.add(took);
            }
        }
        assertThat(shop.getFirst().yard.lots.values().stream().map(Lot::used).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(consumed);
    }

    private static BigDecimal due(PastReport report, BigDecimal took) {
        boolean without = report.warnings().contains("WITHOUT_LOT") && took.signum() == 0;
        boolean made = report.sequence() == 10 && report.kind() == ReportKind.PRODUCTION && report.reversedBy() == null;
        BigDecimal pieces = report.good().add(report.scrap()).add(report.held());
        return made && !without ? pieces.multiply(Yard.PER_PIECE) : BigDecimal.ZERO;
    }
}
