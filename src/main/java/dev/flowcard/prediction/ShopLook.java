package dev.flowcard.prediction;

import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at the plant once. */
@Component
class ShopLook {
    private static final int MOST = 5_000;

    private final WorkOrders workOrders;
    private final SalesOrders orders;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final TerminalSessions sessions;
    private final Terms terms;
    private final HeldCapacity held;
    private final Breakdowns breakdowns;
    private final Clock clock;

    ShopLook(
            WorkOrders workOrders,
            SalesOrders orders,
            Plant plant,
            WorkCalendars calendars,
            TerminalSessions sessions,
            Terms terms,
            HeldCapacity held,
            Breakdowns breakdowns,
            Clock clock) {
        this.workOrders = workOrders;
        this.orders = orders;
        this.plant = plant;
        this.calendars = calendars;
        this.sessions = sessions;
        this.terms = terms;
        this.held = held;
        this.breakdowns = breakdowns;
        this.clock = clock;
    }

    Shop now() {
        List<WorkOrderView> open = Stream.concat(
                        workOrders.active().stream(), workOrders.page(WorkOrderState.PLANNED, 0, MOST).stream())
                .toList();
        Map<WorkUnit, WorkCalendar> units = breakdowns.calendars(plant.workUnits());
        return new Shop(
                clock.instant(),
                open,
                promises(open),
                plant.workCenters().stream().map(center -> place(center, units)).toList(),
                runs(),
                held.slots(),
                Assumption.NONE.open());
    }

    private Map<String, OrderView> promises(List<WorkOrderView> open) {
        return orders.find(open.stream()
                .flatMap(w -> Stream.ofNullable(w.order()))
                .distinct()
                .toList());
    }

    private Shop.Place place(WorkCenter center, Map<WorkUnit, WorkCalendar> all) {
        List<WorkUnit> units = all.keySet().stream()
                .filter(unit -> unit.workCenter().equals(center.id()))
                .toList();
        return new Shop.Place(
                center,
                calendars.of(center.id()),
                units,
                units.stream()
                        .map(unit -> Objects.requireNonNull(all.get(unit)))
                        .toList(),
                terms.subcontracted(center.id()));
    }

    private Map<String, Shop.Run> runs() {
        Map<String, Shop.Run> runs = new HashMap<>();
        sessions.running().values().stream()
                .flatMap(session -> session.runs().stream())
                .forEach(run -> plant.workUnitByCode(run.workUnit())
                        .ifPresent(unit -> runs.merge(run.operation(), run(run, unit), ShopLook::theOneThatWorks)));
        return runs;
    }

    private static Shop.Run run(OpenRun run, WorkUnit unit) {
        return new Shop.Run(unit.id(), run.paused() ? null : run.countedFrom());
    }

    private static Shop.Run theOneThatWorks(Shop.Run one, Shop.Run other) {
        return one.countedFrom() == null ? other : one;
    }
}
