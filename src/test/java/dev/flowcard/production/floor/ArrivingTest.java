package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivingTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void sevenAreTurned() {
        floor.rules = new WorkRules(LabourSplit.EQUAL, false, false, true, true, true, 60, 10, ChargeShare.COUNT, 2);
        floor.scan("P-1");
        assertThat(floor.scan("W-1.10").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.later(60);
        floor.scanAll("W-1.10", "Q-7", "X-PARTLY");
    }

    @Test
    void theFirstStartAsksHowManyArrivedAndADifferenceMakesASlip() {
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("6").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.slips).containsExactly("-1");
        assertThat(floor.view().operation(20).orElseThrow().arrived()).isEqualByComparingTo("7");
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void okSaysThatNoneIsMissing() {
        assertThat(floor.scanAll("W-1.20", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.slips).isEmpty();
    }

    @Test
    void laterStartsAreNotAsked() {
        floor.scanAll("W-1.20", "Q-7", "W-1.20", "Q-2", "X-PARTLY");
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whoDoesNotCountWorksAllTheSame() {
        assertThat(floor.scanAll("W-1.20", "X-CANCEL").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(1);
        assertThat(floor.slips).isEmpty();
    }
}
