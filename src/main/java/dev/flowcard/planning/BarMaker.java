package dev.flowcard.planning;

import dev.flowcard.planning.GanttChart.Bar;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bars of one operation: one, or two where it is planned in two parts and not over yet. */
final class BarMaker {
    /** How long a bar is at least where only one of its ends is known. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private final Plant plant;
    private final Locale locale;

    BarMaker(Plant plant, Locale locale) {
        this.plant = plant;
        this.locale = locale;
    }

    /**
     * What is known of an operation.
     *
     * @param slots of the proposal; none: the plan in force counts
     * @param runsAt numbers of the work units where it runs now
     */
    record Drawn(
            WorkOrderView workOrder,
            OperationView operation,
            List<Slot> slots,
            Set<String> runsAt,
            String product,
            @Nullable Instant due,
            boolean lock,
            Instant now) {

        boolean waits() {
            return operation.actualStart() == null && !operation.over();
        }
    }

    /** Where and when a bar lies by the plan or the proposal. */
    private record Place(
            int part,
            BigDecimal pieces,
            @Nullable String unit,
            @Nullable Instant start,
            @Nullable Instant finish) {}

    Stream<Bar> bars(Drawn drawn) {
        List<Place> places = places(drawn);
        return places.stream().flatMap(place -> bar(drawn, place, places.size() > 1).stream());
    }

    private List<Place> places(Drawn drawn) {
        OperationView operation = drawn.operation;
        OperationSplit split = operation.split();
        BigDecimal all = drawn.workOrder.target();
        if (!operation.over() && !drawn.slots.isEmpty()) {
            return drawn.slots.stream().map(slot -> place(slot, all)).toList();
        }
        if (split == null || operation.over()) {
            return List.of(new Place(
                    0, all, unit(operation.plannedWorkUnit()), operation.plannedStart(), operation.plannedFinish()));
        }
        BigDecimal second = split.pieces().min(all);
        return List.of(
                new Place(
                        1,
                        all.subtract(second),
                        unit(operation.plannedWorkUnit()),
                        operation.plannedStart(),
                        split.firstFinish()),
                new Place(2, second, unit(split.workUnit()), split.start(), split.finish()));
    }

    private static Place place(Slot slot, BigDecimal all) {
        Slot.Part part = slot.part();
        return new Place(
                part == null ? 0 : part.number(),
                part == null ? all : part.pieces(),
                slot.workUnit(),
                slot.start(),
                slot.finish());
    }

    private @Nullable String unit(@Nullable WorkUnitId unit) {
        return unit == null ? null : plant.workUnit(unit).number();
    }

    private Optional<Bar> bar(Drawn drawn, Place place, boolean divided) {
        OperationView operation = drawn.operation;
        boolean runsHere = place.unit != null && drawn.runsAt.contains(place.unit);
        Instant begun =
                divided && !runsHere && (place.part == 2 || !drawn.runsAt.isEmpty()) ? null : operation.actualStart();
        Instant start = first(begun, place.start);
        Instant finish =
                operation.over() ? first(operation.actualFinish(), place.finish, start) : first(place.finish, start);
        if (start == null || finish == null) {
            return Optional.empty();
        }
        Instant end = finish.isBefore(start.plus(SHORTEST)) ? start.plus(SHORTEST) : finish;
        String runsAt = divided ? null : drawn.runsAt.stream().findFirst().orElse(null);
        return Optional.of(new Bar(
                drawn.workOrder.number(),
                operation.sequence(),
                operation.name().in(locale),
                drawn.product,
                drawn.workOrder.order(),
                first(runsAt, place.unit),
                start,
                end,
                operation.state().name(),
                done(drawn),
                operation.actualStart(),
                operation.actualFinish(),
                drawn.due,
                !operation.over() && (end.isBefore(drawn.now) || (drawn.due != null && end.isAfter(drawn.due))),
                drawn.waits() && !drawn.lock,
                drawn.waits() && drawn.lock,
                place.part,
                place.pieces,
                drawn.waits()
                        && !drawn.lock
                        && place.part == 0
                        && operation.terms().leadDays() == 0));
    }

    private static double done(Drawn drawn) {
        BigDecimal target = drawn.workOrder.target();
        return target.signum() == 0
                ? 0
                : drawn.operation
                        .good()
                        .divide(target, 3, RoundingMode.DOWN)
                        .min(BigDecimal.ONE)
                        .doubleValue();
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
