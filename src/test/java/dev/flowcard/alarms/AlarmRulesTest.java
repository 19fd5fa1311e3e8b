package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.AlarmRules.Judged;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmRulesTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(30);
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), ZoneOffset.UTC);

    @Test
    void aBacklogWithinTheToleranceIsNoAlarm() {
        assertThat(at(60, 5, Set.of())).isEmpty();
    }

    @Test
    void aBacklogBeyondTheToleranceIsOne() {
        assertThat(at(60, 4, Set.of())).singleElement().satisfies(fact -> assertThat(fact.kind())
                .isEqualTo(AlarmKind.OPERATION_LATE));
    }

    @Test
    void anOpenAlarmStaysUntilHalfTheToleranceIsCaughtUp() {
        Set<String> open = Set.of("OPERATION_LATE|W-1.10");
        assertThat(at(60, 6, open)).hasSize(1);
        assertThat(at(60, 8, open)).isEmpty();
    }

    @Test
    void anOperationNotBegunInTimeIsLateBeforeAPieceIsMissing() {
        assertThat(of(START.plus(Duration.ofMinutes(31)), 0, null, Gate.NONE, Set.of()))
                .hasSize(1);
        assertThat(of(START.plus(Duration.ofMinutes(29)), 0, null, Gate.NONE, Set.of()))
                .isEmpty();
    }

    @Test
    void aFailedGateIsAnAlarm() {
        assertThat(of(START, 0, START, Gate.FAILED, Set.of())).singleElement().satisfies(fact -> assertThat(fact.kind())
                .isEqualTo(AlarmKind.INSPECTION_FAILED));
    }

    /** A hundred pieces in ten hours, six minutes each: ten an hour. */
    private static List<AlarmFact> at(int minutes, int good, Set<String> open) {
        return of(START.plus(Duration.ofMinutes(minutes)), good, START, Gate.NONE, open);
    }

    private static List<AlarmFact> of(Instant now, int good, Instant begun, Gate gate, Set<String> open) {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal hundred = new BigDecimal(100);
        OperationView operation = new OperationView(
                new OperationId(1),
                10,
                "W-1.10",
                new Named("粗车", null),
                new WorkCenterId(1),
                null,
                OperationState.RUNNING,
                gate,
                null,
                hundred,
                new BigDecimal(good),
                zero,
                zero,
                zero,
                hundred,
                zero,
                new BigDecimal(6),
                START,
                START.plus(Duration.ofHours(10)),
                begun,
                null,
                1,
                false);
        WorkOrderView workOrder = new WorkOrderView(
                "W-1",
                "W-1",
                WorkOrderState.RUNNING,
                new ProductId(1),
                hundred,
                hundred,
                hundred,
                zero,
                null,
                null,
                null,
                null,
                START,
                null,
                0,
                List.of(operation));
        return new AlarmRules(now, TOLERANCE, open)
                .of(List.of(new Judged(workOrder, operation, new Named("泵轴", null), CALENDAR)));
    }
}
