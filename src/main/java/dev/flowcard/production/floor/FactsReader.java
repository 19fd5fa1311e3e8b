package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.People;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.HelpLine;
import dev.flowcard.production.NoticeBoard;
import dev.flowcard.production.Reason;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.trace.MaterialHeats;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ScannedCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers the facts of a scan. Master data comes from caches: only the work orders, already locked, cost a statement. */
@Component
class FactsReader {
    private final People people;
    private final Plant plant;
    private final Products products;
    private final Reasons reasons;
    private final HelpLine helpLine;
    private final WorkCalendars calendars;
    private final NoticeBoard notices;
    private final MaterialFactsReader materials;
    private final OutsideFactsReader outside;
    private final MaterialHeats heats;
    private final PlantZone zone;
    private final Duration undoLimit;

    FactsReader(
            People people,
            Plant plant,
            Products products,
            Reasons reasons,
            HelpLine helpLine,
            WorkCalendars calendars,
            NoticeBoard notices,
            MaterialFactsReader materials,
            OutsideFactsReader outside,
            MaterialHeats heats,
            PlantZone zone,
            @Value("${flowcard.floor.undo-minutes:30}") long undoMinutes) {
        this.people = people;
        this.plant = plant;
        this.products = products;
        this.reasons = reasons;
        this.helpLine = helpLine;
        this.calendars = calendars;
        this.notices = notices;
        this.materials = materials;
        this.outside = outside;
        this.heats = heats;
        this.zone = zone;
        this.undoLimit = Duration.ofMinutes(undoMinutes);
    }

    FloorFacts read(
            Scan scan, TerminalSession session, FloorMemo memo, Map<String, WorkOrder> locked, List<PastReport> last) {
        Map<String, WorkOrderView> views = new HashMap<>();
        Map<String, CardStanding> cards = new HashMap<>();
        Map<String, Named> names = new HashMap<>();
        Map<String, String> madeOf = new HashMap<>();
        Map<WorkCenterId, WorkCenter> centers = new HashMap<>();
        locked.forEach((code, workOrder) -> {
            WorkOrderView view = WorkOrderViews.of(workOrder);
            views.putAll(WorkOrderViews.byCard(workOrder));
            cards.putAll(CardStanding.of(view));
            products.byId(view.product()).ifPresent(p -> {
                names.put(code, new Named(p.name(), p.nameEn()));
                Optional.ofNullable(p.material()).ifPresent(material -> madeOf.put(code, material));
            });
            view.operations().forEach(o -> centers.computeIfAbsent(o.workCenter(), plant::workCenter));
        });
        ScannedCode code = scan.code();
        WorkUnit unit = session.workUnit() == null
                ? null
                : plant.workUnitByCode(session.workUnit()).orElse(null);
        return new FloorFacts(
                unit,
                unit == null ? WorkRules.DEFAULT : plant.rules(unit.workCenter()),
                code instanceof ScannedCode.Unit u ? plant.workUnitByCode(u.code()) : Optional.empty(),
                code instanceof ScannedCode.Badge b ? people.byCode(b.code()) : Optional.empty(),
                reason(code),
                pin(code, session, memo),
                last.stream().map(report -> lastReport(report, locked)).toList(),
                caller(session),
                FloorDialogue.speaksOfHelp(code, session)
                        && unit != null
                        && !helpLine.openAt(unit.code()).isEmpty(),
                Asides.speaksOfNotices(code, session) ? notices.unread(Asides.place(scan, session)) : 0,
                zone.zone(),
                unit != null && FloorDialogue.speaksOfTheShift(code)
                        ? ShiftEnds.of(session, calendars.of(unit))
                        : Optional.empty(),
                views,
                names,
                madeOf,
                centers,
                cards,
                Merging.asked(memo) ? heats.mixing(locked.values()) : Map.of(),
                memo.gathering() != null && memo.gathering().isCharge() ? heats.of(locked.values()) : Map.of(),
                materials.read(scan, session, memo, locked, views.values()),
                outside.read(scan, memo, unit, views.values()));
    }

    private Named caller(TerminalSession session) {
        return session.persons().stream()
                .findFirst()
                .flatMap(people::byCode)
                .map(p -> new Named(p.name(), p.nameEn()))
                .orElse(new Named("", null));
    }

    private LastReport lastReport(PastReport report, Map<String, WorkOrder> locked) {
        WorkOrder workOrder = Objects.requireNonNull(locked.get(report.workOrder()));
        Long unit = report.workUnit();
        return new LastReport(
                report,
                unit == null ? "" : plant.workUnit(new WorkUnitId(unit)).code(),
                workOrder
                        .operation(report.sequence())
                        .flatMap(o -> outside.objectionToReversal(workOrder, o, report.card(), report.good()))
                        .orElse(null),
                undoLimit);
    }

    private Optional<Reason> reason(ScannedCode code) {
        return code instanceof ScannedCode.Reason r ? reasons.byCode(r.code()) : Optional.empty();
    }

    /** What the digits are worth as the PIN of the foreman who was asked. */
    PinCheck pin(ScannedCode code, TerminalSession session, FloorMemo memo) {
        boolean asked =
                session.dialogue() != null && session.dialogue().kind().equals(DialogueKind.OVERRIDE_PIN.name());
        if (!asked || memo.foreman() == null || !(code instanceof ScannedCode.Digits digits)) {
            return PinCheck.WRONG;
        }
        return people.byCode(memo.foreman())
                .map(foreman -> people.checkPin(foreman.id(), digits.text()))
                .orElse(PinCheck.WRONG);
    }
}
