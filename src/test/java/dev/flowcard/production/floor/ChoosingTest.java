package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.shared.Codes;
import org.junit.jupiter.api.Test;

/** A card of the whole work order where it could mean more than one operation. */
class ChoosingTest {
    private final Floor first = new Floor(Floor.TURNING);
    private final Floor second = first.at(Floor.TURNING);

    private ScanOutcome asked() {
        first.scanAll("P-1", "W-1");
        first.later(60);
        first.scanAll("W-1", "Q-4", "X-OK");
        second.scan("P-2");
        return second.scan("W-1");
    }

    @Test
    void asksAndListsTheOperations() {
        ScanOutcome asked = asked();
        assertThat(asked.outcome()).isEqualTo(Outcome.ASK);
        assertThat(asked.next()).containsExactly(Codes.printable("W-1.10"), Codes.printable("W-1.20"), "X-CANCEL");
        assertThat(second.session.runs()).isEmpty();
    }

    @Test
    void theOperationsCodeAnswersByCardOrTouch() {
        asked();
        assertThat(second.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(second.session.runs()).extracting(OpenRun::operation).containsExactly("W-1.20");
        assertThat(second.session.dialogue()).isNull();
    }

    @Test
    void oneThatRunsHereAlreadyIsReportedWithoutAsking() {
        asked();
        first.later(60);
        assertThat(first.scan("W-1").next()).contains("X-OK");
    }

    @Test
    void setUpIsRememberedWhileTheOperationIsChosen() {
        first.scanAll("P-1", "W-1");
        first.later(60);
        first.scanAll("W-1", "Q-4", "X-OK");
        second.scanAll("P-2", "X-SETUP", "W-1", "W-1.20");
        assertThat(second.run().kind()).isEqualTo("SETUP");
    }

    @Test
    void aReplayedLogIsNeverAsked() {
        first.scanAll("P-1", "W-1");
        first.later(60);
        first.scanAll("W-1", "Q-4", "X-OK");
        second.source = ScanSource.REPLAY;
        second.scan("P-2");
        assertThat(second.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
    }
}
