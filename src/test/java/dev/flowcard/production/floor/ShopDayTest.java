package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.persistence.PastReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random days of a small shop: two turning terminals and one milling terminal, whatever people scan there. Pieces are neither
 * made nor lost, what the operations say is what the reports add up to, and every state is one that can be reached.
 */
class ShopDayTest {
    private static final String[] CODES = {
        "P-1",
        "P-2",
        "P-9",
        "W-1",
        "W-1",
        "W-1",
        "W-1.10",
        "W-1.20",
        "W-1.30",
        "X-OK",
        "X-OK",
        "X-OK",
        "X-FINISH",
        "X-PARTLY",
        "X-NEXT",
        "X-LEAVE",
        "X-BUNDLE",
        "X-CHARGE",
        "X-COUNTER",
        "X-OVERTIME",
        "X-SHIFTCOUNT",
        "X-CORRECT",
        "X-SCRAP",
        "X-HELD",
        "X-REWORK",
        "R-12",
        "R-12",
        "X-PAUSE",
        "X-RESUME",
        "X-UNDO",
        "X-UNDO",
        "X-OFF",
        "X-CANCEL",
        "X-SETUP",
        "X-BREAKDOWN",
        "X-SHIFTEND",
        "X-HELP",
        "R-CALL-MATERIAL",
        "X-OVERRIDE",
        "4321",
        "1",
        "2",
        "3",
        "Q-0",
        "Q-4",
        "Q-10",
        "W-2",
        "X-SPLIT P-9 W-1 2 X-OK",
        "X-SPLIT P-9 W-1.20 3 X-OK",
        "X-BOX P-9 W-1.S1 1 X-OK",
        "X-MERGE P-9 W-1.S1 W-1.B1 X-OK",
        "P-1 X-CHARGE W-1 W-1.S1 X-OK",
        "X-CHARGE 3 X-OK",
        "W-1.S1",
        "W-1.S1.20",
        "W-1.B1",
        "X-NONSENSE",
        "U-1"
    };

    /** What happens next: where, what, and how many minutes later. */
    record Event(int terminal, String code, int minutes) {}

    @Provide
    Arbitrary<List<Event>> days() {
        Arbitrary<Event> event = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(CODES),
                        Arbitraries.integers().between(0, 20))
                .as(Event::new);
        return event.list().ofMinSize(20).ofMaxSize(200);
    }

    @Property(tries = 2_000)
    void piecesAreConserved(@ForAll("days") List<Event> day) {
        List<Floor> shop = shop(OverReport.REFUSE);
        for (Event event : day) {
            play(shop, event);
            check(shop);
            OperationView first = shop.getFirst().view().operations().getFirst();
            assertThat(total(first)).isLessThanOrEqualTo(BigDecimal.TEN);
            BigDecimal arrived = null;
            for (OperationView operation : shop.getFirst().view().operations()) {
                if (arrived != null) {
                    assertThat(total(operation)).isLessThanOrEqualTo(arrived);
                }
                arrived = operation.good();
            }
        }
    }

    @Property(tries = 1_000)
    void sumsAreRightHoweverMuchIsOverreported(@ForAll("days") List<Event> day) {
        List<Floor> shop = shop(OverReport.WARN);
        for (Event event : day) {
            play(shop, event);
            check(shop);
        }
    }

    private static List<Floor> shop(OverReport overReport) {
        Floor first = new Floor(Floor.TURNING);
        List<Floor> shop = List.of(first, first.at(Floor.TURNING), first.at(Floor.MILLING));
        shop.forEach(floor -> floor.overReport = overReport);
        shop.get(1).onePiece = true;
        shop.get(2).counter = true;
        shop.get(2).rules =
                new WorkRules(LabourSplit.FULL, false, true, false, true, true, 60, 10, ChargeShare.WEIGHT, 2);
        return shop;
    }

    private static void play(List<Floor> shop, Event event) {
        shop.forEach(floor -> floor.later(event.minutes()));
        shop.get(event.terminal()).scanAll(event.code().split(" ", -1));
    }

    private static void check(List<Floor> shop) {
        for (OperationView operation : shop.getFirst().view().operations()) {
            assertThat(operation.good()).isEqualByComparingTo(reported(shop, operation, PastReport::good));
            assertThat(operation.scrap()).isEqualByComparingTo(reported(shop, operation, PastReport::scrap));
            assertThat(operation.held()).isEqualByComparingTo(reported(shop, operation, PastReport::held));
            assertThat(operation.good().min(operation.scrap()).min(operation.held()))
                    .isNotNegative();
            long runs = shop.stream()
                    .flatMap(f -> f.session.runs().stream())
                    .filter(r -> of(r.operation(), operation))
                    .count();
            assertThat((long) operation.openRuns()).isEqualTo(runs);
            reachable(shop.getFirst(), operation, runs);
        }
    }

    private static void reachable(Floor floor, OperationView operation, long runs) {
        if (operation.finished()) {
            assertThat(operation.remainder()).isZero();
            assertThat(operation.state()).isEqualTo(OperationState.FINISHED);
        } else if (runs > 0) {
            assertThat(operation.state()).isIn(OperationState.RUNNING, OperationState.PAUSED);
        }
        if (floor.view().state() == WorkOrderState.COMPLETED) {
            assertThat(operation.finished()).isTrue();
        }
    }

    private static BigDecimal reported(List<Floor> shop, OperationView operation, Function<PastReport, BigDecimal> of) {
        return shop.stream()
                .flatMap(f -> f.booked.stream())
                .filter(r -> of(r.operation(), operation) && r.reversedBy() == null)
                .map(of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whichever card it was. */
    private static boolean of(String code, OperationView operation) {
        return OperationCode.read(code).sequence() == operation.sequence();
    }

    private static BigDecimal total(OperationView operation) {
        return operation.good().add(operation.scrap()).add(operation.held());
    }
}
