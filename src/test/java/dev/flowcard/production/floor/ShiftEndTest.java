package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.OperationState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShiftEndTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void theWorkIsPausedAndHandedOver() {
        floor.scanAll("P-1", "W-1");
        floor.later(120);
        floor.scan("X-SHIFTEND");
        assertThat(floor.session.persons()).isEmpty();
        assertThat(floor.run().paused()).isTrue();
        assertThat(floor.view().operation(10).orElseThrow().state()).isEqualTo(OperationState.PAUSED);
    }

    @Test
    void theNextBadgeIsAskedWhenItReallyStopped() {
        floor.scanAll("P-1", "W-1");
        floor.later(120);
        floor.scan("X-SHIFTEND");
        floor.later(600);
        assertThat(floor.scan("P-2").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("2575").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.scan("0759").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.scan("0930").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().pausedAt()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
        assertThat(floor.session.persons()).containsExactly("P-2");
        floor.scan("X-RESUME");
        assertThat(floor.view().operation(10).orElseThrow().state()).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void okMeansAtTheEndOfTheShiftAndNobodyIsAskedTwice() {
        floor.scanAll("P-1", "W-1");
        floor.later(120);
        floor.scan("X-SHIFTEND");
        Instant end = floor.now;
        floor.scan("P-2");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().pausedAt()).isEqualTo(end);
        assertThat(floor.scan("P-1").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theClockDoesNotWaitForAnOpenQuestion() {
        floor.scanAll("P-1", "W-1", "W-1");
        floor.device = "server";
        assertThat(floor.scan("X-SHIFTEND").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void whoComesBeforeTheQuestionIsAnsweredMayReportAtOnce() {
        floor.scanAll("P-1", "W-1", "X-SHIFTEND", "P-2", "W-1", "4", "X-OK");
        assertThat(floor.reports).hasSize(1);
    }
}
