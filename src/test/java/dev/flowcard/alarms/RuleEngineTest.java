package dev.flowcard.alarms;

import static dev.flowcard.alarms.Moments.after;
import static dev.flowcard.alarms.Moments.judge;
import static dev.flowcard.alarms.Moments.moment;
import static dev.flowcard.alarms.Moments.rule;
import static dev.flowcard.alarms.Moments.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.alarms.RuleEngine.Verdict;
import dev.flowcard.alarms.ShopMoment.Run;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
    private static final AlarmRule LATE = rule(AlarmKind.OPERATION_LATE, Measure.MINUTES, 30, 0, 0, 50);

    @Test
    void aBacklogWithinTheToleranceIsNoAlarmAndOneBeyondItIs() {
        assertThat(late(5, Set.of())).isEmpty();
        assertThat(late(4, Set.of())).containsExactly("OPERATION_LATE|W-1.10");
    }

    @Test
    void anOpenAlarmStaysUntilTheLowerLimitIsReached() {
        Set<String> open = Set.of("OPERATION_LATE|W-1.10");
        assertThat(late(6, open)).hasSize(1);
        assertThat(late(8, open)).isEmpty();
    }

    @Test
    void behindPlanMayBeCountedInPiecesOrPercent() {
        ShopMoment now = moment(60, List.of(step(10, 8, 0, true, Gate.NONE)));
        assertThat(keys(judge(now, Set.of(), Map.of(), rule(AlarmKind.OPERATION_LATE, Measure.PIECES, 1))))
                .hasSize(1);
        assertThat(keys(judge(now, Set.of(), Map.of(), rule(AlarmKind.OPERATION_LATE, Measure.PERCENT, 20))))
                .isEmpty();
    }

    @Test
    void whatWasNotBegunInTimeIsLateBeforeAPieceIsMissing() {
        AlarmRule start = rule(AlarmKind.LATE_START, Measure.MINUTES, 30);
        List<ShopMoment.Step> waiting = List.of(step(10, 0, 0, false, Gate.NONE));
        assertThat(keys(judge(moment(31, waiting), Set.of(), Map.of(), start))).containsExactly("LATE_START|W-1.10");
        assertThat(keys(judge(moment(30, waiting), Set.of(), Map.of(), start))).isEmpty();
    }

    @Test
    void aRateOnTooFewPiecesSaysNothing() {
        AlarmRule defects = rule(AlarmKind.SCRAP_RATE, Measure.PERCENT, 10, 20, 0, 0);
        assertThat(keys(judge(moment(0, List.of(step(10, 8, 2, true, Gate.NONE))), Set.of(), Map.of(), defects)))
                .isEmpty();
        assertThat(keys(judge(moment(0, List.of(step(10, 17, 3, true, Gate.NONE))), Set.of(), Map.of(), defects)))
                .hasSize(1);
    }

    @Test
    void aDelayedRuleWaitsAndForgetsWhatDidNotLast() {
        AlarmRule patient = rule(AlarmKind.OPERATION_LATE, Measure.MINUTES, 30, 0, 10, 0);
        ShopMoment now = moment(60, List.of(step(10, 0, 0, true, Gate.NONE)));
        Verdict first = judge(now, Set.of(), Map.of(), patient);
        assertThat(first.alarms()).isEmpty();
        assertThat(first.waiting()).containsExactly("OPERATION_LATE|W-1.10");
        Map<String, Instant> since = Map.of("OPERATION_LATE|W-1.10", after(50));
        assertThat(judge(now, Set.of(), since, patient).alarms()).hasSize(1);
    }

    @Test
    void aRuleForTheMachineStandsInForThePlants() {
        Run stopped = new Run("U-1", "W-1.10", true, after(0), null, after(0));
        AlarmRule plant = rule(AlarmKind.BREAKDOWN, Measure.MINUTES, 0);
        AlarmRule machine = new AlarmRule(
                2,
                "慢",
                AlarmKind.BREAKDOWN,
                Scope.WORK_UNIT,
                "U-1",
                Measure.MINUTES,
                BigDecimal.valueOf(20),
                0,
                0,
                0,
                AlarmKind.Severity.LOW,
                null,
                EscalationChain.parse("FOREMAN:0"),
                true);
        assertThat(keys(judge(moment(0, List.of(), stopped), Set.of(), Map.of(), plant)))
                .hasSize(1);
        assertThat(keys(judge(moment(10, List.of(), stopped), Set.of(), Map.of(), plant, machine)))
                .isEmpty();
        assertThat(keys(judge(moment(21, List.of(), stopped), Set.of(), Map.of(), plant, machine)))
                .hasSize(1);
    }

    @Test
    void aMachineThatRunsAndSaysNothingIsSilentAndOneThatIsPausedIsNot() {
        AlarmRule silent = rule(AlarmKind.UNIT_SILENT, Measure.MINUTES, 120);
        AlarmRule paused = rule(AlarmKind.STOP_LONG, Measure.MINUTES, 60);
        Run runs = new Run("U-1", "W-1.10", false, after(0), null, after(0));
        Run waits = new Run("U-2", "W-1.20", false, after(0), after(60), after(60));
        assertThat(keys(judge(moment(121, List.of(), runs, waits), Set.of(), Map.of(), silent, paused)))
                .containsExactlyInAnyOrder("UNIT_SILENT|U-1", "STOP_LONG|U-2");
    }

    @Test
    void pieceThatWaitForInspectionAreAnAlarmAndAFailedOneAtOnce() {
        ShopMoment now = moment(61, List.of(step(10, 5, 0, true, Gate.DEMANDED), step(20, 5, 0, true, Gate.FAILED)));
        assertThat(keys(judge(
                        now,
                        Set.of(),
                        Map.of(),
                        rule(AlarmKind.INSPECTION_WAITING, Measure.MINUTES, 60),
                        rule(AlarmKind.INSPECTION_FAILED, Measure.PIECES, 0))))
                .containsExactlyInAnyOrder("INSPECTION_WAITING|W-1.10", "INSPECTION_FAILED|W-1.20");
    }

    @Test
    void aQueueIsTheStandardHoursOfWhatHasArrivedAndWaits() {
        ShopMoment now = moment(0, List.of(step(10, 0, 0, true, Gate.NONE)));
        assertThat(keys(judge(now, Set.of(), Map.of(), rule(AlarmKind.QUEUE_LONG, Measure.HOURS, 9))))
                .containsExactly("QUEUE_LONG|C-1");
        assertThat(keys(judge(now, Set.of(), Map.of(), rule(AlarmKind.QUEUE_LONG, Measure.HOURS, 10))))
                .isEmpty();
    }

    /** What is open after an hour, of ten pieces that were planned. */
    private static Set<String> late(int good, Set<String> open) {
        return keys(judge(moment(60, List.of(step(10, good, 0, true, Gate.NONE))), open, Map.of(), LATE));
    }

    private static Set<String> keys(Verdict verdict) {
        return verdict.keys();
    }
}
