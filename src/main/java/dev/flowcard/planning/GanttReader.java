package dev.flowcard.planning;

import dev.flowcard.plan.Products;
import dev.flowcard.planning.GanttChart.Bar;
import dev.flowcard.planning.GanttChart.Closed;
import dev.flowcard.planning.GanttChart.Row;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.prediction.Breakdowns;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the chart together: the plan in force, or a proposal in its place, beside what really happened. */
@Service
public class GanttReader {
    private static final int MOST_BARS = 5_000;
    /** How long a bar is at least where only one of its ends is known. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private final DemandReader shop;
    private final ProposalStore proposals;
    private final Products products;
    private final Plant plant;
    private final Breakdowns breakdowns;
    private final Clock clock;

    GanttReader(
            DemandReader shop,
            ProposalStore proposals,
            Products products,
            Plant plant,
            Breakdowns breakdowns,
            Clock clock) {
        this.shop = shop;
        this.proposals = proposals;
        this.products = products;
        this.plant = plant;
        this.breakdowns = breakdowns;
        this.clock = clock;
    }

    /** @param proposal whose times stand in for those of the plan, or null */
    public GanttChart read(Instant from, Instant to, @Nullable Long proposal, Locale locale) {
        Map<String, Slot> slots = new HashMap<>();
        if (proposal != null) {
            proposals.slots(proposal).forEach(slot -> slots.put(key(slot.workOrder(), slot.sequence()), slot));
        }
        List<WorkOrderView> wanted = shop.wanted();
        Map<String, OrderView> promises = shop.promises(wanted);
        Map<String, String> running = shop.running();
        Set<LockedOperation> locks = shop.locks();
        Instant now = clock.instant();
        List<Bar> bars = new ArrayList<>();
        for (WorkOrderView workOrder : wanted) {
            OrderView order = workOrder.order() == null ? null : promises.get(workOrder.order());
            Instant due = shop.due(workOrder, order).orElse(null);
            String product = products.byId(workOrder.product())
                    .map(p -> p.nameIn(locale))
                    .orElse("");
            for (OperationView operation : workOrder.operations()) {
                Slot slot = slots.get(key(workOrder.number(), operation.sequence()));
                new Drawn(
                                workOrder,
                                operation,
                                slot,
                                running.get(operation.code()),
                                product,
                                due,
                                locks.contains(new LockedOperation(workOrder.number(), operation.sequence())),
                                now)
                        .bar(locale, this::unitNumber)
                        .filter(bar -> bar.finish().isAfter(from) && bar.start().isBefore(to))
                        .ifPresent(bars::add);
            }
        }
        bars.sort(Comparator.comparing(Bar::start));
        return new GanttChart(
                now, from, to, rows(locale), bars.stream().limit(MOST_BARS).toList(), closed(from, to));
    }

    private @Nullable String unitNumber(OperationView operation) {
        return operation.plannedWorkUnit() == null
                ? null
                : plant.workUnit(operation.plannedWorkUnit()).number();
    }

    /** One operation on its way to a bar. */
    private record Drawn(
            WorkOrderView workOrder,
            OperationView operation,
            @Nullable Slot slot,
            @Nullable String runsAt,
            String product,
            @Nullable Instant due,
            boolean lock,
            Instant now) {

        Optional<Bar> bar(Locale locale, java.util.function.Function<OperationView, @Nullable String> planned) {
            Instant start =
                    first(operation.actualStart(), slot == null ? null : slot.start(), operation.plannedStart());
            Instant finish = operation.over()
                    ? first(operation.actualFinish(), operation.plannedFinish(), start)
                    : first(slot == null ? null : slot.finish(), operation.plannedFinish(), start);
            if (start == null || finish == null) {
                return Optional.empty();
            }
            Instant end = finish.isBefore(start.plus(SHORTEST)) ? start.plus(SHORTEST) : finish;
            return Optional.of(new Bar(
                    workOrder.number(),
                    operation.sequence(),
                    operation.name().in(locale),
                    product,
                    workOrder.order(),
                    first(runsAt, slot == null ? null : slot.workUnit(), planned.apply(operation)),
                    start,
                    end,
                    operation.state().name(),
                    done(),
                    operation.actualStart(),
                    operation.actualFinish(),
                    due,
                    !operation.over() && (end.isBefore(now) || (due != null && end.isAfter(due))),
                    operation.actualStart() == null && !operation.over() && !lock,
                    operation.actualStart() == null && !operation.over() && lock));
        }

        private double done() {
            BigDecimal target = workOrder.target();
            return target.signum() == 0
                    ? 0
                    : operation
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

    private List<Row> rows(Locale locale) {
        return plant.workUnits().stream()
                .sorted(Comparator.comparing(
                                (WorkUnit u) -> plant.workCenter(u.workCenter()).number())
                        .thenComparing(WorkUnit::number))
                .map(unit -> {
                    WorkCenter center = plant.workCenter(unit.workCenter());
                    return new Row(unit.number(), unit.nameIn(locale), center.number(), center.nameIn(locale));
                })
                .toList();
    }

    private List<Closed> closed(Instant from, Instant to) {
        List<Closed> closed = new ArrayList<>();
        for (Map.Entry<WorkUnit, WorkCalendar> each :
                breakdowns.calendars(plant.workUnits()).entrySet()) {
            WorkUnit unit = each.getKey();
            Instant open = from;
            for (WorkCalendar.Stretch stretch : each.getValue().stretches(from, to)) {
                if (stretch.start().isAfter(open)) {
                    closed.add(new Closed(unit.number(), open, stretch.start()));
                }
                open = stretch.end().isAfter(open) ? stretch.end() : open;
            }
            if (open.isBefore(to)) {
                closed.add(new Closed(unit.number(), open, to));
            }
        }
        return closed;
    }

    private static String key(String workOrder, int sequence) {
        return Objects.requireNonNull(workOrder) + "." + sequence;
    }
}
