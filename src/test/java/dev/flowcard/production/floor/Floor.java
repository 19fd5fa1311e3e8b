package dev.flowcard.production.floor;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalId;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.Reason;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.PlannedOperation;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.floor.ReportDraft.ClauseKind;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.trace.MaterialHeats;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.test.util.ReflectionTestUtils;

/** A small shop without Spring and database: one terminal, a shaft of three operations, turning then milling. */
final class Floor {
    static final WorkCenterId TURNING = new WorkCenterId(1);
    static final WorkCenterId MILLING = new WorkCenterId(2);
    static final WorkCenterId OUTSIDE = new WorkCenterId(3);
    private static final AtomicLong IDS = new AtomicLong();

    final WorkOrder shaft;
    final Map<String, WorkOrder> orders = new HashMap<>();
    final Map<String, String> madeOf = new HashMap<>(Map.of("W-1", "45#"));
    final List<String> charges = new ArrayList<>();
    final List<String> slips = new ArrayList<>();
    final List<FloorCommand.Book> reports = new ArrayList<>();
    final List<FloorCommand.Count> counts = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    String answeredBy = "";
    String payOf = "";
    int unread;
    final List<String> checks = new ArrayList<>();
    final List<String> readers = new ArrayList<>();
    final List<PastReport> booked = new ArrayList<>();
    final List<FloorCommand.OfMaterial> ofMaterials = new ArrayList<>();
    final List<FloorCommand.OfOutside> ofOutside = new ArrayList<>();
    MaterialFacts materials = MaterialFacts.NONE;
    OutsideFacts outside = OutsideFacts.NONE;
    TerminalSession session;
    FloorMemo memo = FloorMemo.EMPTY;
    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    OverReport overReport = OverReport.WARN;
    private final Map<Long, UUID> byScan = new HashMap<>();
    private UUID scanning = new UUID(0, 0);
    final Yard yard;
    boolean onePiece;
    boolean counter;
    WorkRules rules = WorkRules.DEFAULT;
    Instant shiftEnd = Instant.parse("2026-11-23T16:00:00Z");
    OperationTerms terms = OperationTerms.PLAIN;
    ScanSource source = ScanSource.WEDGE;
    String device = "page";
    Duration delay = Duration.ZERO;
    private final WorkCenterId center;

    Floor(WorkCenterId center) {
        this(center, Yard.empty(), null);
    }

    /** @param second where the second operation of the shaft is done; null: where it is turned */
    Floor(WorkCenterId center, Yard yard, WorkCenterId second) {
        this(center, new WorkOrder("W-1", "W-1", new ProductId(1), new BigDecimal(10), Instant.EPOCH), yard);
        plan(null, second == null ? TURNING : second);
        shaft.release(new BigDecimal(10), now);
    }

    private Floor(WorkCenterId center, WorkOrder shaft, Yard yard) {
        this.center = center;
        this.shaft = shaft;
        this.yard = yard;
        this.orders.put("W-1", shaft);
        this.session = TerminalSession.empty("U-1");
    }

    /** Another terminal with the same work order. */
    Floor at(WorkCenterId otherCenter) {
        return new Floor(otherCenter, shaft, yard);
    }

    /** Plans the shaft anew, with a gate behind the first operation where {@code inspectionPlan} is given. */
    void plan(String inspectionPlan) {
        plan(inspectionPlan, TURNING);
    }

    private void plan(String inspectionPlan, WorkCenterId second) {
        shaft.plan(
                new BigDecimal(10),
                new BigDecimal(10),
                List.of(
                        step(10, "粗车", TURNING, inspectionPlan),
                        step(20, "精车", second, null),
                        step(30, "铣键槽", MILLING, null)));
        shaft.operations().forEach(o -> ReflectionTestUtils.setField(o, "id", IDS.incrementAndGet()));
    }

    /** One more work order of that quantity, turned like the shaft. */
    WorkOrder order(String code, int quantity, String material) {
        WorkOrder order = new WorkOrder(code, code, new ProductId(2), new BigDecimal(quantity), Instant.EPOCH);
        order.plan(
                new BigDecimal(quantity),
                new BigDecimal(quantity),
                List.of(step(10, "淬火", center, null), step(20, "回火", MILLING, null)));
        order.operations().forEach(o -> ReflectionTestUtils.setField(o, "id", IDS.incrementAndGet()));
        order.release(new BigDecimal(quantity), now);
        orders.put(code, order);
        madeOf.put(code, material);
        return order;
    }

    private PlannedOperation step(int sequence, String name, WorkCenterId center, String inspectionPlan) {
        return new PlannedOperation(
                sequence,
                name,
                null,
                center,
                null,
                BigDecimal.ZERO,
                new BigDecimal(6),
                null,
                null,
                inspectionPlan,
                terms);
    }

    /** Scans commands and quantities as they are, other codes with their check character added. */
    ScanOutcome scan(String code) {
        String printed = code.matches("[XQ]-.*|[0-9]+") ? code : Codes.printable(code);
        Scan scan = new Scan(
                UUID.randomUUID(),
                new Terminal(new TerminalId(1), "T-1", "U-1", true),
                device,
                ScannedCode.read(printed),
                source,
                now.minus(delay),
                now);
        FloorStep step = FloorDialogue.step(new FloorSituation(scan, session, memo, facts(scan.code())));
        scanning = scan.id();
        step.commands().forEach(this::carryOut);
        session = step.session();
        memo = step.memo();
        return step.outcome();
    }

    ScanOutcome scanAll(String... codes) {
        ScanOutcome last = null;
        for (String code : codes) {
            last = scan(code);
        }
        return last;
    }

    void later(int minutes) {
        now = now.plusSeconds(60L * minutes);
    }

    WorkOrderView view() {
        return WorkOrderViews.of(shaft);
    }

    private void carryOut(FloorCommand command) {
        switch (command) {
            case FloorCommand.CallHelp call -> calls.add(call.call().category());
            case FloorCommand.AnswerHelp answer -> answeredBy = answer.by();
            case FloorCommand.EndHelp end -> calls.clear();
            case FloorCommand.NoteCheck check ->
                checks.add(check.found().operation() + " " + check.found().passed());
            case FloorCommand.ShowPay pay -> payOf = pay.person();
            case FloorCommand.ReadNotices read -> {
                readers.addAll(read.readers());
                unread = 0;
            }
            case FloorCommand.ArrivalSlip slip ->
                slips.add(slip.counted()
                        .subtract(slip.expected())
                        .stripTrailingZeros()
                        .toPlainString());
            case FloorCommand.OpenCharge open -> charges.add(open.number());
            case FloorCommand.CloseCharge close -> charges.remove(close.number());
            case FloorCommand.ReopenCharge reopen -> charges.add(reopen.number());
            default -> carryOutOnOperation(command);
        }
    }

    private void carryOutOnOperation(FloorCommand command) {
        int sequence = OperationCode.read(command.operation()).sequence();
        String card = OperationCode.read(command.operation()).card();
        WorkOrder shaft = orders.get(OperationAtHand.workOrderOf(command.operation()));
        Operation operation = shaft.operation(sequence).orElseThrow();
        switch (command) {
            case FloorCommand.Start start -> {
                shaft.startRun(operation, start.at());
                SplitCards.run(shaft, card, 1);
            }
            case FloorCommand.Pause pause -> shaft.pauseRun(operation);
            case FloorCommand.Resume resume -> shaft.resumeRun(operation);
            case FloorCommand.End end -> {
                shaft.endRun(operation, end.wasPaused());
                SplitCards.run(shaft, card, -1);
            }
            case FloorCommand.Count count -> counts.add(count);
            case FloorCommand.Split split ->
                SplitCards.split(
                        shaft,
                        card,
                        split.kind(),
                        sequence,
                        split.portions().stream()
                                .map(q -> new SplitCards.Portion(q, null))
                                .toList(),
                        split.by(),
                        split.at());
            case FloorCommand.Merge merge -> SplitCards.merge(shaft, card);
            case FloorCommand.Beside beside -> throw new IllegalStateException();
            case FloorCommand.OfMaterial ofMaterial -> {
                ofMaterials.add(ofMaterial);
                keep(ofMaterial, operation);
            }
            case FloorCommand.OfOutside outside -> {
                ofOutside.add(outside);
                yard.keep(shaft, operation, outside);
            }
            case FloorCommand.Reverse reverse -> {
                PastReport r = reverse.report();
                shaft.reverse(operation, card, r.booking().opposite());
                yard.giveBack(report(r));
                booked.replaceAll(b -> b.id() == r.id() ? b.takenBackBy(booked.size() + 100L) : b);
            }
            case FloorCommand.Book book -> {
                reports.add(book);
                booked.add(PastReports.of(booked.size() + 1L, book, now));
                byScan.put((long) booked.size(), scanning);
                shaft.book(
                        operation,
                        card,
                        new Booking(
                                book.kind(),
                                book.good(),
                                book.sum(ClauseKind.SCRAP),
                                book.sum(ClauseKind.HELD),
                                book.sum(ClauseKind.REWORK),
                                book.end()));
            }
        }
    }

    private FloorFacts facts(ScannedCode code) {
        WorkUnit unit =
                new WorkUnit(new WorkUnitId(1), "U-1", "U-1", "CK6150-1#", null, center, onePiece, overReport, counter);
        Map<String, WorkOrderView> workOrders = new HashMap<>();
        FloorDialogue.needs(code, session, memo).stream()
                .filter(orders::containsKey)
                .forEach(c -> workOrders.putAll(WorkOrderViews.byCard(orders.get(c))));
        if (FloorDialogue.speaksOfLastReport(code)) {
            orders.values().forEach(order -> workOrders.putAll(WorkOrderViews.byCard(order)));
        }
        return new FloorFacts(
                unit,
                rules,
                code instanceof ScannedCode.Unit u && u.code().equals("U-1") ? Optional.of(unit) : Optional.empty(),
                code instanceof ScannedCode.Badge b ? FloorPeople.of(b.code()) : Optional.empty(),
                code instanceof ScannedCode.Reason r ? reason(r.code()) : Optional.empty(),
                FloorPeople.pin(code),
                lastReports(code),
                new Named("李伟", null),
                !calls.isEmpty(),
                unread,
                java.time.ZoneOffset.UTC,
                Optional.ofNullable(session.overtimeUntil()).or(() -> Optional.of(shiftEnd)),
                workOrders,
                Map.of("W-1", new Named("泵轴", "Pump shaft"), "W-2", new Named("阀芯", "Spool")),
                madeOf,
                Map.of(
                        TURNING, new WorkCenter(TURNING, "C-1", "C-1", "车削", "Turning"),
                        MILLING, new WorkCenter(MILLING, "C-2", "C-2", "铣削", "Milling")),
                CardStanding.of(view()),
                Merging.asked(memo) ? heats().mixing(orders.values()) : Map.of(),
                heats().of(orders.values()),
                materials.equals(MaterialFacts.NONE)
                        ? yard.materials(code, memo, workOrders.values(), shaft, now)
                        : materials,
                outside.equals(OutsideFacts.NONE) ? yard.outside(workOrders.values(), now) : outside);
    }

    private void keep(FloorCommand.OfMaterial command, Operation operation) {
        if (command instanceof FloorCommand.TakeLot take) {
            yard.take(take.operation(), operation, take.lot(), take.at());
        } else if (command instanceof FloorCommand.Consume consume) {
            yard.consume(scanning + " " + consume.operation(), consume.takes());
        }
    }

    /** What names a report among those of all terminals. */
    String report(PastReport report) {
        return byScan.get(report.id()) + " " + report.operation();
    }

    /** A lot of that heat was scanned with a card at an operation. */
    void takes(String operationCode, String lot, String heat) {
        OperationCode code = OperationCode.read(operationCode);
        WorkOrder order = orders.get(OperationAtHand.workOrderOf(operationCode));
        yard.take(
                operationCode,
                order.operation(code.sequence()).orElseThrow(),
                Yard.lot(lot, "BAR", heat, 10, null),
                now);
    }

    private MaterialHeats heats() {
        return new MaterialHeats(yard);
    }

    private List<LastReport> lastReports(ScannedCode code) {
        return !FloorDialogue.speaksOfLastReport(code) || booked.isEmpty()
                ? List.of()
                : booked.stream()
                        .filter(r -> Objects.equals(
                                byScan.get(r.id()), byScan.get(booked.getLast().id())))
                        .map(this::last)
                        .toList();
    }

    private LastReport last(PastReport last) {
        WorkOrder shaft = orders.get(last.workOrder());
        Operation operation = shaft.operation(last.sequence()).orElseThrow();
        return new LastReport(
                last,
                "U-1",
                OutsideBooking.objectionToReversal(yard, shaft, operation, last.card(), last.good())
                        .orElse(null),
                Duration.ofMinutes(30));
    }

    private static Optional<Reason> reason(String code) {
        return switch (code) {
            case "R-12" -> Optional.of(new Reason("12", code, "孔径超差", "Bore out of size", "DEFECT", "WORK"));
            case "R-CALL-MATERIAL" -> Optional.of(new Reason("CALL-MATERIAL", code, "缺料", "Material", "HELP", null));
            default -> Optional.empty();
        };
    }

    OpenRun run() {
        return session.runs().getFirst();
    }
}
