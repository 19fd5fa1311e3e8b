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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<WorkUnitId, String> numbers = new HashMap<>();
    private final Map<WorkCenterId, List<Integer>> byCenter = new HashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<List<Portion>> portions = new ArrayList<>();
    private final List<WorkOrderView> workOrders = new ArrayList<>();
    private final Map<WorkUnitId, List<ClosedTimes.Stretch>> reserved = new HashMap<>();
    private final long[] busyUntil;

    private ShopModel(ShopState shop, Scenario scenario) {
        this.shop = shop;
        this.scenario = scenario;
        this.times = new ClosedTimes(shop.base());
        shop.units().forEach(unit -> numbers.put(unit.id(), unit.number()));
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
            for (Portion portion : portions(demand.workOrder(), operation)) {
                WorkUnitId unit = portion.unit();
                if (unit != null && isLocked(demand.workOrder(), portion)) {
                    long start = lockedStart(portion);
                    long end = finish(unitCalendar(unit), start, minutesAt(portion, unit));
                    reserved.computeIfAbsent(unit, u -> new ArrayList<>()).add(new ClosedTimes.Stretch(start, end));
                }
            }
        }
    }

    private List<Portion> portions(WorkOrderView workOrder, OperationView operation) {
        return operation.over() ? List.of() : Portion.of(workOrder, operation, shop, scenario);
    }

    private boolean isLocked(WorkOrderView workOrder, Portion portion) {
        return portion.start() != null
                && portion.unit() != null
                && shop.unitCalendars().containsKey(portion.unit())
                && portion.operation().actualStart() == null
                && shop.locks()
                        .contains(new LockedOperation(
                                workOrder.number(), portion.operation().sequence()));
    }

    private long lockedStart(Portion portion) {
        Instant planned = Objects.requireNonNull(portion.start());
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
        List<Portion> ofSteps = new ArrayList<>();
        long release = 0;
        Head head = new Head();
        for (OperationView operation : workOrder.operations()) {
            List<Portion> left = portions(workOrder, operation);
            if (left.isEmpty()) {
                release = steps.isEmpty() ? restsUntil(operation) : release;
                continue;
            }
            List<Run> runs = head.take(left);
            List<Portion> free = left.stream()
                    .filter(p -> runs.stream().noneMatch(run -> run.portion.equals(p)))
                    .toList();
            int more = left.size();
            for (Run run : runs) {
                Placement frozen = new Placement(jobs.size(), steps.size(), run.machine, run.start, run.end);
                List<Choice> only = List.of(new Choice(run.machine, minutesOn(run.portion, run.machine)));
                steps.add(step(workOrder, run.portion, only, 0, frozen, --more > 0));
                ofSteps.add(run.portion);
            }
            for (Portion portion : free) {
                steps.add(free(workOrder, portion, --more > 0));
                ofSteps.add(portion);
            }
        }
        if (!steps.isEmpty()) {
            long weight = scenario.first().contains(workOrder.number()) ? demand.weight() * FIRST : demand.weight();
            jobs.add(new Job(workOrder.number(), release, due(demand), weight, steps));
            portions.add(ofSteps);
            workOrders.add(workOrder);
        }
    }

    /** A portion that runs now. */
    private record Run(Portion portion, int machine, long start, long end) {}

    /** The operations of one work order that run, as long as nothing before them waits. */
    private final class Head {
        private long ready;
        private boolean runs = true;

        /** Those of an operation's portions that run, in the order of their starts. */
        List<Run> take(List<Portion> left) {
            List<Run> taken = new ArrayList<>();
            for (Portion portion : left) {
                Integer machine = runs ? runningOn(portion, left) : null;
                if (machine != null) {
                    long start = Math.max(ready, busyUntil[machine]);
                    long end = finish(calendars.get(machine), start, minutesOn(portion, machine));
                    busyUntil[machine] = end;
                    taken.add(new Run(portion, machine, start, end));
                }
            }
            runs &= taken.size() == left.size();
            ready = taken.stream().mapToLong(Run::end).max().orElse(ready);
            taken.sort(Comparator.comparingLong(Run::start));
            return taken;
        }
    }

    private @Nullable Integer runningOn(Portion portion, List<Portion> all) {
        OperationView operation = portion.operation();
        String unit = isOutside(operation)
                ? null
                : portion.runsOn(shop.running().getOrDefault(operation.code(), Set.of()), numbers, all);
        return unit == null ? null : byNumber.get(unit);
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

    /** @param more whether the next step is another part of the same operation */
    private static Step step(
            WorkOrderView workOrder,
            Portion portion,
            List<Choice> choices,
            long setup,
            @Nullable Placement frozen,
            boolean more) {
        OperationView operation = portion.operation();
        int batches = WorkLeft.batches(operation, portion.pieces());
        Handover handover = new Handover(operation.terms().waitMinutes(), batches, more);
        return new Step(choices, family(workOrder), setup, frozen, handover);
    }

    /** Who goes first is late from the beginning, so that every minute counts. */
    private long due(ShopState.Demand demand) {
        return scenario.first().contains(demand.workOrder().number())
                ? 0
                : Duration.between(shop.base(), demand.due()).toMinutes();
    }

    private Step free(WorkOrderView workOrder, Portion portion, boolean more) {
        OperationView operation = portion.operation();
        boolean ready = portion.begun() || isOutside(operation) || isLocked(workOrder, portion);
        long setup = ready ? 0 : portion.setupMinutes();
        return step(workOrder, portion, choices(workOrder, portion), setup, null, more);
    }

    private List<Choice> choices(WorkOrderView workOrder, Portion portion) {
        OperationView operation = portion.operation();
        if (isOutside(operation)) {
            return List.of(new Choice(outside(operation), portion.minutes(shop.base())));
        }
        if (isLocked(workOrder, portion)) {
            WorkUnitId unit = Objects.requireNonNull(portion.unit());
            return List.of(new Choice(reservedPlace(portion), minutesAt(portion, unit)));
        }
        Integer only = scenario.byHand() || portion.keepsItsUnit() ? kept(workOrder, portion) : null;
        if (only != null) {
            return List.of(new Choice(only, minutesOn(portion, only)));
        }
        List<Integer> own = byCenter.containsKey(operation.workCenter())
                ? byCenter.get(operation.workCenter())
                : List.of(withoutUnits(operation.workCenter()));
        Stream<Integer> others = operation.terms().alternatives().stream()
                .flatMap(other -> byCenter.getOrDefault(other.workCenter(), List.of()).stream());
        return Stream.concat(own.stream(), others)
                .map(unit -> new Choice(unit, minutesOn(portion, unit)))
                .toList();
    }

    /** A subcontractor's days go by whatever the plant's calendar says. */
    private int outside(OperationView operation) {
        calendars.add(calendar(operation.workCenter()));
        machines.add(new Machine("", List.of()));
        return machines.size() - 1;
    }

    private long minutesOn(Portion portion, int machine) {
        return machine < shop.units().size()
                ? portion.minutes(shop.units().get(machine).workCenter(), shop.base())
                : portion.minutes(shop.base());
    }

    private long minutesAt(Portion portion, WorkUnitId unit) {
        return shop.units().stream()
                .filter(u -> u.id().equals(unit))
                .map(u -> portion.minutes(u.workCenter(), shop.base()))
                .findFirst()
                .orElseGet(() -> portion.minutes(shop.base()));
    }

    /** The reserved time as a machine of its own, open from the locked start on: nobody else can be put there. */
    private int reservedPlace(Portion portion) {
        WorkUnitId unit = Objects.requireNonNull(portion.unit());
        WorkCalendar calendar = unitCalendar(unit);
        calendars.add(calendar);
        ClosedTimes.Stretch before = new ClosedTimes.Stretch(0, lockedStart(portion));
        String number = Objects.requireNonNull(numbers.get(unit));
        machines.add(times.machine(number, calendar, List.of(), List.of(before)));
        return machines.size() - 1;
    }

    /** While one operation is put somewhere by hand, all others stay on the unit that the plan names. */
    private @Nullable Integer kept(WorkOrderView workOrder, Portion portion) {
        Scenario.Move move = scenario.move();
        if (move != null && move.isOf(workOrder.number(), portion)) {
            return byNumber.get(move.workUnit());
        }
        WorkUnitId planned = portion.unit();
        return planned == null || !numbers.containsKey(planned) ? null : byNumber.get(numbers.get(planned));
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

    /** For each step when the plan in force, or the move, wants it: the order in which a shop is told to go on. */
    double[][] order() {
        double[][] order = new double[jobs.size()][];
        for (int job = 0; job < order.length; job++) {
            List<Portion> steps = portions.get(job);
            order[job] = new double[steps.size()];
            double before = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < steps.size(); step++) {
                before = Math.max(before, wanted(workOrders.get(job), steps.get(step), before));
                order[job][step] = before;
            }
        }
        return order;
    }

    private double wanted(WorkOrderView workOrder, Portion portion, double before) {
        Scenario.Move move = scenario.move();
        if (move != null && move.isOf(workOrder.number(), portion)) {
            return Duration.between(shop.base(), move.start()).toMinutes() - 0.5;
        }
        Instant planned = portion.start();
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
        Portion portion = portions.get(at.job()).get(at.step());
        return new Slot(
                workOrders.get(at.job()).number(),
                portion.operation().sequence(),
                unit.isEmpty() ? null : unit,
                shop.base().plus(Duration.ofMinutes(at.start())),
                shop.base().plus(Duration.ofMinutes(at.end())),
                jobs.get(at.job()).steps().get(at.step()).frozen() != null,
                portion.slotPart());
    }
}
