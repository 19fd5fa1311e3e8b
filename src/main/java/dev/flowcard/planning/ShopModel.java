package dev.flowcard.planning;

import dev.flowcard.plan.scheduling.Choice;
import dev.flowcard.plan.scheduling.Cost;
import dev.flowcard.plan.scheduling.Handover;
import dev.flowcard.plan.scheduling.Job;
import dev.flowcard.plan.scheduling.Machine;
import dev.flowcard.plan.scheduling.Objective;
import dev.flowcard.plan.scheduling.Placement;
import dev.flowcard.plan.scheduling.Schedule;
import dev.flowcard.plan.scheduling.ShopProblem;
import dev.flowcard.plan.scheduling.Step;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkLeft;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shop put as a scheduling problem, and a schedule put back into the shop's words. What runs stays where it runs until its
 * remaining pieces are done; what is locked keeps its unit and its time, which others of that unit work around, and begins later
 * only where its pieces are not there yet. Everything else is free to go to any unit of its work centre, or of one that stands in
 * for it.
 */
final class ShopModel {
    private static final long FIRST = 1_000;

    private final ShopState shop;
    private final Scenario scenario;
    private final ClosedTimes times;
    private final List<Machine> machines = new ArrayList<>();
    private final List<WorkCalendar> calendars = new ArrayList<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<WorkCenterId, List<Integer>> byCenter = new HashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<List<OperationView>> operations = new ArrayList<>();
    private final List<WorkOrderView> workOrders = new ArrayList<>();
    private final Map<WorkUnitId, List<ClosedTimes.Stretch>> reserved = new HashMap<>();
    private final long[] busyUntil;

    private ShopModel(ShopState shop, Scenario scenario) {
        this.shop = shop;
        this.scenario = scenario;
        this.times = new ClosedTimes(shop.base());
        shop.demands().forEach(this::reserve);
        shop.units().forEach(this::unit);
        this.busyUntil = new long[machines.size()];
    }

    static ShopModel of(ShopState shop, Scenario scenario) {
        ShopModel model = new ShopModel(shop, scenario);
        shop.demands().forEach(model::demand);
        return model;
    }

    ShopProblem problem() {
        return new ShopProblem(machines, jobs, Objective.WEIGHTED_TARDINESS);
    }

    /** The time that a locked operation keeps on its unit. */
    private void reserve(ShopState.Demand demand) {
        for (OperationView operation : demand.workOrder().operations()) {
            WorkUnitId unit = operation.plannedWorkUnit();
            if (unit != null && isLocked(demand.workOrder(), operation)) {
                long start = lockedStart(operation);
                long end = finish(
                        unitCalendar(unit), start, minutesAt(operation, minutes(demand.workOrder(), operation), unit));
                reserved.computeIfAbsent(unit, u -> new ArrayList<>()).add(new ClosedTimes.Stretch(start, end));
            }
        }
    }

    private boolean isLocked(WorkOrderView workOrder, OperationView operation) {
        return operation.plannedStart() != null
                && operation.plannedWorkUnit() != null
                && shop.unitCalendars().containsKey(operation.plannedWorkUnit())
                && operation.actualStart() == null
                && !operation.over()
                && shop.locks().contains(new LockedOperation(workOrder.number(), operation.sequence()));
    }

    private long lockedStart(OperationView operation) {
        Instant planned = Objects.requireNonNull(operation.plannedStart());
        return Math.max(0, Duration.between(shop.base(), planned).toMinutes());
    }

    private WorkCalendar unitCalendar(WorkUnitId unit) {
        return Objects.requireNonNull(shop.unitCalendars().get(unit));
    }

    private void unit(WorkUnit unit) {
        String center = Objects.requireNonNullElse(shop.centers().get(unit.workCenter()), "");
        List<ClosedTimes.Stretch> open = scenario.overtime().stream()
                .filter(o -> o.workCenter().equalsIgnoreCase(center))
                .map(o -> times.stretch(o.from(), o.to()))
                .toList();
        List<ClosedTimes.Stretch> down = Stream.concat(scenario.down().stream(), shop.held().stream())
                .filter(d -> d.workUnit().equalsIgnoreCase(unit.number()))
                .map(d -> times.stretch(d.from(), d.to()))
                .collect(Collectors.toCollection(ArrayList::new));
        down.addAll(reserved.getOrDefault(unit.id(), List.of()));
        byNumber.put(unit.number(), machines.size());
        byCenter.computeIfAbsent(unit.workCenter(), c -> new ArrayList<>()).add(machines.size());
        WorkCalendar calendar = unitCalendar(unit.id());
        calendars.add(calendar);
        machines.add(times.machine(unit.number(), calendar, open, down));
    }

    private WorkCalendar calendar(WorkCenterId center) {
        return Objects.requireNonNull(shop.calendars().get(center));
    }

    private void demand(ShopState.Demand demand) {
        WorkOrderView workOrder = demand.workOrder();
        List<Step> steps = new ArrayList<>();
        List<OperationView> ofSteps = new ArrayList<>();
        long release = 0;
        long ready = 0;
        boolean prefix = true;
        for (OperationView operation : workOrder.operations()) {
            long minutes = minutes(workOrder, operation);
            if (operation.over() || minutes == 0) {
                release = steps.isEmpty() ? restsUntil(operation) : release;
                continue;
            }
            Integer machine = isOutside(operation) ? null : byNumber.get(runsOn(operation));
            prefix &= machine != null;
            if (prefix && machine != null) {
                long there = minutesOn(operation, minutes, machine);
                long start = Math.max(ready, busyUntil[machine]);
                ready = finish(calendars.get(machine), start, there);
                busyUntil[machine] = ready;
                Placement frozen = new Placement(jobs.size(), steps.size(), machine, start, ready);
                steps.add(step(workOrder, operation, List.of(new Choice(machine, there)), 0, frozen));
            } else {
                steps.add(free(workOrder, operation, minutes));
            }
            ofSteps.add(operation);
        }
        if (!steps.isEmpty()) {
            long weight = scenario.first().contains(workOrder.number()) ? demand.weight() * FIRST : demand.weight();
            jobs.add(new Job(workOrder.number(), release, due(demand), weight, steps));
            operations.add(ofSteps);
            workOrders.add(workOrder);
        }
    }

    private String runsOn(OperationView operation) {
        return shop.running().getOrDefault(operation.code(), "");
    }

    private static boolean isOutside(OperationView operation) {
        return operation.terms().leadDays() > 0;
    }

    /** When the pieces of what is over may go on. */
    private long restsUntil(OperationView operation) {
        return operation
                .restsUntil()
                .map(until -> Math.ceilDiv(Duration.between(shop.base(), until).toSeconds(), 60L))
                .map(minute -> Math.max(0, minute))
                .orElse(0L);
    }

    private static Step step(
            WorkOrderView workOrder,
            OperationView operation,
            List<Choice> choices,
            long setup,
            @Nullable Placement frozen) {
        Handover handover = new Handover(operation.terms().waitMinutes(), WorkLeft.batches(workOrder, operation));
        return new Step(choices, family(workOrder), setup, frozen, handover);
    }

    /** Who goes first is late from the beginning, so that every minute counts. */
    private long due(ShopState.Demand demand) {
        return scenario.first().contains(demand.workOrder().number())
                ? 0
                : Duration.between(shop.base(), demand.due()).toMinutes();
    }

    private Step free(WorkOrderView workOrder, OperationView operation, long minutes) {
        boolean ready = operation.actualStart() != null || isOutside(operation) || isLocked(workOrder, operation);
        long setup = ready ? 0 : ceil(operation.setupMinutes());
        return step(workOrder, operation, choices(workOrder, operation, minutes), setup, null);
    }

    private List<Choice> choices(WorkOrderView workOrder, OperationView operation, long minutes) {
        if (isOutside(operation)) {
            return List.of(new Choice(outside(operation), minutes));
        }
        if (isLocked(workOrder, operation)) {
            WorkUnitId unit = Objects.requireNonNull(operation.plannedWorkUnit());
            return List.of(new Choice(reservedPlace(operation), minutesAt(operation, minutes, unit)));
        }
        Integer only = scenario.move() == null ? null : kept(scenario.move(), workOrder, operation);
        if (only != null) {
            return List.of(new Choice(only, minutesOn(operation, minutes, only)));
        }
        List<Integer> own = byCenter.containsKey(operation.workCenter())
                ? byCenter.get(operation.workCenter())
                : List.of(withoutUnits(operation.workCenter()));
        Stream<Integer> others = operation.terms().alternatives().stream()
                .flatMap(other -> byCenter.getOrDefault(other.workCenter(), List.of()).stream());
        return Stream.concat(own.stream(), others)
                .map(unit -> new Choice(unit, minutesOn(operation, minutes, unit)))
                .toList();
    }

    /** A subcontractor's days go by whatever the plant's calendar says. */
    private int outside(OperationView operation) {
        calendars.add(calendar(operation.workCenter()));
        machines.add(new Machine("", List.of()));
        return machines.size() - 1;
    }

    private static long minutesOn(OperationView operation, long minutes, WorkCenterId center) {
        return operation
                .terms()
                .factorAt(center)
                .filter(factor -> !center.equals(operation.workCenter()))
                .map(factor -> Math.max(1, ceil(factor.multiply(BigDecimal.valueOf(minutes)))))
                .orElse(minutes);
    }

    private long minutesOn(OperationView operation, long minutes, int machine) {
        return machine < shop.units().size()
                ? minutesOn(operation, minutes, shop.units().get(machine).workCenter())
                : minutes;
    }

    private long minutesAt(OperationView operation, long minutes, WorkUnitId unit) {
        return shop.units().stream()
                .filter(u -> u.id().equals(unit))
                .map(u -> minutesOn(operation, minutes, u.workCenter()))
                .findFirst()
                .orElse(minutes);
    }

    /** The reserved time as a machine of its own, open from the locked start on: nobody else can be put there. */
    private int reservedPlace(OperationView operation) {
        WorkUnitId unit = Objects.requireNonNull(operation.plannedWorkUnit());
        String number = shop.units().stream()
                .filter(u -> u.id().equals(unit))
                .map(WorkUnit::number)
                .findFirst()
                .orElseThrow();
        WorkCalendar calendar = unitCalendar(unit);
        calendars.add(calendar);
        ClosedTimes.Stretch before = new ClosedTimes.Stretch(0, lockedStart(operation));
        machines.add(times.machine(number, calendar, List.of(), List.of(before)));
        return machines.size() - 1;
    }

    /** While one operation is moved, all others stay on the unit that the plan names. */
    private @Nullable Integer kept(Scenario.Move move, WorkOrderView workOrder, OperationView operation) {
        if (isMoved(move, workOrder, operation)) {
            return byNumber.get(move.workUnit());
        }
        var planned = operation.plannedWorkUnit();
        return planned == null
                ? null
                : shop.units().stream()
                        .filter(u -> u.id().equals(planned))
                        .map(u -> byNumber.get(u.number()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isMoved(Scenario.Move move, WorkOrderView workOrder, OperationView operation) {
        return move.workOrder().equals(workOrder.number()) && move.sequence() == operation.sequence();
    }

    /** A work centre without units has no machine that two could want at once: it takes whatever comes, whenever it comes. */
    private int withoutUnits(WorkCenterId center) {
        WorkCalendar calendar = calendar(center);
        calendars.add(calendar);
        machines.add(times.machine("", calendar, List.of(), List.of()));
        return machines.size() - 1;
    }

    private long finish(WorkCalendar calendar, long start, long minutes) {
        Instant from = shop.base().plus(Duration.ofMinutes(start));
        return calendar.add(from, Duration.ofMinutes(minutes))
                .map(end -> Duration.between(shop.base(), end).toMinutes())
                .orElse(start + minutes);
    }

    private static String family(WorkOrderView workOrder) {
        return Long.toString(workOrder.product().value());
    }

    /** Standard minutes of the pieces that are still to be made, or what is left of a subcontractor's days. */
    private long minutes(WorkOrderView workOrder, OperationView operation) {
        boolean nothing = WorkLeft.pieces(workOrder, operation).signum() == 0;
        if (isOutside(operation) && !nothing) {
            return Math.max(1, WorkLeft.leadMinutes(operation, shop.base()));
        }
        return nothing ? 0 : Math.max(1, ceil(WorkLeft.minutes(workOrder, operation)));
    }

    private static long ceil(BigDecimal minutes) {
        return minutes.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** For each step when the plan in force, or the move, wants it: the order in which a shop is told to go on. */
    double[][] order() {
        double[][] order = new double[jobs.size()][];
        for (int job = 0; job < order.length; job++) {
            List<OperationView> steps = operations.get(job);
            order[job] = new double[steps.size()];
            double before = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < steps.size(); step++) {
                before = Math.max(before, wanted(workOrders.get(job), steps.get(step), before));
                order[job][step] = before;
            }
        }
        return order;
    }

    private double wanted(WorkOrderView workOrder, OperationView operation, double before) {
        Scenario.Move move = scenario.move();
        if (move != null && isMoved(move, workOrder, operation)) {
            return Duration.between(shop.base(), move.start()).toMinutes() - 0.5;
        }
        Instant planned = operation.plannedStart();
        return planned == null
                ? Math.max(0, before)
                : Duration.between(shop.base(), planned).toMinutes();
    }

    ProposalStore.Answer answer(ShopProblem problem, Schedule schedule, Cost before) {
        return new ProposalStore.Answer(problem.cost(schedule), before, slots(schedule));
    }

    List<Slot> slots(Schedule schedule) {
        return schedule.placements().stream().map(this::slot).toList();
    }

    private Slot slot(Placement at) {
        String unit = machines.get(at.machine()).number();
        return new Slot(
                workOrders.get(at.job()).number(),
                operations.get(at.job()).get(at.step()).sequence(),
                unit.isEmpty() ? null : unit,
                shop.base().plus(Duration.ofMinutes(at.start())),
                shop.base().plus(Duration.ofMinutes(at.end())),
                jobs.get(at.job()).steps().get(at.step()).frozen() != null);
    }
}
