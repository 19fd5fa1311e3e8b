package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.plant.OverReport;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkOrderState;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloorDialogueTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void badgeAndCardStart() {
        assertThat(floor.scan("P-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        ScanOutcome started = floor.scan("W-1");
        assertThat(started.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().operation()).isEqualTo("W-1.10");
        assertThat(floor.view().state()).isEqualTo(WorkOrderState.RUNNING);
        assertThat(state(10)).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void cardAndOkFinishWithEverythingGood() {
        floor.scanAll("P-1", "W-1");
        floor.later(90);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(good(10)).isEqualByComparingTo("10");
        assertThat(state(10)).isEqualTo(OperationState.FINISHED);
        assertThat(state(20)).isEqualTo(OperationState.READY);
        assertThat(floor.session.runs()).isEmpty();
        assertThat(floor.reports).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(ReportKind.PRODUCTION);
            assertThat(r.warnings()).isEmpty();
            assertThat(r.end()).isEqualTo(floor.now);
        });
    }

    @Test
    void aCountBelowTheRemainderLeavesTheRunGoing() {
        floor.scanAll("P-1", "W-1");
        floor.later(30);
        Instant asked = floor.now;
        floor.scan("W-1");
        floor.later(1);
        floor.scanAll("Q-3", "X-OK");
        assertThat(good(10)).isEqualByComparingTo("3");
        assertThat(floor.run().countedFrom()).isEqualTo(asked);
        assertThat(state(10)).isEqualTo(OperationState.RUNNING);
        assertThat(state(20)).isEqualTo(OperationState.READY);
    }

    @Test
    void scrapAndHeldWithReasonsAreOneReport() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "7", "X-SCRAP", "2", "R-12", "X-HELD", "Q-1", "R-12", "X-OK");
        assertThat(floor.reports).hasSize(1);
        var operation = floor.view().operation(10).orElseThrow();
        assertThat(operation.good()).isEqualByComparingTo("7");
        assertThat(operation.scrap()).isEqualByComparingTo("2");
        assertThat(operation.held()).isEqualByComparingTo("1");
        assertThat(operation.state()).isEqualTo(OperationState.FINISHED);
    }

    @Test
    void okAfterAClauseAloneBooksTheRestAsGood() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(good(10)).isEqualByComparingTo("8");
    }

    @Test
    void zeroIsAQuantity() {
        floor.scanAll("P-1", "W-1", "W-1", "Q-0", "X-OK");
        assertThat(floor.reports).singleElement().satisfies(r -> assertThat(r.good())
                .isEqualByComparingTo("0"));
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void aDefectNeedsQuantityAndReason() {
        floor.scanAll("P-1", "W-1", "W-1", "X-SCRAP");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        floor.scan("2");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.REASON_REQUIRED);
        assertThat(floor.scan("R-99").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
        assertThat(floor.scan("R-12").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.reports).isEmpty();
    }

    @Test
    void bareDigitsAreAQuantityOnlyWhereOneIsAsked() {
        floor.scanAll("P-1", "W-1");
        assertThat(floor.scan("12").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
        assertThat(floor.scan("Q-12").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nobodySignedOnIsRefused() {
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
    }

    @Test
    void anInactiveOrUnknownBadgeDoesNotSignOn() {
        assertThat(floor.scan("P-8").reason()).isEqualTo(ScanReason.PERSON_INACTIVE);
        assertThat(floor.scan("P-7").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
        assertThat(floor.session.persons()).isEmpty();
    }

    @Test
    void anotherWorkCentreIsRefusedWithThePlaceWhereItBelongs() {
        Floor milling = new Floor(Floor.MILLING);
        milling.scan("P-1");
        ScanOutcome refused = milling.scan("W-1");
        assertThat(refused.reason()).isEqualTo(ScanReason.WRONG_WORK_CENTER);
        assertThat(refused.next()).contains("X-OVERRIDE");
        assertThat(refused.message().args()).contains(new dev.flowcard.devices.spi.Named("车削", "Turning"));
    }

    @Test
    void aSkippedOperationIsRefused() {
        floor.scan("P-1");
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.WRONG_SEQUENCE);
    }

    @Test
    void theForemanAllowsItByBadgePinAndReason() {
        Floor milling = new Floor(Floor.MILLING);
        milling.scanAll("P-1", "W-1.30");
        assertThat(milling.scan("X-OVERRIDE").outcome()).isEqualTo(Outcome.ASK);
        assertThat(milling.scan("P-2").reason()).isEqualTo(ScanReason.NOT_A_FOREMAN);
        assertThat(milling.scan("P-9").outcome()).isEqualTo(Outcome.ASK);
        assertThat(milling.scan("1111").reason()).isEqualTo(ScanReason.WRONG_PIN);
        assertThat(milling.scan("9999").reason()).isEqualTo(ScanReason.PIN_LOCKED);
        assertThat(milling.scan("P-9").outcome())
                .as("another foreman, or he later")
                .isEqualTo(Outcome.ASK);
        assertThat(milling.scan("4321").outcome()).isEqualTo(Outcome.ASK);
        assertThat(milling.scan("R-12").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(milling.run().remark()).isEqualTo("OVERRIDE,WRONG_SEQUENCE");
        milling.later(60);
        milling.scanAll("W-1.30", "2", "X-OK");
        assertThat(milling.reports.getFirst().warnings()).contains("OVERRIDE", "OVER_REPORT");
    }

    @Test
    void overrideWithoutARefusalIsRefused() {
        floor.scanAll("P-1", "W-1");
        assertThat(floor.scan("X-OVERRIDE").reason()).isEqualTo(ScanReason.NOTHING_TO_OVERRIDE);
    }

    @Test
    void heldCancelledUnreleasedAndFinishedEachHaveTheirReason() {
        floor.scan("P-1");
        floor.shaft.hold("图纸", floor.now);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.ON_HOLD);
        floor.shaft.resume();
        floor.shaft.cancel(floor.now);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.CANCELLED);
    }

    @Test
    void aScanMadeBeforeTheHoldIsStillTaken() {
        floor.scan("P-1");
        floor.shaft.hold("图纸", floor.now.plusSeconds(60));
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aFinishedOperationIsRefused() {
        floor.scanAll("P-1", "W-1.10", "W-1.10", "X-OK");
        assertThat(floor.scan("W-1.10").reason()).isEqualTo(ScanReason.ALREADY_FINISHED);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().operation()).isEqualTo("W-1.20");
    }

    @Test
    void moreThanArrivedIsBookedWithAWarningOrRefused() {
        floor.scanAll("P-1", "W-1.10", "W-1.10");
        floor.overReport = OverReport.REFUSE;
        floor.scan("11");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.OVER_REPORT);
        floor.overReport = OverReport.WARN;
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.reports.getFirst().warnings()).contains("OVER_REPORT", "TOO_FAST");
    }

    @Test
    void aGateHoldsTheNextOperationUntilItIsReleased() {
        floor.plan("IP-1");
        floor.scanAll("P-1", "W-1.10", "W-1.10", "X-OK");
        assertThat(state(10)).isEqualTo(OperationState.AT_INSPECTION);
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.AWAITING_INSPECTION);
        floor.shaft.failGate(floor.shaft.operation(10).orElseThrow());
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.INSPECTION_FAILED);
        floor.shaft.passGate(floor.shaft.operation(10).orElseThrow(), floor.now);
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void setUpBooksTimeAndTurnsIntoProduction() {
        floor.scanAll("P-1", "X-SETUP", "W-1");
        assertThat(floor.run().kind()).isEqualTo("SETUP");
        floor.later(20);
        floor.scanAll("W-1", "X-OK");
        assertThat(floor.reports.getFirst().kind()).isEqualTo(ReportKind.SETUP);
        assertThat(good(10)).isEqualByComparingTo("0");
        assertThat(floor.run().kind()).isEqualTo("PRODUCTION");
    }

    @Test
    void pauseAndResume() {
        floor.scanAll("P-1", "W-1");
        assertThat(floor.scan("X-RESUME").reason()).isEqualTo(ScanReason.NOT_PAUSED);
        floor.scan("X-PAUSE");
        assertThat(state(10)).isEqualTo(OperationState.PAUSED);
        assertThat(floor.scan("R-12").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().pauseReason()).isEqualTo("R-12");
        assertThat(floor.scan("X-PAUSE").reason()).isEqualTo(ScanReason.ALREADY_PAUSED);
        floor.later(15);
        floor.scan("X-RESUME");
        assertThat(state(10)).isEqualTo(OperationState.RUNNING);
        assertThat(floor.run().countedFrom()).isEqualTo(floor.now);
    }

    @Test
    void offEndsTheRunsAndLeavesTheOperationOpen() {
        floor.scanAll("P-1", "P-2", "W-1", "X-OFF");
        assertThat(floor.session.runs()).isEmpty();
        assertThat(floor.session.persons()).isEmpty();
        assertThat(state(10)).isEqualTo(OperationState.PAUSED);
        floor.scanAll("P-2", "W-1");
        assertThat(floor.run().operation()).isEqualTo("W-1.10");
    }

    @Test
    void cancelBooksNothing() {
        floor.scanAll("P-1", "W-1", "W-1", "5", "X-CANCEL");
        assertThat(floor.session.dialogue()).isNull();
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.reports).isEmpty();
    }

    @Test
    void onlyTheDeviceThatAskedOrATouchAnswers() {
        floor.scanAll("P-1", "W-1", "W-1");
        floor.device = "agent-1";
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.OTHER_DEVICE);
        floor.source = ScanSource.TOUCH;
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aReplayTakesWithAWarningWhatATidyShopWouldRefuse() {
        floor.source = ScanSource.REPLAY;
        floor.scanAll("P-1", "W-1.30", "W-1.30", "Q-4", "X-OK");
        assertThat(floor.reports.getFirst().warnings()).contains("WRONG_WORK_CENTER", "WRONG_SEQUENCE", "OVER_REPORT");
        assertThat(good(30)).isEqualByComparingTo("4");
    }

    private OperationState state(int sequence) {
        return floor.view().operation(sequence).orElseThrow().state();
    }

    private BigDecimal good(int sequence) {
        return floor.view().operation(sequence).orElseThrow().good();
    }
}
