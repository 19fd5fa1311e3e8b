package dev.flowcard.prediction;

import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.prediction.engine.Floor;
import dev.flowcard.prediction.engine.Habits;
import dev.flowcard.prediction.engine.WorkingAxis;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkLeft;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a shop into the engine's words, and keeps which task is which operation. */
final class FloorPlan {
    private final Shop shop;
    private final Habits habits;
    private final Map<WorkCenterId, Integer> centers = new HashMap<>();
    private final List<List<OperationView>> operations = new ArrayList<>();
    private final List<Floor.Job> jobs = new ArrayList<>();

    private FloorPlan(Shop shop, Habits habits) {
        this.shop = shop;
        this.habits = habits;
        shop.places().forEach(place -> centers.put(place.center().id(), centers.size()));
    }

    static FloorPlan of(Shop shop, Habits habits) {
        FloorPlan plan = new FloorPlan(shop, habits);
        shop.workOrders().forEach(plan::job);
        return plan;
    }

    Floor floor() {
        return new Floor(
                shop.places().stream()
                        .map(place -> new Floor.Center(
                                WorkingAxis.of(place.calendar(), shop.base()).also(overtime(place)),
                                place.subcontracted() ? List.of() : units(place)))
                        .toList(),
                jobs);
    }

    private List<WorkingAxis> units(Shop.Place place) {
        return IntStream.range(0, place.units().size())
                .mapToObj(i -> WorkingAxis.of(place.unitCalendars().get(i), shop.base())
                        .also(overtime(place))
                        .without(held(place.units().get(i).number())))
                .toList();
    }

    private List<WorkingAxis.Closed> overtime(Shop.Place place) {
        return shop.overtime().stream()
                .filter(o -> o.place().equalsIgnoreCase(place.center().number()))
                .map(o -> new WorkingAxis.Closed(
                        WorkingAxis.minutes(shop.base(), o.from()), WorkingAxis.minutes(shop.base(), o.to())))
                .toList();
    }

    private List<WorkingAxis.Closed> held(String unit) {
        return shop.held().stream()
                .filter(slot -> unit.equals(slot.unit()))
                .map(slot -> new WorkingAxis.Closed(
                        WorkingAxis.minutes(shop.base(), slot.start()),
                        WorkingAxis.minutes(shop.base(), slot.finish())))
                .toList();
    }

    /** What is left of each work order, as its tasks. */
    List<OperationView> operations(int job) {
        return operations.get(job);
    }

    /** Where it runs, or where the plan has it: its own work centre, or one that stands in for it. */
    Shop.Place place(OperationView operation) {
        return shop.places().get(index(operation));
    }

    private int index(OperationView operation) {
        Shop.Run run = shop.runs().get(operation.code());
        WorkUnitId unit = run == null ? operation.plannedWorkUnit() : run.unit();
        return operation.terms().alternatives().stream()
                .map(other -> centers.get(other.workCenter()))
                .filter(other -> other != null && unit(shop.places().get(other), unit) != Floor.NONE)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(centers.get(operation.workCenter())));
    }

    private void job(WorkOrderView workOrder) {
        List<OperationView> left = workOrder.operations().stream()
                .filter(o -> !o.over() && WorkLeft.pieces(workOrder, o).signum() > 0)
                .toList();
        operations.add(left);
        jobs.add(new Floor.Job(
                workOrder.number(),
                0,
                ImaginedOrder.is(workOrder),
                left.stream().map(o -> task(workOrder, o)).toList()));
    }

    private Floor.Task task(WorkOrderView workOrder, OperationView operation) {
        Shop.Place place = place(operation);
        Shop.Run run = shop.runs().get(operation.code());
        long product = workOrder.product().value();
        Long unit = operation.plannedWorkUnit() == null
                ? null
                : operation.plannedWorkUnit().value();
        long center = place.center().id().value();
        return new Floor.Task(
                operation.sequence(),
                index(operation),
                unit(place, operation.plannedWorkUnit()),
                run == null || place.subcontracted() ? Floor.NONE : unit(place, run.unit()),
                operation.actualStart() != null,
                operation.plannedStart() == null
                        ? Double.NaN
                        : WorkingAxis.minutes(shop.base(), operation.plannedStart()),
                minutes(workOrder, operation, place),
                worked(operation, place, run),
                minutes(operation.remainder().multiply(operation.minutesPerPiece())),
                waited(workOrder, operation, place.calendar()),
                habits.ratio(product, unit, center),
                habits.waiting(product, unit, center),
                way(workOrder, operation));
    }

    private Floor.Way way(WorkOrderView workOrder, OperationView operation) {
        double rest = workOrder.before(operation).map(this::rest).orElse(0.0);
        return new Floor.Way(
                rest, WorkLeft.leadMinutes(operation, shop.base()), WorkLeft.batches(workOrder, operation));
    }

    private double rest(OperationView before) {
        return before.over()
                ? before.restsUntil()
                        .map(until -> Math.max(0, WorkingAxis.minutes(shop.base(), until)))
                        .orElse(0.0)
                : before.terms().waitMinutes();
    }

    private static int unit(Shop.Place place, @Nullable WorkUnitId id) {
        for (int i = 0; i < place.units().size(); i++) {
            if (place.units().get(i).id().equals(id)) {
                return place.subcontracted() ? Floor.NONE : i;
            }
        }
        return Floor.NONE;
    }

    /** Where no standard time is known the plan's own length stands for it. */
    private static double minutes(WorkOrderView workOrder, OperationView operation, Shop.Place place) {
        Instant start = operation.plannedStart();
        Instant finish = operation.plannedFinish();
        if (operation.minutesPerPiece().signum() == 0 && start != null && finish != null) {
            double share = WorkLeft.pieces(workOrder, operation).doubleValue()
                    / workOrder.target().doubleValue();
            return minutes(place.calendar().workingTime(start, finish)) * share;
        }
        BigDecimal setup = operation.actualStart() == null ? operation.setupMinutes() : BigDecimal.ZERO;
        BigDecimal factor = operation.terms().factorAt(place.center().id()).orElse(BigDecimal.ONE);
        BigDecimal pieces = WorkLeft.longest(workOrder, operation);
        return minutes(
                pieces.multiply(operation.minutesPerPiece()).multiply(factor).add(setup));
    }

    /** What has passed since somebody last said how far it is; of what is outside, since it left. */
    private double worked(OperationView operation, Shop.Place place, Shop.@Nullable Run run) {
        Instant since = place.subcontracted() ? operation.actualStart() : run == null ? null : run.countedFrom();
        return since == null ? 0 : minutes(place.calendar().workingTime(since, shop.base()));
    }

    private double waited(WorkOrderView workOrder, OperationView operation, WorkCalendar calendar) {
        OperationView before = workOrder.before(operation).orElse(null);
        Instant there = before == null ? workOrder.releasedAt() : before.over() ? before.actualFinish() : null;
        if (there == null || operation.actualStart() != null) {
            return Double.NaN;
        }
        Instant planned = operation.plannedStart();
        Instant ready = planned == null || planned.isBefore(there) ? there : planned;
        return ready.isAfter(shop.base()) ? Double.NaN : minutes(calendar.workingTime(ready, shop.base()));
    }

    private static double minutes(Duration length) {
        return length.toSeconds() / 60.0;
    }

    private static double minutes(BigDecimal minutes) {
        return minutes.doubleValue();
    }
}
