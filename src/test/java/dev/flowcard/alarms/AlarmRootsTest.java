package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmRootsTest {
    private static final Alarm STOPPED = alarm(1, AlarmKind.BREAKDOWN, "U-1", "U-1", null, null);
    private static final Alarm LATE_AT_IT = alarm(2, AlarmKind.OPERATION_LATE, "W-1.10", "U-1", "W-1", "SO-1");
    private static final Alarm LATE_AFTER = alarm(3, AlarmKind.LATE_START, "W-1.20", "U-2", "W-1", "SO-1");
    private static final Alarm OVERDUE = alarm(4, AlarmKind.ORDER_OVERDUE, "SO-1", null, null, "SO-1");
    private static final Alarm OTHER = alarm(5, AlarmKind.OPERATION_LATE, "W-2.10", "U-3", "W-2", "SO-2");

    @Test
    void aStoppedMachineExplainsItsLateOperationsWhatComesAfterThemAndTheirOrders() {
        assertThat(AlarmRoots.of(List.of(OVERDUE, LATE_AFTER, OTHER, LATE_AT_IT, STOPPED)))
                .isEqualTo(Map.of(2L, 1L, 3L, 1L, 4L, 1L));
    }

    @Test
    void withoutTheStopTheFirstLateOperationExplainsTheRest() {
        assertThat(AlarmRoots.of(List.of(OVERDUE, LATE_AFTER, LATE_AT_IT))).isEqualTo(Map.of(3L, 2L, 4L, 2L));
    }

    @Test
    void aClosedGateExplainsWhatComesAfterItAndNothingBefore() {
        Alarm gate = alarm(6, AlarmKind.INSPECTION_FAILED, "W-1.10", null, "W-1", "SO-1");
        Alarm before = alarm(7, AlarmKind.OPERATION_LATE, "W-1.5", "U-9", "W-1", "SO-1");
        assertThat(AlarmRoots.of(List.of(gate, LATE_AFTER, before))).isEqualTo(Map.of(3L, 6L));
    }

    @Test
    void missingMaterialExplainsItsOwnOperationToo() {
        Alarm missing = alarm(9, AlarmKind.MATERIAL_MISSING, "W-2.10", null, "W-2", "SO-2");
        assertThat(AlarmRoots.of(List.of(OTHER, missing))).isEqualTo(Map.of(5L, 9L));
    }

    @Test
    void oneOperationIsShoutedOnceThoughItIsLateInTwoWays() {
        Alarm notBegun = alarm(8, AlarmKind.LATE_START, "W-2.10", "U-3", "W-2", "SO-2");
        assertThat(AlarmRoots.of(List.of(notBegun, OTHER))).isEqualTo(Map.of(8L, 5L));
    }

    private static Alarm alarm(long id, AlarmKind kind, String subject, String unit, String workOrder, String order) {
        return new Alarm(
                id,
                kind,
                kind.severity(),
                subject,
                new AlarmPlace(null, unit, workOrder, order),
                List.of(),
                Moments.START,
                null,
                null,
                null,
                null,
                AlarmHandling.NONE,
                new Escalation(EscalationChain.parse("FOREMAN:0"), 0, null),
                null,
                0);
    }
}
