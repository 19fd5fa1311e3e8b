package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three answers that must never be mixed up: all good, some scrapped, the rest later. */
class FinishingTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void aRun() {
        floor.scanAll("P-1", "W-1");
        floor.later(90);
    }

    @Test
    void theRemainderIsOffered() {
        ScanOutcome asked = floor.scan("W-1");
        assertThat(asked.detail().args()).contains(BigDecimal.TEN);
        assertThat(asked.next()).contains("X-OK", "X-SCRAP", "X-PARTLY");
    }

    @Test
    void allGood() {
        floor.scanAll("W-1", "X-OK");
        assertBooked(10, 0, OperationState.FINISHED);
    }

    @Test
    void someScrapped() {
        floor.scanAll("W-1", "X-SCRAP", "3", "R-12", "X-OK");
        assertBooked(7, 3, OperationState.FINISHED);
    }

    @Test
    void theRestLaterEndsTheRunAndLosesNothing() {
        ScanOutcome booked = floor.scanAll("W-1", "6", "X-PARTLY");
        assertThat(booked.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(booked.detail().args()).contains(new BigDecimal(4));
        assertBooked(6, 0, OperationState.PAUSED);
        assertThat(operation().remainder()).isEqualByComparingTo("4");
        assertThat(floor.session.runs()).isEmpty();
        floor.scan("W-1.10");
        assertThat(operation().state()).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void theRestLaterNeedsACount() {
        floor.scan("W-1");
        assertThat(floor.scan("X-PARTLY").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.reports).isEmpty();
        assertThat(floor.scanAll("0", "X-PARTLY").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theRestLaterWithEverythingCountedIsFinished() {
        floor.scanAll("W-1", "10", "X-PARTLY");
        assertBooked(10, 0, OperationState.FINISHED);
    }

    @Test
    void theRestLaterOutsideOfAReportIsRefused() {
        assertThat(floor.scan("X-PARTLY").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
    }

    @Test
    void aReasonBeforeTheCountAsksForTheCount() {
        floor.scanAll("W-1", "X-SCRAP");
        assertThat(floor.scan("R-12").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        floor.scanAll("2", "R-12", "X-OK");
        assertBooked(8, 2, OperationState.FINISHED);
    }

    private void assertBooked(int good, int scrap, OperationState state) {
        assertThat(operation().good()).isEqualByComparingTo(String.valueOf(good));
        assertThat(operation().scrap()).isEqualByComparingTo(String.valueOf(scrap));
        assertThat(operation().state()).isEqualTo(state);
    }

    private OperationView operation() {
        return floor.view().operation(10).orElseThrow();
    }

    @Test
    void whatWasSaidMayBeSaidAnewBeforeOk() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "7", "X-SCRAP", "2", "R-12", "X-HELD", "5");
        assertThat(floor.scan("X-CORRECT").outcome()).isEqualTo(Outcome.ASK);
        floor.scanAll("9", "8", "X-SCRAP", "1", "R-12", "X-OK");
        assertThat(floor.reports).singleElement().satisfies(r -> {
            assertThat(r.good()).isEqualByComparingTo("8");
            assertThat(r.sum(ReportDraft.ClauseKind.SCRAP)).isEqualByComparingTo("1");
            assertThat(r.sum(ReportDraft.ClauseKind.HELD)).isEqualByComparingTo("0");
        });
        assertThat(floor.scan("X-CORRECT").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
    }
}
