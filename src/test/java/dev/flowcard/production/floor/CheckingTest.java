package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import org.junit.jupiter.api.Test;

class CheckingTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void anInspectorSaysWhatHeFoundAndSignsWithHisBadge() {
        floor.scanAll("P-1", "W-1");
        assertThat(floor.scan("X-CHECK").next()).contains("X-OK", "X-HELD");
        floor.scan("X-OK");
        assertThat(floor.scan("P-1").reason()).isEqualTo(ScanReason.NOT_AN_INSPECTOR);
        assertThat(floor.scan("P-70").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.checks).containsExactly("W-1.10 true");
        assertThat(floor.session.persons()).containsExactly("P-1");
        floor.scanAll("X-CHECK", "X-HELD", "P-70");
        assertThat(floor.checks).contains("W-1.10 false");
    }

    @Test
    void withoutWorkThereIsNothingToCheck() {
        floor.scan("P-1");
        assertThat(floor.scan("X-CHECK").reason()).isEqualTo(ScanReason.NO_RUN);
    }

    @Test
    void aReportThatIsBeingSaidGoesOnAfterwards() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "Q-4", "X-CHECK", "X-OK", "P-70", "X-OK");
        assertThat(floor.reports.getFirst().good()).isEqualByComparingTo("4");
        assertThat(floor.checks).hasSize(1);
    }
}
