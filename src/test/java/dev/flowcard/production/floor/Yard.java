package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.production.outside.Term;
import dev.flowcard.production.trace.CardLots;
import dev.flowcard.production.trace.LotBook;
import dev.flowcard.production.trace.MaterialConsumption.Take;
import dev.flowcard.production.trace.Taken;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What lies around the terminals of a small shop, without a database: lots that the bill of one operation demands, and the
 * batches of a subcontractor who does another.
 */
final class Yard implements LotBook, BatchBook {
    static final BigDecimal PER_PIECE = new BigDecimal(2);
    private static final List<BillLine> BILL = List.of(new BillLine("SHAFT", 10, "BAR", PER_PIECE, null, true, false));

    final Map<String, Lot> lots = new LinkedHashMap<>();
    final List<Taken> taken = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    private final Map<String, List<Take>> consumed = new HashMap<>();
    private final int demanding;
    private final int outside;

    /**
     * @param demanding the sequence of the operation that has a bill
     * @param outside of the one that is done by a subcontractor
     */
    Yard(int demanding, int outside) {
        this.demanding = demanding;
        this.outside = outside;
    }

    /** Nothing lies there. */
    static Yard empty() {
        return new Yard(0, 0);
    }

    void delivered(String code, String material, String heat, int quantity, LocalDate expires) {
        lots.put(code, lot(code, material, heat, quantity, expires));
    }

    static Lot lot(String code, String material, String heat, int quantity, LocalDate expires) {
        return new Lot(
                code.hashCode(),
                code,
                code,
                material,
                heat,
                new BigDecimal(quantity),
                BigDecimal.ZERO,
                null,
                expires,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    /** From now on nobody may use it; null: everybody may again. */
    void block(String code, Instant at) {
        lots.computeIfPresent(code, (c, lot) -> with(lot, lot.used(), at));
    }

    private static Lot with(Lot lot, BigDecimal used, Instant blocked) {
        return new Lot(
                lot.id(),
                lot.number(),
                lot.code(),
                lot.material(),
                lot.heat(),
                lot.quantity(),
                used,
                lot.unit(),
                lot.expires(),
                lot.supplier(),
                lot.workOrder(),
                blocked == null ? null : new Lot.Blocked("复检", blocked, "x"),
                lot.receivedAt());
    }

    private Lot today(Lot lot) {
        return lots.getOrDefault(lot.code(), lot);
    }

    @Override
    public List<Taken> of(Collection<Long> operations) {
        return taken.stream()
                .filter(t -> operations.contains(t.operation()))
                .map(t -> new Taken(t.operation(), t.sequence(), t.card(), t.at(), today(t.lot())))
                .toList();
    }

    @Override
    public void add(long operation, String card, Lot lot, Instant at, String persons, UUID scan) {
        throw new UnsupportedOperationException();
    }

    /** A lot was scanned with a card at an operation; once more it changes nothing. */
    void take(String operationCode, Operation operation, Lot lot, Instant at) {
        OperationCode code = OperationCode.read(operationCode);
        long id = WorkOrderViews.idOf(operation).value();
        boolean known = taken.stream()
                .anyMatch(t -> t.operation() == id
                        && Objects.equals(t.card(), code.card())
                        && t.lot().id() == lot.id());
        if (!known) {
            taken.add(new Taken(id, code.sequence(), code.card(), at, lot));
        }
    }

    void consume(String report, List<Take> takes) {
        consumed.put(report, takes);
        takes.forEach(take -> use(take.lot(), take.quantity()));
    }

    void giveBack(String report) {
        consumed(report).forEach(take -> use(take.lot(), take.quantity().negate()));
        consumed.remove(report);
    }

    List<Take> consumed(String report) {
        return consumed.getOrDefault(report, List.of());
    }

    private void use(long id, BigDecimal quantity) {
        lots.replaceAll((code, lot) -> lot.id() != id
                ? lot
                : with(
                        lot,
                        lot.used().add(quantity),
                        lot.blocked() == null ? null : lot.blocked().at()));
    }

    @Override
    public List<Batch> openOf(Collection<Long> operations) {
        return batches.stream()
                .filter(b -> operations.contains(b.operation()) && b.outside().signum() > 0)
                .toList();
    }

    MaterialFacts materials(
            ScannedCode code, FloorMemo memo, Collection<WorkOrderView> cards, WorkOrder shaft, Instant now) {
        Map<String, List<BillLine>> bills = new HashMap<>();
        Map<String, List<Lot>> there = new HashMap<>();
        for (OperationView operation : at(cards, demanding)) {
            long id = operation.id().value();
            String card = OperationCode.read(operation.code()).card();
            bills.put(operation.code(), BILL);
            there.put(operation.code(), new CardLots(shaft.cards(), of(List.of(id))).at(card, id));
        }
        return new MaterialFacts(
                LotScans.reference(code).map(lots::get),
                memo.materials().lots().stream()
                        .map(lots::get)
                        .filter(Objects::nonNull)
                        .toList(),
                bills,
                there,
                Map.of(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                MaterialFacts.PieceFacts.NONE);
    }

    OutsideFacts outside(Collection<WorkOrderView> cards, Instant now) {
        Term term = new Term(Floor.OUTSIDE, null, null, 5, 3, null, PriceBasis.PIECE, null);
        Map<String, OutsideFacts.Place> places = new HashMap<>();
        for (OperationView operation : at(cards, outside)) {
            List<Batch> open = openOf(List.of(operation.id().value())).stream()
                    .filter(b -> b.operationCode().equals(operation.code()))
                    .toList();
            LocalDate due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3);
            BigDecimal sendable =
                    operation.remainder().subtract(Batch.outside(open)).max(BigDecimal.ZERO);
            places.put(operation.code(), new OutsideFacts.Place(term, new Named("恒远热处理厂", null), due, sendable, open));
        }
        return new OutsideFacts(places, false);
    }

    private static List<OperationView> at(Collection<WorkOrderView> cards, int sequence) {
        return cards.stream()
                .flatMap(card -> card.operations().stream())
                .filter(o -> o.sequence() == sequence)
                .toList();
    }

    void keep(WorkOrder workOrder, Operation operation, FloorCommand.OfOutside command) {
        switch (command) {
            case FloorCommand.SendOut out -> sendOut(workOrder, operation, out.operation(), out.sending());
            case FloorCommand.TakeBack back -> takeBack(workOrder, operation, back);
        }
    }

    private void sendOut(WorkOrder workOrder, Operation operation, String operationCode, Sending sending) {
        OperationCode code = OperationCode.read(operationCode);
        OutsideBooking.goOut(workOrder, operation, code.card(), sending);
        long id = batches.size() + 1L;
        batches.add(new Batch(
                id,
                "WX-" + id,
                WorkOrderViews.idOf(operation).value(),
                workOrder.code(),
                code.card(),
                operationCode,
                code.sequence(),
                new Named("时效", null),
                WorkOrderViews.of(workOrder).product(),
                sending.supplier(),
                sending.quantity(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                sending.due(),
                null,
                sending.basis(),
                null,
                null,
                sending.at(),
                sending.by(),
                0));
    }

    private void takeBack(WorkOrder workOrder, Operation operation, FloorCommand.TakeBack back) {
        OutsideBooking.comeBack(workOrder, operation, back.batch(), back.receiving());
        batches.replaceAll(b -> b.id() == back.batch().id() ? b.after(back.receiving()) : b);
    }

    BigDecimal away() {
        return Batch.outside(batches);
    }
}
