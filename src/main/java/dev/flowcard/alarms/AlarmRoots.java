package dev.flowcard.alarms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which open alarm explains which: a stopped machine its late operations, a closed gate and a late operation those that come
 * after, and all of them the order they belong to. A pure function of what is open.
 */
final class AlarmRoots {
    private static final int LATE = 4;
    private static final int ORDER = 6;
    private static final Comparator<Alarm> FIRST = Comparator.comparingInt(AlarmRoots::rank)
            .thenComparingInt(AlarmRoots::sequence)
            .thenComparingLong(Alarm::id);
    private static final Comparator<Alarm> IN_SEQUENCE = Comparator.comparingInt(AlarmRoots::sequence)
            .thenComparingInt(AlarmRoots::rank)
            .thenComparingLong(Alarm::id);

    private final Map<String, Alarm> stopped = new HashMap<>();
    private final Map<String, Alarm> firstGate = new HashMap<>();
    private final Map<String, Alarm> firstLate = new HashMap<>();
    private final Map<String, Alarm> firstOfOrder = new HashMap<>();

    private AlarmRoots(List<Alarm> open) {
        open.forEach(this::index);
    }

    /** Root by id; who is missing stands for himself. */
    static Map<Long, Long> of(List<Alarm> open) {
        AlarmRoots roots = new AlarmRoots(open);
        Map<Long, Long> found = new HashMap<>();
        for (Alarm alarm : open) {
            Alarm root = alarm;
            // each step leads to an alarm that is more of a cause, so that it ends
            for (Optional<Alarm> next = roots.cause(root); next.isPresent(); next = roots.cause(root)) {
                root = next.get();
            }
            if (root.id() != alarm.id()) {
                found.put(alarm.id(), root.id());
            }
        }
        return found;
    }

    private void index(Alarm alarm) {
        AlarmPlace place = alarm.place();
        switch (alarm.kind()) {
            case BREAKDOWN -> put(stopped, place.workUnit(), alarm, FIRST);
            case INSPECTION_FAILED, INSPECTION_WAITING, MATERIAL_MISSING ->
                put(firstGate, place.workOrder(), alarm, IN_SEQUENCE);
            case OPERATION_LATE, LATE_START -> put(firstLate, place.workOrder(), alarm, IN_SEQUENCE);
            default -> {}
        }
        if (rank(alarm) < ORDER) {
            put(firstOfOrder, place.order(), alarm, FIRST);
        }
    }

    private static void put(Map<String, Alarm> first, @Nullable String key, Alarm alarm, Comparator<Alarm> by) {
        if (key != null) {
            first.merge(key, alarm, (a, b) -> by.compare(a, b) <= 0 ? a : b);
        }
    }

    private static int rank(Alarm alarm) {
        return switch (alarm.kind()) {
            case BREAKDOWN -> 0;
            case INSPECTION_FAILED -> 1;
            case INSPECTION_WAITING -> 2;
            case MATERIAL_MISSING -> 3;
            case OPERATION_LATE -> LATE;
            case LATE_START -> LATE + 1;
            case ORDER_OVERDUE, ORDER_AT_RISK -> ORDER;
            default -> ORDER + 1;
        };
    }

    private static int sequence(Alarm alarm) {
        String tail = alarm.subject().substring(alarm.subject().lastIndexOf('.') + 1);
        return tail.matches("[0-9]{1,9}") ? Integer.parseInt(tail) : 0;
    }

    private Optional<Alarm> cause(Alarm alarm) {
        AlarmPlace place = alarm.place();
        return switch (alarm.kind()) {
            case OPERATION_LATE, LATE_START ->
                of(stopped, place.workUnit())
                        .or(() -> of(firstGate, place.workOrder()).filter(g -> before(g, alarm)))
                        .or(() -> of(firstLate, place.workOrder()).filter(l -> IN_SEQUENCE.compare(l, alarm) < 0));
            case STOP_LONG, UNIT_SILENT, DEVICE_SILENT -> of(stopped, place.workUnit());
            case ORDER_OVERDUE, ORDER_AT_RISK -> of(firstOfOrder, place.order());
            default -> Optional.empty();
        };
    }

    /** A gate explains what comes after it, missing material its own operation too. */
    private static boolean before(Alarm gate, Alarm late) {
        int least = gate.kind() == AlarmKind.MATERIAL_MISSING ? sequence(late) : sequence(late) - 1;
        return sequence(gate) <= least;
    }

    private static Optional<Alarm> of(Map<String, Alarm> first, @Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(first.get(key));
    }
}
