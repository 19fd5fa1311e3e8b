package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.domain.Away;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void theLastReportIsTakenBackAndTheWorkGoesOnAsBefore() {
        floor.scanAll("P-1", "W-1");
        Instant started = floor.now;
        floor.later(90);
        floor.scanAll("W-1", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(operation(10).state()).isEqualTo(OperationState.FINISHED);
        floor.later(1);
        assertThat(floor.scan("X-UNDO").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(operation(10).good()).isEqualByComparingTo("0");
        assertThat(operation(10).scrap()).isEqualByComparingTo("0");
        assertThat(operation(10).state()).isEqualTo(OperationState.RUNNING);
        assertThat(floor.run().countedFrom()).isEqualTo(started);
        floor.scanAll("W-1", "9", "X-SCRAP", "1", "R-12", "X-OK");
        assertThat(operation(10).good()).isEqualByComparingTo("9");
        assertThat(operation(10).state()).isEqualTo(OperationState.FINISHED);
    }

    @Test
    void aRunThatStillGoesCountsFromWhereTheReportHadBegun() {
        floor.scanAll("P-1", "W-1");
        Instant started = floor.now;
        floor.later(30);
        floor.scanAll("W-1", "3", "X-OK", "X-UNDO");
        assertThat(floor.session.runs()).hasSize(1);
        assertThat(floor.run().countedFrom()).isEqualTo(started);
        assertThat(operation(10).openRuns()).isEqualTo(1);
    }

    @Test
    void onceIsAll() {
        floor.scanAll("P-1", "W-1", "W-1", "3", "X-OK", "X-UNDO");
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.ALREADY_UNDONE);
    }

    @Test
    void nothingReportedNobodySignedOnAndAnothersReportAreRefused() {
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.NOTHING_TO_UNDO);
        floor.scanAll("P-1", "W-1", "W-1", "3", "X-OK", "X-OFF");
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
        floor.scan("P-2");
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.NOT_YOURS);
        floor.scan("P-1");
        assertThat(floor.scan("X-UNDO").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void afterTheTimeLimitTheForemanIsAsked() {
        floor.scanAll("P-1", "W-1", "W-1", "3", "X-OK");
        floor.later(31);
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.UNDO_TOO_LATE);
        assertThat(operation(10).good()).isEqualByComparingTo("3");
    }

    @Test
    void anInspectionThatDecidedClosesIt() {
        floor.plan("IP-1");
        floor.scanAll("P-1", "W-1.10", "W-1.10", "X-OK");
        floor.shaft.passGate(floor.shaft.operation(10).orElseThrow(), floor.now);
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.INSPECTED);
    }

    @Test
    void piecesThatALaterOperationReportedStay() {
        floor.scanAll("P-1", "W-1.10", "W-1.10", "4", "X-OK", "W-1.20", "W-1.20", "2", "X-OK");
        assertThat(floor.shaft.objectionToReversal(
                        floor.shaft.operation(10).orElseThrow(), null, new java.math.BigDecimal(4), Away.NONE))
                .isPresent();
        assertThat(floor.shaft.objectionToReversal(
                        floor.shaft.operation(10).orElseThrow(), null, new java.math.BigDecimal(2), Away.NONE))
                .isEmpty();
    }

    @Test
    void aCompletedWorkOrderRunsAgain() {
        floor.scanAll("P-1", "W-1.10", "W-1.10", "X-OK", "W-1.20", "W-1.20", "X-OK");
        Floor milling = floor.at(Floor.MILLING);
        milling.scanAll("P-1", "W-1.30", "W-1.30", "X-OK");
        assertThat(milling.view().state()).isEqualTo(WorkOrderState.COMPLETED);
        milling.scan("X-UNDO");
        assertThat(milling.view().state()).isEqualTo(WorkOrderState.RUNNING);
        milling.scanAll("W-1.30", "X-OK");
        assertThat(milling.view().state()).isEqualTo(WorkOrderState.COMPLETED);
    }

    @Test
    void anOpenReportIsCancelledNotUndone() {
        floor.scanAll("P-1", "W-1", "W-1", "3");
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
    }

    private OperationView operation(int sequence) {
        return floor.view().operation(sequence).orElseThrow();
    }
}
