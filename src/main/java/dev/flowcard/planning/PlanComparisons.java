package dev.flowcard.planning;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlanVersions;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.planning.PlanComparison.Moved;
import dev.flowcard.sales.OrderLineRef;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts two published versions of the plan side by side, whatever came after them. */
@Service
public class PlanComparisons {
    private static final int MOST_VERSIONS = 200;
    private static final int MOST_WORK_ORDERS = 2_000;

    private final PlanVersions versions;
    private final SalesOrders orders;
    private final JdbcClient jdbc;
    private final PlantZone zone;

    PlanComparisons(PlanVersions versions, SalesOrders orders, JdbcClient jdbc, PlantZone zone) {
        this.versions = versions;
        this.orders = orders;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The newest first. */
    public List<PlanVersion> versions() {
        return versions.newest(MOST_VERSIONS);
    }

    /** In whichever order the two are named. */
    public PlanComparison compare(long one, long other) {
        PlanVersion earlier = version("from", Math.min(one, other));
        PlanVersion later = version("to", Math.max(one, other));
        List<String> touched = versions.touched(earlier.number(), later.number(), MOST_WORK_ORDERS);
        Map<String, List<PlannedOperation>> before = byWorkOrder(versions.asOf(earlier.number(), touched));
        Map<String, List<PlannedOperation>> after = byWorkOrder(versions.asOf(later.number(), touched));
        Map<String, OrderLineRef> lines = lines(touched);
        Map<String, OrderView> promises = orders.find(lines.values().stream()
                .map(OrderLineRef::orderNumber)
                .distinct()
                .toList());
        Map<String, Map<Integer, Named>> names = names(touched);
        Map<String, List<Moved>> moved = new HashMap<>();
        touched.forEach(number -> moved.put(
                number,
                moved(
                        before.getOrDefault(number, List.of()),
                        after.getOrDefault(number, List.of()),
                        names.getOrDefault(number, Map.of()))));
        List<Effect> effects = touched.stream()
                .filter(number -> !moved.getOrDefault(number, List.of()).isEmpty())
                .filter(number -> end(after.get(number)) != null)
                .map(number -> effect(
                        number,
                        promise(lines.get(number), promises),
                        end(before.get(number)),
                        Objects.requireNonNull(end(after.get(number))),
                        moved.getOrDefault(number, List.of()).size()))
                .sorted(Effects.BY_URGENCY)
                .toList();
        return new PlanComparison(
                earlier,
                later,
                effects,
                touched.stream()
                        .flatMap(number -> moved.getOrDefault(number, List.of()).stream())
                        .toList());
    }

    private PlanVersion version(String field, long number) {
        return versions.find(number)
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                        .field(field, "planning.version-unknown", String.valueOf(number)));
    }

    private static Map<String, List<PlannedOperation>> byWorkOrder(List<PlannedOperation> operations) {
        return operations.stream().collect(Collectors.groupingBy(PlannedOperation::workOrder));
    }

    private static List<Moved> moved(
            List<PlannedOperation> before, List<PlannedOperation> after, Map<Integer, Named> names) {
        return after.stream()
                .map(o -> new Moved(names.getOrDefault(o.sequence(), new Named(o.name(), null)), known(before, o), o))
                .filter(m -> differs(m.before(), m.after()))
                .sorted(Comparator.comparing((Moved m) -> m.after().sequence())
                        .thenComparing(m -> m.after().part()))
                .toList();
    }

    /** The same part; of an operation that was in one the first part is what went on, and the other way round. */
    private static @Nullable PlannedOperation known(List<PlannedOperation> before, PlannedOperation after) {
        List<PlannedOperation> same =
                before.stream().filter(o -> o.sequence() == after.sequence()).toList();
        return same.stream()
                .filter(o -> o.part() == after.part())
                .findFirst()
                .orElse(after.part() == 2 || same.isEmpty() ? null : same.getFirst());
    }

    private static boolean differs(@Nullable PlannedOperation before, PlannedOperation after) {
        return before == null
                || far(before.start(), after.start())
                || far(before.finish(), after.finish())
                || !Objects.equals(before.workUnit(), after.workUnit())
                || before.quantity().compareTo(after.quantity()) != 0;
    }

    private static boolean far(@Nullable Instant before, @Nullable Instant after) {
        if (before == null || after == null) {
            return before != null || after != null;
        }
        return Duration.between(before, after).abs().compareTo(Effects.SAME) > 0;
    }

    private static @Nullable Instant end(@Nullable List<PlannedOperation> operations) {
        return operations == null
                ? null
                : operations.stream()
                        .map(PlannedOperation::finish)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    /** An order with the line of it that a work order is for. */
    private record Promise(OrderView order, int line) {}

    private static @Nullable Promise promise(@Nullable OrderLineRef line, Map<String, OrderView> promises) {
        OrderView order = line == null ? null : promises.get(line.orderNumber());
        return order == null || line == null ? null : new Promise(order, line.line());
    }

    private Effect effect(
            String workOrder, @Nullable Promise promise, @Nullable Instant before, Instant after, int moved) {
        return promise == null
                ? new Effect(workOrder, null, null, null, null, before, after, moved)
                : new Effect(
                        workOrder,
                        promise.order().number(),
                        promise.order().customer(),
                        promise.order().due(promise.line()),
                        zone.endOf(promise.order().due(promise.line())),
                        before,
                        after,
                        moved);
    }

    /** What each operation is called in both languages. */
    private Map<String, Map<Integer, Named>> names(List<String> workOrders) {
        Map<String, Map<Integer, Named>> names = new HashMap<>();
        if (!workOrders.isEmpty()) {
            jdbc.sql("select w.number, o.sequence, o.name, o.name_en from work_order w"
                            + " join operation o on o.work_order_id = w.id where w.number in (:numbers)")
                    .param("numbers", workOrders)
                    .query(row -> {
                        names.computeIfAbsent(row.getString(1), n -> new HashMap<>())
                                .put(row.getInt(2), new Named(row.getString(3), row.getString(4)));
                    });
        }
        return names;
    }

    private Map<String, OrderLineRef> lines(List<String> workOrders) {
        Map<String, OrderLineRef> lines = new HashMap<>();
        if (!workOrders.isEmpty()) {
            jdbc.sql("select number, order_number, coalesce(order_line, 0) from work_order"
                            + " where number in (:numbers) and order_number is not null")
                    .param("numbers", workOrders)
                    .query(row -> {
                        lines.put(row.getString(1), new OrderLineRef(row.getString(2), row.getInt(3)));
                    });
        }
        return lines;
    }
}
