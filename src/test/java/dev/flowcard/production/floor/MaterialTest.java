package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.floor.MaterialFacts.PieceFacts;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.production.trace.MaterialConsumption.Take;
import dev.flowcard.production.trace.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lots and single pieces against the bill of an operation. */
class MaterialTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OPERATION = "W-1.10";

    private final Floor floor = new Floor(Floor.TURNING);
    private final Lot bar = lot(1, "BAR", null, null);
    private List<Lot> taken = List.of();
    private List<BillLine> bill = List.of(line("BAR", "2.5", true, false));

    @BeforeEach
    void begin() {
        facts(null);
        floor.scan("P-1");
    }

    @Test
    void anOperationDoesNotStartWithoutTheLotThatItsBillDemands() {
        ScanOutcome refused = floor.scan("W-1.10");
        assertThat(refused.reason()).isEqualTo(ScanReason.LOT_MISSING);
        assertThat(refused.next()).contains("X-OVERRIDE");
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void aLotThatWasScannedBeforeTheCardGoesIntoTheRun() {
        assertThat(scanLot(bar).outcome()).isEqualTo(Outcome.ACCEPTED);
        waiting(bar);
        assertThat(floor.scan("W-1.10").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.ofMaterials).containsExactly(new FloorCommand.TakeLot(OPERATION, bar, floor.now));
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
    }

    @Test
    void whatWasScannedIsForgottenByCancelAndBySigningOff() {
        scanLot(bar);
        facts(null);
        floor.scan("Q-5");
        assertThat(floor.memo.materials().lots()).containsExactly("L-1");
        floor.scan("X-CANCEL");
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
        scanLot(bar);
        floor.scan("X-OFF");
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
    }

    @Test
    void aBlockedOrExpiredLotIsRefusedWithItsReason() {
        assertThat(scanLot(lot(2, "BAR", null, floor.now.minusSeconds(60))).reason())
                .isEqualTo(ScanReason.LOT_BLOCKED);
        assertThat(scanLot(lot(3, "BAR", TODAY.minusDays(1), null)).reason()).isEqualTo(ScanReason.LOT_EXPIRED);
        assertThat(scanLot(lot(4, "BAR", TODAY, null)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aLotThatWasBlockedWhileItWaitedForTheCardGoesIntoNoWorkEvenBesideAGoodOne() {
        scanLot(bar);
        scanLot(lot(2, "BAR", null, null));
        waiting(bar, lot(2, "BAR", null, floor.now));
        assertThat(floor.scan("W-1.10").reason()).isEqualTo(ScanReason.LOT_BLOCKED);
        assertThat(floor.ofMaterials).isEmpty();
        assertThat(floor.memo.materials().lots()).isEmpty();
    }

    @Test
    void aLotThatWasBlockedAfterTheScanCouldNotStopIt() {
        assertThat(scanLot(lot(2, "BAR", null, floor.now.plusSeconds(60))).outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theWrongMaterialIsRefusedBeforeAndDuringTheRun() {
        Lot tube = lot(5, "TUBE", null, null);
        scanLot(tube);
        waiting(tube);
        assertThat(floor.scan("W-1.10").reason()).isEqualTo(ScanReason.WRONG_MATERIAL);
        started();
        assertThat(scanLot(tube).reason()).isEqualTo(ScanReason.WRONG_MATERIAL);
    }

    @Test
    void anUnknownLotIsUnknown() {
        assertThat(floor.scan("L-99").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
    }

    @Test
    void aReportConsumesByTheBillWhatWasMadeGoodOrNot() {
        started();
        floor.later(30);
        floor.scanAll("W-1.10", "Q-6", "X-HELD", "Q-2", "R-12", "X-OK");
        assertThat(floor.ofMaterials)
                .contains(new FloorCommand.Consume(OPERATION, List.of(new Take(1, new BigDecimal("20.000")))));
    }

    @Test
    void nothingIsReportedAsMadeOfNothing() {
        bill = List.of();
        facts(null);
        floor.scan("W-1.10");
        bill = List.of(line("BAR", "2.5", true, false));
        facts(null);
        floor.scan("W-1.10");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.LOT_MISSING);
        assertThat(floor.reports).isEmpty();
    }

    @Test
    void ofALotThatWasBlockedMeanwhileNothingIsReportedGood() {
        started();
        taken = List.of(lot(1, "BAR", null, floor.now));
        facts(null);
        floor.later(5);
        floor.scan("W-1.10");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.LOT_BLOCKED);
        assertThat(floor.scanAll("Q-0", "X-HELD", "Q-4", "R-12", "X-OK").outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aForemanAllowsItWithoutALotWhereTheLabelIsGone() {
        floor.scan("W-1.10");
        assertThat(floor.scanAll("X-OVERRIDE", "P-9", "4321", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().remark()).contains("OVERRIDE", "WITHOUT_LOT");
        floor.scan("W-1.10");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.reports.getLast().warnings()).contains("WITHOUT_LOT");
    }

    @Test
    void aReplayedLogIsTakenWithAWarning() {
        floor.source = ScanSource.REPLAY;
        assertThat(floor.scan("W-1.10").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().remark()).contains("WITHOUT_LOT");
    }

    @Test
    void aLotIsUsedUpBeforeTheNextOneAndTheLastOneBearsTheRest() {
        List<Take> takes = MaterialConsumption.takes(
                List.of(line("BAR", "10", true, false)), List.of(bar, lot(2, "BAR", null, null)), new BigDecimal("12"));
        assertThat(takes).containsExactly(new Take(1, new BigDecimal("100")), new Take(2, new BigDecimal("20.000")));
    }

    @Test
    void partsAreBuiltIntoThePieceAtHand() {
        bill = List.of(line("PIN", "2", false, true));
        facts(null);
        assertThat(floor.scan("N-A1").reason()).isEqualTo(ScanReason.NO_RUN);
        floor.scan("W-1.10");
        assertThat(floor.scan("N-A1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.memo.materials().piece()).isEqualTo("N-A1");
        Serial piece = new Serial(7, "N-A1", "N-A1", "SHAFT", 1L, null, null);
        pieces(new PieceFacts(Optional.empty(), false, "SHAFT", piece, Map.of("PIN", 1), Map.of()));
        floor.scan("N-PIN2");
        assertThat(floor.ofMaterials.getLast())
                .isEqualTo(new FloorCommand.BuildIn(OPERATION, "N-PIN2", "PIN", piece, floor.now));
        pieces(new PieceFacts(Optional.empty(), false, "SHAFT", piece, Map.of("PIN", 2), Map.of()));
        floor.scan("N-A2");
        assertThat(floor.memo.materials().piece()).isEqualTo("N-A2");
    }

    @Test
    void aPartThatIsInAnotherPieceIsRefused() {
        bill = List.of(line("PIN", "1", false, true));
        facts(null);
        floor.scan("W-1.10");
        Serial piece = new Serial(7, "N-A1", "N-A1", "SHAFT", 1L, null, null);
        Serial used = new Serial(8, "N-PIN1", "N-PIN1", "PIN", null, null, 6L);
        pieces(new PieceFacts(Optional.of(used), false, "SHAFT", piece, Map.of(), Map.of()));
        assertThat(floor.scan("N-PIN1").reason()).isEqualTo(ScanReason.SERIAL_USED);
    }

    @Test
    void onlyPiecesWithAllTheirPartsAreReportedGood() {
        bill = List.of(line("PIN", "1", false, true));
        facts(null);
        floor.scan("W-1.10");
        pieces(new PieceFacts(Optional.empty(), false, "", null, Map.of(), Map.of(OPERATION, 3)));
        floor.scanAll("W-1.10", "Q-4");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.SERIAL_MISSING);
        assertThat(floor.scanAll("Q-3", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private void started() {
        taken = List.of(bar);
        facts(null);
        floor.scan("W-1.10");
    }

    private ScanOutcome scanLot(Lot lot) {
        facts(lot);
        return floor.scan(lot.code());
    }

    private void waiting(Lot... lots) {
        floor.materials = new MaterialFacts(
                Optional.empty(), List.of(lots), Map.of(OPERATION, bill), Map.of(), Map.of(), TODAY, PieceFacts.NONE);
    }

    private void facts(Lot scanned) {
        floor.materials = new MaterialFacts(
                Optional.ofNullable(scanned),
                List.of(),
                bill.isEmpty() ? Map.of() : Map.of(OPERATION, bill),
                Map.of(OPERATION, taken),
                Map.of(),
                TODAY,
                PieceFacts.NONE);
    }

    private void pieces(PieceFacts pieces) {
        floor.materials = new MaterialFacts(
                Optional.empty(), List.of(), Map.of(OPERATION, bill), Map.of(), Map.of(), TODAY, pieces);
    }

    private static BillLine line(String material, String quantity, boolean lot, boolean serial) {
        return new BillLine("SHAFT", 10, material, new BigDecimal(quantity), "kg", lot, serial);
    }

    private static Lot lot(long id, String material, LocalDate expires, Instant blockedAt) {
        return new Lot(
                id,
                "L-" + id,
                "L-" + id,
                material,
                "H-" + id,
                new BigDecimal("100"),
                BigDecimal.ZERO,
                "kg",
                expires,
                null,
                null,
                blockedAt == null ? null : new Lot.Blocked("复检", blockedAt, "test"),
                Instant.EPOCH);
    }
}
