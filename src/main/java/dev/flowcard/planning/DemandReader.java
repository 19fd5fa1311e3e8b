package dev.flowcard.planning;

import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.prediction.Breakdowns;
import dev.flowcard.prediction.HeldCapacity;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the plant once: released and firm work orders, what was promised of them, units, calendars and what runs. */
@Component
class DemandReader {
    private static final int MOST = 5_000;
    /** What nobody waits for is wanted some day. */
    private static final Duration SOME_DAY = Duration.ofDays(90);

    private final WorkOrders workOrders;
    private final SalesOrders orders;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final TerminalSessions sessions;
    private final OrderWeights weights;
    private final OperationLocks locks;
    private final HeldCapacity held;
    private final Breakdowns breakdowns;
    private final JdbcClient jdbc;
    private final PlantZone zone;
    private final Clock clock;

    DemandReader(
            WorkOrders workOrders,
            SalesOrders orders,
            Plant plant,
            WorkCalendars calendars,
            TerminalSessions sessions,
            OrderWeights weights,
            OperationLocks locks,
            HeldCapacity held,
            Breakdowns breakdowns,
            JdbcClient jdbc,
            PlantZone zone,
            Clock clock) {
        this.workOrders = workOrders;
        this.orders = orders;
        this.plant = plant;
        this.calendars = calendars;
        this.sessions = sessions;
        this.weights = weights;
        this.locks = locks;
        this.held = held;
        this.breakdowns = breakdowns;
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    ShopState read() {
        Instant base = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<WorkOrderView> wanted = wanted();
        Map<String, OrderView> promises = orders.find(numbers(wanted));
        List<WorkCenter> centers = plant.workCenters();
        List<WorkUnit> units = plant.workUnits();
        return new ShopState(
                base,
                wanted.stream().map(w -> demand(w, promises, base)).toList(),
                units,
                centers.stream().collect(Collectors.toMap(WorkCenter::id, c -> calendars.of(c.id()))),
                breakdowns.calendars(units).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue)),
                centers.stream().collect(Collectors.toMap(WorkCenter::id, WorkCenter::number)),
                running(),
                made(wanted),
                locks.all(),
                held.slots().stream()
                        .map(slot ->
                                new Scenario.Down(Objects.requireNonNull(slot.unit()), slot.start(), slot.finish()))
                        .toList());
    }

    /** What is on hold waits for a decision, and nothing is planned for it. */
    List<WorkOrderView> wanted() {
        Stream<WorkOrderView> active = workOrders.active().stream().filter(w -> w.state() != WorkOrderState.ON_HOLD);
        return Stream.concat(active, workOrders.page(WorkOrderState.PLANNED, 0, MOST).stream())
                .toList();
    }

    Set<LockedOperation> locks() {
        return locks.all();
    }

    Map<String, OrderView> promises(Collection<WorkOrderView> wanted) {
        return orders.find(numbers(wanted));
    }

    private static List<String> numbers(Collection<WorkOrderView> wanted) {
        return wanted.stream()
                .flatMap(w -> Stream.ofNullable(w.order()))
                .distinct()
                .toList();
    }

    private ShopState.Demand demand(WorkOrderView workOrder, Map<String, OrderView> promises, Instant base) {
        OrderView order = workOrder.order() == null ? null : promises.get(workOrder.order());
        Optional<Instant> promised = due(workOrder, order);
        return new ShopState.Demand(
                workOrder,
                promised.or(() -> lastFinish(workOrder)).orElse(base.plus(SOME_DAY)),
                weights.of(order == null ? null : order.type(), order != null),
                promised.isPresent());
    }

    /** The end of the promised day. */
    Optional<Instant> due(WorkOrderView workOrder, @Nullable OrderView order) {
        if (order == null) {
            return Optional.empty();
        }
        return Optional.of(zone.endOf(order.due(workOrder.line())));
    }

    private static Optional<Instant> lastFinish(WorkOrderView workOrder) {
        return workOrder.operations().stream()
                .map(OperationView::plannedFinish)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** Numbers of the work units where an operation runs now, by the operation's code. */
    Map<String, Set<String>> running() {
        Map<String, Set<String>> running = new HashMap<>();
        sessions.running().values().stream()
                .flatMap(session -> session.runs().stream())
                .forEach(run -> plant.workUnitByCode(run.workUnit())
                        .ifPresent(unit -> running.computeIfAbsent(run.operation(), o -> new LinkedHashSet<>())
                                .add(unit.number())));
        return running;
    }

    /** Of operations in two parts what each work unit has reported. */
    Map<String, Map<WorkUnitId, BigDecimal>> made(Collection<WorkOrderView> wanted) {
        Map<Long, String> split = wanted.stream()
                .flatMap(w -> w.operations().stream())
                .filter(o -> o.split() != null && o.actualStart() != null && !o.over())
                .collect(Collectors.toMap(o -> o.id().value(), OperationView::code));
        Map<String, Map<WorkUnitId, BigDecimal>> made = new HashMap<>();
        if (!split.isEmpty()) {
            jdbc.sql("select operation_id, work_unit_id, sum(good + scrap + held) from production_report"
                            + " where operation_id in (:operations) and work_unit_id is not null"
                            + " group by operation_id, work_unit_id")
                    .param("operations", split.keySet())
                    .query(row -> {
                        made.computeIfAbsent(Objects.requireNonNull(split.get(row.getLong(1))), o -> new HashMap<>())
                                .put(new WorkUnitId(row.getLong(2)), row.getBigDecimal(3));
                    });
        }
        return made;
    }
}
