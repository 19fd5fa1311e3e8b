package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsidesTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void started() {
        floor.scan("P-1");
        floor.scan("W-1");
        floor.later(60);
    }

    @Test
    void payIsShownToTheBadgeThatAsksAndSignsNobodyOn() {
        assertThat(floor.scan("X-PAY").outcome()).isEqualTo(Outcome.ASK);
        ScanOutcome shown = floor.scan("P-2");
        assertThat(shown.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(shown.next()).contains("PAY");
        assertThat(floor.payOf).isEqualTo("P-2");
        assertThat(floor.session.persons()).containsExactly("P-1");
    }

    @Test
    void payIsNotShownToWhoAskedBeforeTheNetworkCameBack() {
        floor.delay = Duration.ofMinutes(5);
        floor.scan("X-PAY");
        assertThat(floor.scan("P-1").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(floor.payOf).isEmpty();
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void aReportThatIsBeingSaidGoesOnAfterwards() {
        floor.scanAll("W-1", "Q-4", "X-PAY", "P-1");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.reports.getFirst().good()).isEqualByComparingTo("4");
    }

    @Test
    void helpInTheMiddleOfABundleOrOfStocktakingLetsThemGoOnAfterwards() {
        floor.order("W-2", 20, "45#");
        floor.order("W-3", 20, "45#");
        floor.scanAll("X-BUNDLE", "W-2", "X-HELP", "R-CALL-MATERIAL");
        assertThat(floor.calls).isNotEmpty();
        assertThat(floor.scanAll("W-3", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(3);
        floor.scanAll("X-COUNT", "W-1", "X-HELP", "X-CANCEL", "7");
        assertThat(floor.counts).hasSize(1);
        assertThat(floor.scan("X-COUNT").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCallByItsReasonAloneLeavesTheOpenQuestionOpen() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "R-CALL-MATERIAL");
        assertThat(floor.calls).hasSize(1);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.view().cards()).hasSize(1);
    }

    @Test
    void whoIsSignedOnReadsWithOneTouch() {
        floor.unread = 2;
        assertThat(floor.scan("X-READ").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.readers).containsExactly("P-1");
        floor.scan("X-READ");
        assertThat(floor.readers).hasSize(1);
    }

    @Test
    void whereNobodyIsSignedOnTheBadgeSaysWhoHasRead() {
        floor.scan("X-OFF");
        floor.unread = 1;
        assertThat(floor.scan("X-READ").outcome()).isEqualTo(Outcome.ASK);
        floor.scan("P-2");
        assertThat(floor.readers).containsExactly("P-2");
        assertThat(floor.session.persons()).isEmpty();
    }

    @Test
    void cancelLeavesTheReportThatWasBeingSaid() {
        floor.scanAll("W-1", "Q-4", "X-PAY", "X-CANCEL", "X-OK");
        assertThat(floor.reports.getFirst().good()).isEqualByComparingTo("4");
    }
}
