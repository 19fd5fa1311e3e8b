package dev.flowcard.prediction;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.prediction.OrderEstimate.Cause;
import dev.flowcard.prediction.OrderEstimate.Step;
import dev.flowcard.prediction.engine.Floor;
import dev.flowcard.prediction.engine.Forecast;
import dev.flowcard.prediction.engine.Forecast.Passage;
import dev.flowcard.prediction.engine.Habits;
import dev.flowcard.prediction.engine.Spread;
import dev.flowcard.prediction.engine.WorkingAxis;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderView;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Estimates all open orders of a shop: a pure function of what it looks like and of its past. */
final class EstimateMaker {
    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;
    private static final double MINUTE = 60_000;
    /** A shorter delay explains nothing. */
    private static final double WORTH_NAMING = 30;

    private final Shop shop;
    private final PlantZone zone;
    private final FloorPlan plan;
    private final Floor floor;
    private final Forecast forecast;

    EstimateMaker(Shop shop, Habits habits, PlantZone zone) {
        this.shop = shop;
        this.zone = zone;
        plan = FloorPlan.of(shop, habits);
        floor = plan.floor();
        forecast = Forecast.of(floor);
    }

    /** By order number; nobody is at risk yet. */
    static List<OrderEstimate> of(Shop shop, Habits habits, PlantZone zone) {
        EstimateMaker maker = new EstimateMaker(shop, habits, zone);
        Map<String, List<Integer>> byOrder = IntStream.range(
                        0, shop.workOrders().size())
                .boxed()
                .filter(job -> maker.order(job) != null)
                .collect(Collectors.groupingBy(
                        job -> Objects.requireNonNull(maker.order(job)).number(), TreeMap::new, Collectors.toList()));
        return byOrder.values().stream().map(maker::estimate).toList();
    }

    /** Of the last work order alone, as if it were an order promised for that day. */
    OrderEstimate last(LocalDate day) {
        int job = shop.workOrders().size() - 1;
        return estimate(List.of(job), shop.workOrders().get(job).number(), day, j -> zone.endOf(day));
    }

    /** Where and when the last work order runs. */
    List<Quote.Slot> slotsOfLast() {
        int job = shop.workOrders().size() - 1;
        return IntStream.range(0, plan.operations(job).size())
                .mapToObj(step -> slot(
                        plan.operations(job).get(step),
                        forecast.passages().get(job).get(step)))
                .toList();
    }

    private Quote.Slot slot(OperationView operation, Passage passage) {
        List<WorkUnit> units = plan.place(operation).units();
        String unit =
                passage.unit() == Floor.NONE ? null : units.get(passage.unit()).number();
        Instant start = at(passage.start());
        Instant finish = at(passage.finish());
        return new Quote.Slot(operation.sequence(), unit, start, finish.isAfter(start) ? finish : start);
    }

    private @Nullable OrderView order(int job) {
        String number = shop.workOrders().get(job).order();
        return number == null ? null : shop.orders().get(number);
    }

    private OrderEstimate estimate(List<Integer> jobs) {
        OrderView order = Objects.requireNonNull(order(jobs.getFirst()));
        return estimate(jobs, order.number(), order.due(), this::due);
    }

    private OrderEstimate estimate(List<Integer> jobs, String number, LocalDate promised, IntFunction<Instant> dueOf) {
        Spread last = forecast.last(jobs);
        Map<Integer, Double> due = jobs.stream()
                .collect(Collectors.toMap(job -> job, job -> WorkingAxis.minutes(shop.base(), dueOf.apply(job))));
        List<Delay> delays = jobs.stream().flatMap(job -> delays(job).stream()).toList();
        Delay worst = latePlan(jobs, dueOf)
                .or(() -> delays.stream()
                        .filter(d -> d.minutes() >= WORTH_NAMING)
                        .max(Comparator.comparingDouble(Delay::minutes)))
                .orElse(new Delay(Cause.WORK, jobs.getFirst(), 0, 0));
        return new OrderEstimate(
                number,
                shop.base(),
                at(last.at(MEDIAN)),
                at(last.at(NINE_IN_TEN)),
                promised,
                Math.clamp(Math.round(forecast.late(due) * 100), 1, 99),
                false,
                worst.cause(),
                steps(jobs, worst));
    }

    private Instant due(int job) {
        WorkOrderView workOrder = shop.workOrders().get(job);
        return zone.endOf(Objects.requireNonNull(order(job)).due(workOrder.line()));
    }

    private record Delay(Cause cause, int job, int step, double minutes) {}

    /** Where the plan lets a work order end after its promise. */
    private Optional<Delay> latePlan(List<Integer> jobs, IntFunction<Instant> dueOf) {
        return jobs.stream()
                .filter(job -> plan.operations(job).stream()
                        .anyMatch(o ->
                                o.plannedFinish() != null && o.plannedFinish().isAfter(dueOf.apply(job))))
                .map(job -> new Delay(Cause.LATE_PLAN, job, plan.operations(job).size() - 1, 0))
                .findFirst();
    }

    private List<Delay> delays(int job) {
        List<Delay> delays = new ArrayList<>();
        List<Passage> passages = forecast.passages().get(job);
        for (int step = 0; step < passages.size(); step++) {
            Passage of = passages.get(step);
            double ratio =
                    floor.jobs().get(job).tasks().get(step).ratio().spread().median();
            delays.add(new Delay(Cause.PLAN, job, step, of.plan()));
            delays.add(new Delay(Cause.HABIT, job, step, of.habit()));
            delays.add(new Delay(Cause.QUEUE, job, step, of.queue()));
            delays.add(new Delay(Cause.SLOW, job, step, ratio > 1 ? of.work() * (1 - 1 / ratio) : 0));
        }
        return delays;
    }

    private List<Step> steps(List<Integer> jobs, Delay worst) {
        return jobs.stream()
                .flatMap(job -> IntStream.range(0, plan.operations(job).size())
                        .mapToObj(step -> step(job, step, worst.job() == job && worst.step() == step)))
                .toList();
    }

    private Step step(int job, int step, boolean main) {
        OperationView operation = plan.operations(job).get(step);
        Passage passage = forecast.passages().get(job).get(step);
        Floor.Task task = floor.jobs().get(job).tasks().get(step);
        List<Floor.Task> ahead = ahead(job, task);
        WorkCenter center = plan.place(operation).center();
        return new Step(
                shop.workOrders().get(job).number(),
                operation.sequence(),
                operation.name(),
                new Named(center.name(), center.nameEn()),
                at(passage.start()),
                at(passage.finish()),
                Math.round(passage.plan()),
                Math.round(passage.habit()),
                Math.round(passage.queue()),
                Math.round(passage.work()),
                BigDecimal.valueOf(task.ratio().spread().median()).setScale(2, RoundingMode.HALF_UP),
                task.ratio().level(),
                task.ratio().operations(),
                Math.round(ahead.stream().mapToDouble(Floor.Task::lies).sum()),
                ahead.size(),
                main);
    }

    /** What lies at the same work centre now and goes before it. */
    private List<Floor.Task> ahead(int job, Floor.Task task) {
        return IntStream.range(0, floor.jobs().size())
                .filter(other -> other != job)
                .mapToObj(other -> floor.jobs().get(other).tasks().stream())
                .flatMap(tasks -> tasks)
                .filter(other -> other.center() == task.center() && other.lies() > 0 && before(other, task))
                .toList();
    }

    private static boolean before(Floor.Task other, Floor.Task task) {
        return !task.begun()
                && (other.begun() || Double.isNaN(task.plannedStart()) || other.plannedStart() < task.plannedStart());
    }

    private Instant at(double minutes) {
        return shop.base().plus(Duration.ofMillis(Math.round(minutes * MINUTE)));
    }
}
