package dev.flowcard.workstation.api;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plan.Instructions;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plan.Routings;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.DispatchList;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.quality.ProcessCheckBook;
import dev.flowcard.quality.ProcessState;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.workstation.api.TerminalState.Checks;
import dev.flowcard.workstation.api.TerminalState.Guide;
import dev.flowcard.workstation.api.TerminalState.Job;
import dev.flowcard.workstation.api.TerminalState.Name;
import dev.flowcard.workstation.api.TerminalState.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs that run at a terminal, and those that wait for its work centre. */
@Component
class JobReader {
    private static final int MOST_WAITING = 8;
    private static final int MOST_PARTS = 24;
    private static final int MOST_DIVIDED = 40;
    private static final Pattern OPERATION = Pattern.compile("W-[^.]+(\\.[^.]+)?\\.[0-9]{1,6}");

    private final WorkOrders workOrders;
    private final DispatchList dispatch;
    private final Products products;
    private final Plant plant;
    private final Instructions instructions;
    private final Routings routings;
    private final ProcessCheckBook checkBook;
    private final WorkCalendars calendars;
    private final PlantZone zone;

    JobReader(
            WorkOrders workOrders,
            DispatchList dispatch,
            Products products,
            Plant plant,
            Instructions instructions,
            Routings routings,
            ProcessCheckBook checkBook,
            WorkCalendars calendars,
            PlantZone zone) {
        this.workOrders = workOrders;
        this.dispatch = dispatch;
        this.products = products;
        this.plant = plant;
        this.instructions = instructions;
        this.routings = routings;
        this.checkBook = checkBook;
        this.calendars = calendars;
        this.zone = zone;
    }

    List<Job> running(TerminalSession session, Instant now) {
        return session.runs().stream().flatMap(run -> job(run, now).stream()).toList();
    }

    private Optional<Job> job(OpenRun run, Instant now) {
        OperationCode code = OperationCode.read(run.operation());
        return workOrders.card(code.cardCode()).flatMap(w -> w.operation(code.sequence())
                .map(o -> job(run, w, o, now)));
    }

    private Job job(OpenRun run, WorkOrderView workOrder, OperationView o, Instant now) {
        WorkCalendar calendar = calendars.of(o.workCenter(), o.plannedWorkUnit());
        BigDecimal target = workOrder.target();
        PlanVersusActual plan = PlanVersusActual.at(
                now,
                new PlanVersusActual.Planned(o.plannedStart(), o.plannedFinish(), target, o.minutesPerPiece()),
                o.good(),
                calendar);
        BigDecimal left =
                target.subtract(o.good()).subtract(o.scrap()).subtract(o.held()).max(BigDecimal.ZERO);
        Optional<Product> product = products.byId(workOrder.product());
        Optional<RoutingOperation> step =
                routings.operation(workOrder.product(), workOrder.routingVersion(), o.sequence());
        return new Job(
                Codes.printable(o.code()),
                run.kind(),
                Optional.ofNullable(run.group()).map(OpenRun.Group::kind).orElse(null),
                run.paused(),
                o.sequence(),
                name(o.name()),
                product.map(p -> new Name(p.name(), p.nameEn())).orElse(new Name("", null)),
                product.map(Product::drawing).orElse(null),
                product.map(Product::revision).orElse(null),
                product.map(Product::material).orElse(null),
                workOrder.number(),
                workOrder.order(),
                zone.at(run.countedFrom()).toOffsetDateTime(),
                plain(o.arrived()),
                plain(target),
                plain(o.good()),
                plain(o.scrap().add(o.held())),
                plain(o.remainder()),
                plain(plan.planned()),
                plain(plan.backlog()),
                plain(o.minutesPerPiece()),
                o.gate() != Gate.NONE,
                instructions
                        .inForce(workOrder.product(), o.sequence(), now)
                        .map(g -> new Guide(g.id(), g.version(), g.title(), g.words(), g.pages(), g.bytes()))
                        .orElse(null),
                step.map(RoutingOperation::program).orElse(null),
                step.map(RoutingOperation::fixture).orElse(null),
                checks(checkBook.of(o, run.workUnit(), run.startedAt())),
                PlanVersusActual.expectedFinish(now, left, o.minutesPerPiece(), calendar)
                        .map(end -> zone.at(end).toOffsetDateTime())
                        .orElse(null));
    }

    private Checks checks(ProcessState state) {
        Boolean passed = state.firstPassed();
        String first = passed == null ? (state.firstDemanded() ? "WAITING" : "NONE") : passed ? "PASSED" : "FAILED";
        return new Checks(first, local(state.firstAt()), local(state.nextPatrol()));
    }

    /** Without what runs here: of an operation in two parts, each on its unit, the list has the other one's alone. */
    List<Waiting> waiting(WorkUnit unit, TerminalSession session) {
        Set<String> here = session.runs().stream().map(OpenRun::operation).collect(Collectors.toSet());
        return dispatch.of(unit, MOST_WAITING).stream()
                .filter(e -> !here.contains(e.code()))
                .map(e -> waiting(e, unit))
                .toList();
    }

    /** An operation by its printed code; nothing for any other code. */
    Optional<Waiting> choice(String printed) {
        String code = Codes.withoutCheck(printed);
        if (!OPERATION.matcher(code).matches()) {
            return Optional.empty();
        }
        OperationCode operation = OperationCode.read(code);
        return workOrders.card(operation.cardCode()).flatMap(w -> w.operation(operation.sequence())
                .map(o -> choice(w, o)));
    }

    /** The splits and boxes of what waits here; nobody works on them. */
    List<Waiting> parts(WorkUnit unit) {
        return dispatch.of(unit, MOST_DIVIDED).stream()
                .map(entry -> OperationCode.read(entry.code()).workOrder())
                .distinct()
                .flatMap(code -> workOrders.cards(code).stream().skip(1))
                .filter(card -> card.operations().stream().allMatch(o -> o.openRuns() == 0))
                .limit(MOST_PARTS)
                .flatMap(card -> lying(card).map(o -> part(card, o)).stream())
                .toList();
    }

    private static Optional<OperationView> lying(WorkOrderView card) {
        return card.operations().stream()
                .filter(o -> o.remainder().signum() > 0)
                .findFirst();
    }

    private Waiting part(WorkOrderView card, OperationView o) {
        Waiting lying = choice(card, o);
        return new Waiting(
                Codes.printable(card.code()),
                lying.sequence(),
                lying.operation(),
                lying.product(),
                lying.workOrder(),
                lying.state(),
                lying.remaining(),
                lying.plannedStart(),
                null);
    }

    private Waiting choice(WorkOrderView workOrder, OperationView o) {
        return new Waiting(
                Codes.printable(o.code()),
                o.sequence(),
                name(o.name()),
                products.byId(workOrder.product())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElse(new Name("", null)),
                workOrder.number(),
                o.state().name(),
                plain(o.remainder()),
                local(o.plannedStart()),
                null);
    }

    private static Name name(WorkUnit unit) {
        return new Name(unit.name(), unit.nameEn());
    }

    private Waiting waiting(DispatchList.Entry entry, WorkUnit unit) {
        WorkUnitId planned = entry.plannedUnit();
        return new Waiting(
                Codes.printable(entry.code()),
                entry.sequence(),
                name(entry.name()),
                products.byId(entry.product())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElse(new Name("", null)),
                entry.workOrder(),
                entry.state().name(),
                plain(entry.remaining()),
                local(entry.plannedStart()),
                planned == null || planned.equals(unit.id()) ? null : name(plant.workUnit(planned)));
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : zone.at(instant).toOffsetDateTime();
    }

    private static Name name(Named named) {
        return new Name(named.name(), named.nameEn());
    }

    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
