package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.production.OperationView;
import org.junit.jupiter.api.Test;

/** What a factory sets at a work centre is obeyed by the dialogue. */
class RulesTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void whereTheCountIsDemandedOkAloneBooksNothing() {
        floor.rules = rules(true, false, true, true);
        floor.scanAll("P-1", "W-1");
        floor.later(90);
        assertThat(floor.scan("W-1").message().key()).endsWith("how-many-counted");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scanAll("X-SCRAP", "2", "R-12", "X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scanAll("Q-8", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(turned().good()).isEqualByComparingTo("8");
    }

    @Test
    void aReplayedLogIsTakenAsItWas() {
        floor.rules = rules(true, true, false, false);
        floor.source = ScanSource.REPLAY;
        floor.scanAll("P-1", "P-2", "W-1", "W-1", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(turned().good()).isEqualByComparingTo("8");
        assertThat(turned().scrap()).isEqualByComparingTo("2");
    }

    @Test
    void tooFastIsAskedForTheCountAndThenBookedWithAWarning() {
        floor.rules = rules(false, true, true, true);
        floor.scanAll("P-1", "W-1");
        floor.later(10);
        assertThat(floor.scanAll("W-1", "X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(floor.scanAll("Q-10", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.reports.getFirst().warnings()).containsExactly("TOO_FAST");
    }

    @Test
    void slowEnoughIsTakenOnTrust() {
        floor.rules = rules(false, true, true, true);
        floor.scanAll("P-1", "W-1");
        floor.later(40);
        assertThat(floor.scanAll("W-1", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whereScrapIsClosedItIsHeld() {
        floor.rules = rules(false, false, false, true);
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        assertThat(floor.scanAll("W-1", "X-SCRAP").detail().key()).endsWith("scrap-closed");
        floor.scanAll("3", "R-12", "X-OK");
        assertThat(turned().scrap()).isEqualByComparingTo("0");
        assertThat(turned().held()).isEqualByComparingTo("3");
        assertThat(turned().good()).isEqualByComparingTo("7");
    }

    @Test
    void onePersonAtATimeWhereTheWorkCentreSaysSo() {
        floor.rules = rules(false, false, true, false);
        floor.scan("P-1");
        assertThat(floor.scan("P-2").reason()).isEqualTo(ScanReason.ONE_PERSON);
        assertThat(floor.scanAll("X-OFF", "P-2").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.persons()).containsExactly("P-2");
    }

    private OperationView turned() {
        return floor.view().operation(10).orElseThrow();
    }

    private static WorkRules rules(boolean counted, boolean fastAsked, boolean scrapOpen, boolean several) {
        return new WorkRules(
                LabourSplit.EQUAL, counted, fastAsked, scrapOpen, false, several, 60, 10, ChargeShare.COUNT, 2);
    }
}
