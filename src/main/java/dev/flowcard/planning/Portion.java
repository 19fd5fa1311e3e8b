package dev.flowcard.planning;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkLeft;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is scheduled at one place: an operation, or one of the two parts in which it is planned.
 *
 * @param part 0: the whole operation
 * @param pieces that are still to be made of it
 * @param unit where the plan, or who splits it, wants it
 * @param start when the plan wants it
 * @param made what its own work unit has reported of the operation; of a whole one all
 */
record Portion(
        OperationView operation,
        int part,
        BigDecimal pieces,
        @Nullable WorkUnitId unit,
        @Nullable Instant start,
        BigDecimal made) {

    /** What is left of an operation in its parts; nothing where nothing is left. */
    static List<Portion> of(WorkOrderView workOrder, OperationView operation, ShopState shop, Scenario scenario) {
        BigDecimal left = WorkLeft.pieces(workOrder, operation);
        Scenario.Split asked = scenario.split();
        boolean byHand = asked != null && asked.isOf(workOrder.number(), operation.sequence());
        OperationSplit split = operation.split();
        if (asked != null && byHand && !asked.joins()) {
            BigDecimal second = asked.pieces().min(left);
            return parts(
                    operation, left.subtract(second), second, unit(asked, shop), operation.plannedStart(), Map.of());
        }
        if (split == null || byHand) {
            return Stream.of(new Portion(
                            operation,
                            0,
                            left,
                            operation.plannedWorkUnit(),
                            operation.plannedStart(),
                            reported(operation)))
                    .filter(Portion::isLeft)
                    .toList();
        }
        Map<WorkUnitId, BigDecimal> made = shop.made().getOrDefault(operation.code(), Map.of());
        BigDecimal second = second(operation, split, left, made);
        return parts(operation, left.subtract(second), second, split.workUnit(), split.start(), made);
    }

    private static @Nullable WorkUnitId unit(Scenario.Split asked, ShopState shop) {
        return shop.units().stream()
                .filter(u -> u.number().equalsIgnoreCase(asked.workUnit()))
                .map(WorkUnit::id)
                .findFirst()
                .orElse(null);
    }

    private static List<Portion> parts(
            OperationView operation,
            BigDecimal first,
            BigDecimal second,
            @Nullable WorkUnitId unit,
            @Nullable Instant start,
            Map<WorkUnitId, BigDecimal> made) {
        WorkUnitId own = operation.plannedWorkUnit();
        return Stream.of(
                        new Portion(operation, 1, first, own, operation.plannedStart(), at(own, made)),
                        new Portion(operation, 2, second, unit, start, at(unit, made)))
                .filter(Portion::isLeft)
                .toList();
    }

    /** On two units each has made its own; on one the first part is made first. */
    private static BigDecimal second(
            OperationView operation, OperationSplit split, BigDecimal left, Map<WorkUnitId, BigDecimal> made) {
        if (Objects.equals(split.workUnit(), operation.plannedWorkUnit())) {
            return left.min(split.pieces());
        }
        return split.pieces()
                .subtract(at(split.workUnit(), made))
                .max(BigDecimal.ZERO)
                .min(left);
    }

    private static BigDecimal at(@Nullable WorkUnitId unit, Map<WorkUnitId, BigDecimal> made) {
        return unit == null ? BigDecimal.ZERO : made.getOrDefault(unit, BigDecimal.ZERO);
    }

    private static BigDecimal reported(OperationView operation) {
        return operation.good().add(operation.scrap()).add(operation.held());
    }

    private boolean isLeft() {
        return pieces.signum() > 0;
    }

    /** Whether it has begun, so that no set-up is before it. */
    boolean begun() {
        return operation.actualStart() != null && (part == 0 || made.signum() > 0);
    }

    /** Whether it belongs to an operation that has begun: then it keeps its work unit. */
    boolean keepsItsUnit() {
        return part > 0 && unit != null && operation.actualStart() != null;
    }

    /** Of the work units where the operation runs the one that makes this portion; the first makes what no part was planned for. */
    @Nullable
    String runsOn(Set<String> running, Map<WorkUnitId, String> numbers, List<Portion> all) {
        if (part == 0) {
            return running.stream().findFirst().orElse(null);
        }
        String own = unit == null ? null : numbers.get(unit);
        if (own != null && running.contains(own)) {
            return own;
        }
        Set<String> planned = all.stream()
                .flatMap(p -> Stream.ofNullable(p.unit))
                .flatMap(id -> Stream.ofNullable(numbers.get(id)))
                .collect(Collectors.toSet());
        return equals(all.getFirst())
                ? running.stream().filter(u -> !planned.contains(u)).findFirst().orElse(null)
                : null;
    }

    /** Standard minutes of the pieces that are still to be made, or what is left of a subcontractor's days. */
    long minutes(Instant now) {
        boolean outside = operation.terms().leadDays() > 0;
        return Math.max(
                1, outside ? WorkLeft.leadMinutes(operation, now) : ceil(pieces.multiply(operation.minutesPerPiece())));
    }

    /** The same at a work centre, which may be one that stands in for its own. */
    long minutes(WorkCenterId center, Instant now) {
        long minutes = minutes(now);
        return operation
                .terms()
                .factorAt(center)
                .filter(factor -> !center.equals(operation.workCenter()))
                .map(factor -> Math.max(1, ceil(factor.multiply(BigDecimal.valueOf(minutes)))))
                .orElse(minutes);
    }

    long setupMinutes() {
        return ceil(operation.setupMinutes());
    }

    private static long ceil(BigDecimal minutes) {
        return minutes.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    Slot.@Nullable Part slotPart() {
        return part == 0 ? null : new Slot.Part(part, pieces);
    }
}
