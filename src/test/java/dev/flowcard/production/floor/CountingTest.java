package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import org.junit.jupiter.api.Test;

class CountingTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void cardAfterCardIsCountedUntilTheCommandComesAgain() {
        floor.scanAll("P-1", "X-COUNT");
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("9").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.scanAll("W-1.20", "Q-0").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.counts)
                .extracting(c -> c.operation() + " " + c.booked() + " " + c.counted() + " " + c.persons())
                .containsExactly("W-1.10 10 9 [P-1]", "W-1.20 0 0 [P-1]");
        assertThat(floor.scan("X-COUNT").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.dialogue()).isNull();
        assertThat(floor.session.runs()).isEmpty();
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void whoCountsMustLookAndNotConfirm() {
        floor.scanAll("P-1", "X-COUNT", "W-1");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scan("X-SCRAP").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.counts).isEmpty();
    }

    @Test
    void aQuantityBelongsToACard() {
        floor.scanAll("P-1", "X-COUNT");
        assertThat(floor.scan("12").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
    }

    @Test
    void countingNeedsSomebodyWhoCounts() {
        assertThat(floor.scan("X-COUNT").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
    }

    @Test
    void workGoesOnWhileItIsCounted() {
        floor.scanAll("P-1", "W-1", "X-COUNT", "W-1", "10", "X-COUNT");
        floor.later(60);
        assertThat(floor.scanAll("W-1", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.reports).hasSize(1);
    }
}
