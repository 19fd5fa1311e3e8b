package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.production.LabourShare;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is credited with how much time: several people on one job, one person on several jobs. */
class LabourTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void whoWorksAloneIsCreditedFromStartToReport() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scan("W-1");
        floor.later(5);
        floor.scanAll("Q-4", "X-OK");
        assertThat(minutes(0)).isEqualTo(Map.of("P-1", "60.00"));
        floor.later(25);
        floor.scanAll("W-1", "X-OK");
        assertThat(minutes(1)).isEqualTo(Map.of("P-1", "30.00"));
    }

    @Test
    void aBadgeDuringTheRunJoinsAndWhoLeavesIsStillCredited() {
        floor.scanAll("P-1", "W-1");
        floor.later(30);
        assertThat(floor.scan("P-2").outcome()).isEqualTo(Outcome.ACCEPTED);
        floor.later(20);
        assertThat(floor.scan("X-LEAVE").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("P-9").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
        assertThat(floor.scan("P-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.persons()).containsExactly("P-2");
        floor.later(10);
        floor.scanAll("W-1", "X-OK");
        assertThat(minutes(0)).isEqualTo(Map.of("P-1", "50.00", "P-2", "30.00"));
        assertThat(floor.reports.getFirst().persons()).containsExactlyInAnyOrder("P-1", "P-2");
    }

    @Test
    void theLastOneWhoLeavesSignsOff() {
        floor.scanAll("P-1", "W-1", "X-LEAVE");
        assertThat(floor.session.persons()).isEmpty();
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void aPauseIsNoLabour() {
        floor.scanAll("P-1", "W-1");
        floor.later(10);
        floor.scan("X-PAUSE");
        floor.later(45);
        floor.scan("X-RESUME");
        floor.later(20);
        floor.scanAll("W-1", "X-OK");
        assertThat(minutes(0)).isEqualTo(Map.of("P-1", "30.00"));
    }

    @Test
    void onePersonOnTwoJobsIsSplitAsTheWorkCentreSays() {
        assertThat(twoJobs(LabourSplit.EQUAL)).isEqualTo(List.of("60.00", "30.00"));
        assertThat(twoJobs(LabourSplit.FULL)).isEqualTo(List.of("90.00", "60.00"));
        assertThat(twoJobs(LabourSplit.CURRENT)).isEqualTo(List.of("30.00", "60.00"));
    }

    /** The first job alone for half an hour, then both for an hour. */
    private static List<String> twoJobs(LabourSplit split) {
        Floor shop = new Floor(Floor.TURNING);
        shop.rules = new WorkRules(split, false, false, true, false, true, 60, 10, ChargeShare.COUNT, 2);
        shop.scanAll("P-1", "W-1.10");
        shop.later(30);
        shop.scanAll("W-1.10", "Q-5", "X-PARTLY", "W-1.10", "W-1.20");
        BigDecimal before = shop.reports.getFirst().labour().getFirst().minutes();
        shop.later(60);
        shop.scanAll("W-1.10", "Q-5", "X-PARTLY", "W-1.20", "Q-5", "X-PARTLY");
        return List.of(
                shop.reports.get(1).labour().stream()
                        .map(LabourShare::minutes)
                        .reduce(before, BigDecimal::add)
                        .toPlainString(),
                shop.reports.get(2).labour().getFirst().minutes().toPlainString());
    }

    @Test
    void undoGivesTheTimeBackToTheRun() {
        floor.scanAll("P-1", "W-1");
        floor.later(40);
        floor.scanAll("W-1", "X-OK", "X-UNDO");
        floor.later(20);
        floor.scanAll("W-1", "X-OK");
        assertThat(minutes(1)).isEqualTo(Map.of("P-1", "60.00"));
    }

    @Test
    void whatStoppedEarlierThanTheShiftIsNotCredited() {
        floor.scanAll("P-1", "W-1");
        floor.later(120);
        floor.scan("X-SHIFTEND");
        floor.later(600);
        floor.scanAll("P-2", "0900", "W-1", "X-OK");
        assertThat(minutes(0)).isEqualTo(Map.of("P-1", "60.00"));
        assertThat(floor.reports.getFirst().persons()).containsExactlyInAnyOrder("P-1", "P-2");
    }

    @Test
    void aLateScanTakesNothingAway() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scan("X-PAUSE");
        floor.now = Instant.parse("2026-11-23T08:10:00Z");
        floor.scan("X-RESUME");
        floor.later(50);
        floor.scanAll("W-1", "X-OK");
        assertThat(minutes(0)).isEqualTo(Map.of("P-1", "60.00"));
    }

    private Map<String, String> minutes(int report) {
        Map<String, String> minutes = new TreeMap<>();
        floor.reports
                .get(report)
                .labour()
                .forEach(s -> minutes.put(s.person(), s.minutes().toPlainString()));
        return minutes;
    }
}
