package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import org.junit.jupiter.api.Test;

class HelpTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void theCommandAndWhatForRaiseACall() {
        floor.scan("P-1");
        assertThat(floor.scan("X-HELP").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("R-12").reason()).isEqualTo(ScanReason.UNKNOWN_REASON);
        assertThat(floor.scan("R-CALL-MATERIAL").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.calls).containsExactly("R-CALL-MATERIAL");
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void whatForAloneIsEnough() {
        assertThat(floor.scan("R-CALL-MATERIAL").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.calls).hasSize(1);
    }

    @Test
    void whoComesScansTheBadgeWithoutSigningOnAndOkEndsTheCall() {
        floor.scanAll("P-1", "X-HELP", "R-CALL-MATERIAL", "X-HELP");
        assertThat(floor.scan("P-9").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.answeredBy).isEqualTo("刘工");
        assertThat(floor.session.persons()).containsExactly("P-1");
        floor.scanAll("X-HELP", "X-OK");
        assertThat(floor.calls).isEmpty();
    }

    @Test
    void nobodyCanAnswerOrEndWhatWasNotCalled() {
        floor.scan("X-HELP");
        assertThat(floor.scan("P-9").reason()).isEqualTo(ScanReason.NO_CALL);
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.NO_CALL);
    }

    @Test
    void aReportThatIsBeingSaidGoesOnAfterTheCall() {
        floor.scanAll("P-1", "W-1", "W-1", "7", "X-HELP", "R-CALL-MATERIAL", "X-OK");
        assertThat(floor.reports).singleElement().satisfies(r -> assertThat(r.good())
                .isEqualByComparingTo("7"));
    }

    @Test
    void cancelCallsNobodyAndKeepsTheReport() {
        floor.scanAll("P-1", "W-1", "W-1", "7", "X-HELP", "X-CANCEL", "X-OK");
        assertThat(floor.calls).isEmpty();
        assertThat(floor.reports).hasSize(1);
    }
}
