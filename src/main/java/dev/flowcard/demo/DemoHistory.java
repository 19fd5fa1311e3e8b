package dev.flowcard.demo;

import dev.flowcard.demo.history.Mishaps;
import dev.flowcard.demo.history.PastEvent;
import dev.flowcard.demo.history.PastEvent.Read;
import dev.flowcard.demo.history.PastOfShop;
import dev.flowcard.demo.history.PastOperation;
import dev.flowcard.demo.history.WorkingHours;
import dev.flowcard.devices.PastScans;
import dev.flowcard.devices.PastScans.PastScan;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.People;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.PastWorkOrders;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.Codes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the demo factory's past: by scans at its terminals and an inspector's decisions, so that all progress is real. */
@Component
class DemoHistory {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final String DEVICE = "demo";
    private static final Duration RELEASED_BEFORE = Duration.ofHours(14);
    private static final Duration RELEASED_AHEAD = Duration.ofHours(17);

    private final PastScans scans;
    private final Terminals terminals;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final People people;
    private final PastWorkOrders workOrders;
    private final DemoReplan replan;
    private final DemoInspector inspector;
    private final DemoOutside outside;

    DemoHistory(
            PastScans scans,
            Terminals terminals,
            Plant plant,
            WorkCalendars calendars,
            People people,
            PastWorkOrders workOrders,
            DemoReplan replan,
            DemoInspector inspector,
            DemoOutside outside) {
        this.scans = scans;
        this.terminals = terminals;
        this.plant = plant;
        this.calendars = calendars;
        this.people = people;
        this.workOrders = workOrders;
        this.replan = replan;
        this.inspector = inspector;
        this.outside = outside;
    }

    /** Plays the plan of the files up to now. */
    void play(DemoFiles files, DemoPlan plan, Instant now) {
        Map<String, String> units = new HashMap<>();
        for (CSVRecord row : files.rows("terminals")) {
            String unit = plant.findWorkUnit(row.get("work_unit")).orElseThrow().code();
            terminals.enrol(row.get("terminal"), unit);
            units.put(row.get("work_unit"), row.get("terminal"));
        }
        List<PastOperation> operations = plan.operations();
        Map<String, WorkOrderView> released = release(operations, now);
        PastOfShop past = PastOfShop.of(operations, plan.products(), this::hours, plan.crew(), files.note("late"), now);
        Map<String, Long> seq = new HashMap<>();
        DemoLots lots = new DemoLots(files, plan.products());
        for (PastEvent event : past.events()) {
            switch (event) {
                case PastEvent.Scanned scanned ->
                    scan(
                            new PastEvent.Scanned(scanned.at(), scanned.workUnit(), lots.with(scanned.reads())),
                            units.getOrDefault(scanned.workUnit(), ""),
                            released,
                            seq);
                case PastEvent.Inspected inspected -> inspector.judge(inspected, files.note("failed"));
            }
        }
        inspector.leave(past.mishaps().awaiting());
        outside(units, released, seq, now);
        hold(past.mishaps(), files.note("hold"));
        replan.putOff(files, past.mishaps(), now, plan.zone());
    }

    /** What runs at the desk of the subcontractors is outside by now. */
    private void outside(
            Map<String, String> units, Map<String, WorkOrderView> released, Map<String, Long> seq, Instant now) {
        String unit = DemoPlan.SUBCONTRACT_DESK;
        PastEvent.Scanned off = new PastEvent.Scanned(now, unit, List.of(new Read.Plain("X-OFF")));
        scan(off, units.getOrDefault(unit, ""), released, seq);
        outside.send(now);
    }

    private Map<String, WorkOrderView> release(List<PastOperation> operations, Instant now) {
        Map<String, WorkOrderView> released = new HashMap<>();
        for (PastOperation operation : operations) {
            if (operation.start().isBefore(now.plus(RELEASED_BEFORE))) {
                Instant at = operation.start().minus(RELEASED_AHEAD);
                released.computeIfAbsent(operation.workOrder(), number -> workOrders.release(number, at));
            }
        }
        return released;
    }

    private void hold(Mishaps mishaps, String why) {
        if (mishaps.held() != null) {
            workOrders.hold(mishaps.held(), why, mishaps.heldAt());
        }
    }

    private void scan(
            PastEvent.Scanned event, String terminal, Map<String, WorkOrderView> released, Map<String, Long> seq) {
        List<PastScan> batch = new ArrayList<>();
        for (Read read : event.reads()) {
            long number = seq.merge(terminal, 1L, Long::sum);
            Instant at = event.at().plusSeconds(2L * batch.size());
            UUID id = UUID.nameUUIDFromBytes(
                    (terminal + "\n" + number + "\n" + at + "\n" + read).getBytes(StandardCharsets.UTF_8));
            batch.add(new PastScan(id, number, code(read, released), at));
        }
        scans.take(terminal, DEVICE, batch).forEach(refused -> LOG.warn("Demo scan at {}: {}", terminal, refused));
    }

    private String code(Read read, Map<String, WorkOrderView> released) {
        return switch (read) {
            case Read.Plain plain -> plain.code();
            case Read.Why why -> Codes.printable("R-" + why.reason());
            case Read.Badge badge ->
                Codes.printable(people.find(badge.person()).orElseThrow().code());
            case Read.Card card -> {
                WorkOrderView workOrder = released.get(card.workOrder());
                if (workOrder == null) {
                    throw new IllegalStateException(card.workOrder());
                }
                yield Codes.printable(
                        workOrder.operation(card.sequence()).orElseThrow().code());
            }
        };
    }

    private WorkingHours hours(String workCenter) {
        WorkCalendar calendar =
                calendars.of(plant.findWorkCenter(workCenter).orElseThrow().id());
        return new WorkingHours() {
            @Override
            public Instant add(Instant start, Duration working) {
                return calendar.add(start, working).orElseThrow();
            }

            @Override
            public Duration between(Instant from, Instant to) {
                return calendar.workingTime(from, to);
            }
        };
    }
}
