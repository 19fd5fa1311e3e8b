package dev.flowcard.progress;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmOwners;
import dev.flowcard.alarms.Alarms;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.Gate;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.progress.CenterFigures.Work;
import dev.flowcard.progress.ShiftOutput.Output;
import dev.flowcard.progress.WallSnapshot.Batch;
import dev.flowcard.progress.WallSnapshot.Batches;
import dev.flowcard.progress.WallSnapshot.Center;
import dev.flowcard.progress.WallSnapshot.Gates;
import dev.flowcard.progress.WallSnapshot.Name;
import dev.flowcard.progress.WallSnapshot.OpenAlarm;
import dev.flowcard.progress.WallSnapshot.Shows;
import dev.flowcard.progress.flow.Bottleneck;
import dev.flowcard.progress.flow.Flow;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the plant once for all walls, with a handful of bounded queries. */
@Component
class WallReader {
    private static final int MOST_ALARMS = 24;

    private final WorkOrders workOrders;
    private final TerminalSessions sessions;
    private final ShiftOutput output;
    private final RunningJobs runningJobs;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Alarms alarms;
    private final AlarmOwners owners;
    private final Products products;
    private final WallSides sides;
    private final WallBoards boards;
    private final OutsideBatches outside;
    private final InspectionCenters inspections;
    private final Bottleneck bottleneck;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    WallReader(
            WorkOrders workOrders,
            TerminalSessions sessions,
            ShiftOutput output,
            RunningJobs runningJobs,
            Plant plant,
            WorkCalendars calendars,
            Alarms alarms,
            AlarmOwners owners,
            Products products,
            WallSides sides,
            WallBoards boards,
            OutsideBatches outside,
            InspectionCenters inspections,
            Bottleneck bottleneck,
            Messages messages,
            PlantZone zone,
            Clock clock) {
        this.workOrders = workOrders;
        this.sessions = sessions;
        this.output = output;
        this.runningJobs = runningJobs;
        this.plant = plant;
        this.calendars = calendars;
        this.alarms = alarms;
        this.owners = owners;
        this.products = products;
        this.sides = sides;
        this.boards = boards;
        this.outside = outside;
        this.inspections = inspections;
        this.bottleneck = bottleneck;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** A work centre with its calendar and the shift that runs now, if any; its flow where it is the bottleneck. */
    private record Place(
            WorkCenter center, WorkCalendar calendar, ShiftSpan shift, boolean open, Optional<Flow.Center> narrow) {}

    WallSnapshot read() {
        Instant now = clock.instant();
        Optional<Flow.Center> narrow = bottleneck.now();
        List<Place> places = plant.workCenters().stream()
                .filter(c ->
                        plant.workUnits().stream().anyMatch(u -> u.workCenter().equals(c.id())))
                .map(c -> place(c, now, narrow))
                .toList();
        Instant earliest = places.stream()
                .map(p -> p.shift().start())
                .min(Instant::compareTo)
                .orElse(now);
        List<WorkOrderView> shown = workOrders.activeSince(earliest);
        List<Output> outputs =
                output.since(earliest, places.stream().map(Place::shift).toList());
        Collection<TerminalSession> signedOn = sessions.signedOn().values();
        List<OpenRun> runs = signedOn.stream().flatMap(s -> s.runs().stream()).toList();
        List<Center> centers = places.stream()
                .map(p -> center(p, now, shown, outputs, signedOn))
                .toList();
        List<Center> behind = centers.stream().filter(WallReader::showsBacklog).toList();
        BigDecimal minutes = behind.stream().map(Center::behindMinutes).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new WallSnapshot(
                zone.at(now).toOffsetDateTime(),
                shiftName(places, Messages.ZH),
                shiftName(places, Messages.EN),
                minutes.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP),
                behind.size(),
                centers,
                runningJobs.of(runs, shown, now),
                alarms.open().stream()
                        .filter(a -> a.root() == null && a.state(now) != Alarm.State.SHELVED)
                        .limit(MOST_ALARMS)
                        .map(this::alarm)
                        .toList(),
                gates(shown),
                sides.look().orders(),
                sides.look().quality(),
                boards.all());
    }

    /** Of the last in the order of their names where work centres have different ones. */
    private @Nullable String shiftName(List<Place> places, Locale locale) {
        return places.stream()
                .filter(Place::open)
                .map(Place::shift)
                .max(Comparator.comparing(shift -> Objects.requireNonNullElse(shift.name(), "")))
                .map(shift -> Objects.requireNonNullElse(shift.nameIn(locale, messages), ""))
                .orElse(null);
    }

    private Place place(WorkCenter center, Instant now, Optional<Flow.Center> narrow) {
        WorkCalendar calendar = calendars.of(center.id());
        ShownShift shown = ShownShift.of(calendar, now, zone);
        return new Place(center, calendar, shown.shift(), shown.open(), narrow.filter(c -> c.center()
                .equals(center)));
    }

    private Center center(
            Place place,
            Instant now,
            List<WorkOrderView> shown,
            List<Output> outputs,
            Collection<TerminalSession> signedOn) {
        WorkCenter center = place.center();
        List<Work> works = new ArrayList<>();
        shown.forEach(w -> w.operations().stream()
                .filter(o -> o.workCenter().equals(center.id()))
                .forEach(o -> works.add(new Work(w, o, calendars.of(o.workCenter(), o.plannedWorkUnit())))));
        CenterFigures figures = new CenterFigures(
                now,
                place.shift(),
                place.calendar(),
                works,
                outputs.stream()
                        .filter(o -> o.center().equals(center.id())
                                && !o.from().isBefore(place.shift().start()))
                        .toList(),
                zone.zone());
        CenterFigures.Sums sums = figures.sums();
        List<WorkUnit> units = plant.workUnits().stream()
                .filter(u -> u.workCenter().equals(center.id()))
                .toList();
        Optional<Batches> batches = outside.of(center.id());
        return new Center(
                center.number(),
                new Name(center.name(), center.nameEn()),
                batches.isPresent() ? Shows.BATCHES : inspections.is(center) ? Shows.INSPECTIONS : Shows.PIECES,
                people(units, signedOn),
                running(units, signedOn),
                units.size(),
                plain(sums.target()),
                plain(sums.actual()),
                plain(sums.behind()),
                plain(sums.behindMinutes()),
                plain(sums.ahead()),
                figures.hours(),
                figures.queueHours(),
                place.narrow().isPresent(),
                place.narrow().filter(c -> c.load().full()).isPresent(),
                batches.orElseGet(() -> batches(works, now)));
    }

    /** The sum on the wall is of what its tiles show: inspection and subcontracting tell batches, not pieces behind. */
    private static boolean showsBacklog(Center center) {
        return center.shows() == Shows.PIECES && center.behind().signum() > 0;
    }

    private static int people(List<WorkUnit> units, Collection<TerminalSession> signedOn) {
        return (int) signedOn.stream()
                .filter(s -> units.stream().anyMatch(u -> u.code().equals(s.workUnit())))
                .flatMap(s -> s.persons().stream())
                .distinct()
                .count();
    }

    private static int running(List<WorkUnit> units, Collection<TerminalSession> signedOn) {
        Set<String> busy = signedOn.stream()
                .flatMap(s -> s.runs().stream())
                .filter(r -> !r.paused() && !r.kind().equals("BREAKDOWN"))
                .map(OpenRun::workUnit)
                .collect(Collectors.toSet());
        return (int) units.stream().filter(u -> busy.contains(u.code())).count();
    }

    private OpenAlarm alarm(Alarm alarm) {
        return new OpenAlarm(
                alarm.id(),
                alarm.kind().name(),
                new Name(alarm.title(Messages.ZH, messages), alarm.title(Messages.EN, messages)),
                new Name(alarm.detail(Messages.ZH, messages), alarm.detail(Messages.EN, messages)),
                zone.at(alarm.raisedAt()).toOffsetDateTime(),
                alarm.acknowledgedAt() != null,
                owners.of(alarm).map(n -> new Name(n.name(), n.nameEn())).orElse(null),
                alarm.severity().name(),
                alarm.explained());
    }

    private Batches batches(List<Work> works, Instant now) {
        List<Work> open = works.stream()
                .filter(w -> !w.operation().over() && w.operation().actualStart() != null)
                .sorted(Comparator.comparing(
                        w -> w.operation().plannedFinish(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        int overdue = (int) open.stream()
                .map(w -> w.operation().plannedFinish())
                .filter(finish -> finish != null && finish.isBefore(now))
                .count();
        return new Batches(
                open.size(), overdue, open.stream().findFirst().map(this::batch).orElse(null));
    }

    private Batch batch(Work work) {
        Instant due = work.operation().plannedFinish();
        return new Batch(
                products.byId(work.workOrder().product())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElseGet(() -> new Name(work.workOrder().number(), null)),
                plain(work.operation().remainder()),
                due == null ? null : zone.at(due).toOffsetDateTime(),
                due == null ? null : zone.dateOf(due));
    }

    private static Gates gates(List<WorkOrderView> shown) {
        int waiting = 0;
        int failed = 0;
        for (WorkOrderView workOrder : shown) {
            for (var operation : workOrder.operations()) {
                waiting += operation.gate() == Gate.DEMANDED ? 1 : 0;
                failed += operation.gate() == Gate.FAILED ? 1 : 0;
            }
        }
        return new Gates(waiting, failed);
    }

    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
