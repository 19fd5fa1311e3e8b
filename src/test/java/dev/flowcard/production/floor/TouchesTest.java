package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many scans each thing takes from an idle terminal with the person signed on; the guide lists the same numbers. */
class TouchesTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void signedOn() {
        floor.scan("P-1");
    }

    @Test
    void startIsOne() {
        assertThat(scans("W-1")).isEqualTo(1);
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void finishAllGoodIsTwo() {
        started();
        assertThat(scans("W-1", "X-OK")).isEqualTo(2);
        assertThat(floor.reports).hasSize(1);
    }

    @Test
    void finishWithACountIsThree() {
        started();
        assertThat(scans("W-1", "Q-7", "X-OK")).isEqualTo(3);
        assertThat(floor.reports.getFirst().good()).isEqualByComparingTo("7");
    }

    @Test
    void scrapIsFourAndTheDigits() {
        started();
        assertThat(scans("W-1", "X-SCRAP", "2", "R-12", "X-OK")).isEqualTo(4 + 1);
        assertThat(floor.view().operation(10).orElseThrow().scrap()).isEqualByComparingTo("2");
    }

    @Test
    void pauseIsTwo() {
        started();
        assertThat(scans("X-PAUSE", "R-12")).isEqualTo(2);
        assertThat(floor.run().pauseReason()).isEqualTo("R-12");
    }

    @Test
    void resumeIsOne() {
        started();
        floor.scan("X-PAUSE");
        assertThat(scans("X-RESUME")).isEqualTo(1);
        assertThat(floor.run().paused()).isFalse();
    }

    @Test
    void helpIsTwo() {
        assertThat(scans("X-HELP", "R-CALL-MATERIAL")).isEqualTo(2);
        assertThat(floor.calls).hasSize(1);
    }

    @Test
    void undoIsOne() {
        started();
        floor.scanAll("W-1", "X-OK");
        assertThat(scans("X-UNDO")).isEqualTo(1);
        assertThat(floor.view().operation(10).orElseThrow().good()).isEqualByComparingTo("0");
    }

    private void started() {
        floor.scan("W-1");
        floor.later(90);
    }

    /** Scans them; each must be taken and the last one must be the end of it. */
    private int scans(String... codes) {
        Outcome[] outcomes =
                Arrays.stream(codes).map(code -> floor.scan(code).outcome()).toArray(Outcome[]::new);
        assertThat(outcomes).doesNotContain(Outcome.REFUSED, Outcome.UNKNOWN_CODE);
        assertThat(outcomes[outcomes.length - 1]).isEqualTo(Outcome.ACCEPTED);
        return outcomes.length;
    }
}
