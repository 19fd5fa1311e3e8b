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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the chart together: the plan in force, or a proposal in its place, beside what really happened. */
@Service
public class GanttReader {
    private static final int MOST_BARS = 5_000;

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
        Map<String, List<Slot>> slots = proposal == null
                ? Map.of()
                : proposals.slots(proposal).stream()
                        .collect(Collectors.groupingBy(slot -> key(slot.workOrder(), slot.sequence())));
        List<WorkOrderView> wanted = shop.wanted();
        Map<String, OrderView> promises = shop.promises(wanted);
        Map<String, Set<String>> running = shop.running();
        Set<LockedOperation> locks = shop.locks();
        Instant now = clock.instant();
        BarMaker maker = new BarMaker(plant, locale);
        List<Bar> bars = new ArrayList<>();
        for (WorkOrderView workOrder : wanted) {
            OrderView order = workOrder.order() == null ? null : promises.get(workOrder.order());
            Instant due = shop.due(workOrder, order).orElse(null);
            String product = products.byId(workOrder.product())
                    .map(p -> p.nameIn(locale))
                    .orElse("");
            for (OperationView operation : workOrder.operations()) {
                List<Slot> ofOperation = slots.getOrDefault(key(workOrder.number(), operation.sequence()), List.of());
                BarMaker.Drawn drawn = new BarMaker.Drawn(
                        workOrder,
                        operation,
                        ofOperation,
                        running.getOrDefault(operation.code(), Set.of()),
                        product,
                        due,
                        locks.contains(new LockedOperation(workOrder.number(), operation.sequence())),
                        now);
                maker.bars(drawn)
                        .filter(bar -> bar.finish().isAfter(from) && bar.start().isBefore(to))
                        .forEach(bars::add);
            }
        }
        bars.sort(Comparator.comparing(Bar::start));
        return new GanttChart(
                now, from, to, rows(locale), bars.stream().limit(MOST_BARS).toList(), closed(from, to));
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
