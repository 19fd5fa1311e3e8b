package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmRules.Judged;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the shop when something changed and every minute, raises what is an alarm and clears what is none any more. */
@Component
class AlarmWatch {
    private final WorkOrders workOrders;
    private final TerminalSessions sessions;
    private final Products products;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Alarms alarms;
    private final AlarmRaising raising;
    private final Clock clock;
    private final Duration tolerance;
    private final AtomicBoolean due = new AtomicBoolean();

    AlarmWatch(
            WorkOrders workOrders,
            TerminalSessions sessions,
            Products products,
            Plant plant,
            WorkCalendars calendars,
            Alarms alarms,
            AlarmRaising raising,
            Clock clock,
            @Value("${flowcard.alarms.late-tolerance-minutes:30}") long toleranceMinutes) {
        this.workOrders = workOrders;
        this.sessions = sessions;
        this.products = products;
        this.plant = plant;
        this.calendars = calendars;
        this.alarms = alarms;
        this.raising = raising;
        this.clock = clock;
        this.tolerance = Duration.ofMinutes(toleranceMinutes);
    }

    @EventListener
    void changed(OperationChanged change) {
        due.set(true);
    }

    @Scheduled(fixedDelay = 1_000)
    void whenSomethingChanged() {
        if (due.compareAndSet(true, false)) {
            look();
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void everyMinute() {
        look();
    }

    /** One look at the whole shop. */
    synchronized void look() {
        List<Alarm> open = alarms.open();
        Set<String> openKeys = open.stream().map(Alarm::key).collect(Collectors.toSet());
        List<AlarmFact> facts = new ArrayList<>(new AlarmRules(clock.instant(), tolerance, openKeys).of(operations()));
        facts.addAll(breakdowns());
        Set<String> lasting = new HashSet<>();
        for (AlarmFact fact : facts) {
            lasting.add(fact.key());
            raising.raise(fact);
        }
        for (Alarm alarm : open) {
            if (alarm.kind() != AlarmKind.HELP && !lasting.contains(alarm.key())) {
                raising.clear(alarm.kind(), alarm.subject());
            }
        }
    }

    private List<Judged> operations() {
        List<Judged> judged = new ArrayList<>();
        for (WorkOrderView workOrder : workOrders.active()) {
            Named product = products.byId(workOrder.product())
                    .map(p -> new Named(p.name(), p.nameEn()))
                    .orElseGet(() -> new Named(workOrder.number(), null));
            workOrder
                    .operations()
                    .forEach(o -> judged.add(new Judged(workOrder, o, product, calendars.of(o.workCenter()))));
        }
        return judged;
    }

    private List<AlarmFact> breakdowns() {
        return AlarmRules.breakdowns(sessions.running().values()).stream()
                .map(this::breakdown)
                .distinct()
                .toList();
    }

    private AlarmFact breakdown(OpenRun run) {
        var unit = plant.workUnitByCode(run.workUnit());
        Named name = unit.map(u -> new Named(u.name(), u.nameEn())).orElseGet(() -> new Named(run.workUnit(), null));
        return AlarmFact.usual(
                AlarmKind.BREAKDOWN,
                run.workUnit(),
                AlarmPlace.unit(unit.map(u -> u.workCenter()).orElse(null), run.workUnit()),
                List.of(
                        name,
                        new Named(run.operation().substring(0, run.operation().lastIndexOf('.')), null)));
    }
}
