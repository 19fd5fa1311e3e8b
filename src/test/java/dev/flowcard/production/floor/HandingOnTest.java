package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.OperationTerms.Alternative;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How pieces go over to the next operation: rested, in batches, to a work centre that stands in. */
class HandingOnTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void piecesThatCoolAreRefusedWithTheTimeFromWhichTheyMayGoOn() {
        cooling();
        ScanOutcome refused = floor.scan("W-1.20");
        assertThat(refused.reason()).isEqualTo(ScanReason.RESTING);
        assertThat(refused.message().args()).contains("09:45");
        assertThat(refused.next()).contains("X-OVERRIDE");
        floor.later(44);
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.RESTING);
        floor.later(1);
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aForemanAllowsItSoonerAndTheReportSaysSo() {
        cooling();
        floor.scanAll("W-1.20", "X-OVERRIDE", "P-9", "4321", "R-12");
        assertThat(floor.run().operation()).isEqualTo("W-1.20");
        assertThat(floor.run().remark()).isEqualTo("OVERRIDE,RESTING");
    }

    @Test
    void aLateScanIsJudgedByItsOwnTime() {
        cooling();
        floor.later(120);
        floor.delay = java.time.Duration.ofMinutes(90);
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.RESTING);
        floor.delay = java.time.Duration.ofMinutes(60);
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatHasBegunGoesOnThoughMoreComesHot() {
        floor.terms = new OperationTerms(true, null, 45, 0, List.of());
        floor.plan(null);
        floor.scanAll("P-1", "W-1");
        floor.later(30);
        floor.scanAll("W-1", "4", "X-OK");
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.RESTING);
        floor.later(45);
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.scanAll("W-1.10", "6", "X-OK", "X-OFF", "P-1");
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aTransferBatchGoesOverWhole() {
        floor.terms = new OperationTerms(true, new BigDecimal(4), 0, 0, List.of());
        floor.plan(null);
        floor.scanAll("P-1", "W-1");
        floor.later(30);
        floor.scanAll("W-1", "3", "X-OK");
        assertThat(floor.scan("W-1.20").reason()).isEqualTo(ScanReason.BATCH_INCOMPLETE);
        floor.scanAll("W-1.10", "3", "X-OK");
        assertThat(arrived(20)).isEqualByComparingTo("4");
        assertThat(floor.scan("W-1.20").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.scanAll("W-1.10", "4", "X-OK");
        assertThat(arrived(20)).as("the rest with the last piece").isEqualByComparingTo("10");
    }

    @Test
    void aWorkCentreThatStandsInNeedsNoLeave() {
        Floor milling = new Floor(Floor.MILLING);
        milling.scan("P-1");
        assertThat(milling.scan("W-1.10").reason()).isEqualTo(ScanReason.WRONG_WORK_CENTER);
        milling.terms =
                new OperationTerms(true, null, 0, 0, List.of(new Alternative(Floor.MILLING, new BigDecimal("1.3"))));
        milling.plan(null);
        assertThat(milling.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(milling.run().operation()).isEqualTo("W-1.10");
        assertThat(milling.run().remark()).isNullOrEmpty();
    }

    private void cooling() {
        floor.terms = new OperationTerms(true, null, 45, 0, List.of());
        floor.plan(null);
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "X-OK");
    }

    private BigDecimal arrived(int sequence) {
        return floor.view().operation(sequence).orElseThrow().arrived();
    }
}
