package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.production.OperationView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineCounterTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void started() {
        floor.counter = true;
        floor.scan("P-1");
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("1200").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.later(30);
    }

    @Test
    void theDifferenceIsWhatWasMadeAndTheNextReportBeginsThere() {
        floor.scan("W-1");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scanAll("1204", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(turned().good()).isEqualByComparingTo("4");
        floor.later(30);
        floor.scanAll("W-1", "Q-1210", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("10");
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void goodIsTheTotalWithoutTheDefectiveOnes() {
        floor.scanAll("W-1", "1207", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("5");
        assertThat(turned().scrap()).isEqualByComparingTo("2");
    }

    @Test
    void moreDefectiveThanMadeIsRefused() {
        floor.scanAll("W-1", "1201", "X-SCRAP", "2", "R-12");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.OVER_REPORT);
        floor.scanAll("X-CORRECT", "1203", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("1");
    }

    @Test
    void aCounterThatRanBackwardsIsAskedAgain() {
        floor.scan("W-1");
        assertThat(floor.scan("120").reason()).isEqualTo(ScanReason.COUNTER_BACKWARDS);
        assertThat(floor.reports).isEmpty();
        floor.scanAll("1203", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("3");
    }

    @Test
    void oneThatWasResetIsCountedByHandAndReadAnew() {
        floor.scanAll("W-1", "3");
        assertThat(floor.scan("X-COUNTER").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scanAll("Q-5", "X-OK").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("3").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.later(30);
        floor.scanAll("W-1", "8", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("10");
    }

    @Test
    void undoTurnsTheCounterBack() {
        floor.scanAll("W-1", "1204", "X-OK", "X-UNDO");
        floor.later(30);
        floor.scanAll("W-1", "1206", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("6");
    }

    @Test
    void elsewhereThereIsNoCounterAndAReplayKnowsNone() {
        floor.source = ScanSource.REPLAY;
        floor.scanAll("W-1", "Q-2", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("2");
        floor.source = ScanSource.WEDGE;
        floor.counter = false;
        assertThat(floor.scan("X-COUNTER").reason()).isEqualTo(ScanReason.NO_COUNTER);
    }

    private OperationView turned() {
        return floor.view().operation(10).orElseThrow();
    }
}
