package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lots;
import dev.flowcard.production.trace.TraceQuery.Use;
import dev.flowcard.production.trace.TraceQuery.WorkOrderRow;
import dev.flowcard.production.trace.TraceWalk.Growing;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One level of a genealogy: what the nodes of a level come from, or what they went into. */
@Component
class TraceSteps {
    private final TraceQuery query;
    private final OperationLots operationLots;
    private final Lots lots;
    private final SerialNumbers serials;
    private final PlantZone zone;
    private final Clock clock;

    TraceSteps(
            TraceQuery query,
            OperationLots operationLots,
            Lots lots,
            SerialNumbers serials,
            PlantZone zone,
            Clock clock) {
        this.query = query;
        this.operationLots = operationLots;
        this.lots = lots;
        this.serials = serials;
        this.zone = zone;
        this.clock = clock;
    }

    /** The lots in work orders and the work orders that made lots; the parts of pieces and the work orders that made them. */
    Map<Growing, List<Growing>> from(List<Growing> level) {
        Map<Growing, List<Growing>> children = new HashMap<>();
        List<Use> uses = query.usesInWorkOrders(TraceWalk.ids(level, TraceKind.WORK_ORDER));
        Map<Long, Lot> used =
                byId(lots.byIds(uses.stream().map(Use::lot).distinct().toList()), Lot::id);
        Map<Long, Lot> own = byId(lots.byIds(TraceWalk.ids(level, TraceKind.LOT)), Lot::id);
        Map<String, WorkOrderRow> makers = byId(
                query.workOrdersNamed(own.values().stream()
                        .map(Lot::workOrder)
                        .filter(Objects::nonNull)
                        .toList()),
                WorkOrderRow::number);
        List<Long> pieceIds = TraceWalk.ids(level, TraceKind.SERIAL);
        Map<Long, Serial> pieces = byId(serials.byIds(pieceIds), Serial::id);
        Map<Long, WorkOrderRow> ofPieces = byId(query.workOrders(workOrders(pieces.values())), WorkOrderRow::id);
        List<Serial> parts = serials.builtInto(pieceIds);
        List<Growing> ofPiece =
                level.stream().filter(node -> node.piece != null).toList();
        CardTrace cards = CardTrace.of(query.workOrders(TraceWalk.ids(ofPiece, TraceKind.WORK_ORDER)), operationLots);
        for (Growing node : level) {
            children.put(
                    node,
                    switch (node.kind) {
                        case WORK_ORDER ->
                            uses.stream()
                                    .filter(use -> use.workOrder() == node.id)
                                    .filter(use ->
                                            node.piece == null || cards.holds(node.id, node.piece.card(), use.lot()))
                                    .map(use -> used(use, Objects.requireNonNull(used.get(use.lot()))))
                                    .toList();
                        case LOT -> one(makers.get(maker(own.get(node.id))));
                        case SERIAL -> {
                            List<Growing> in = new ArrayList<>(parts.stream()
                                    .filter(part -> Objects.equals(part.builtInto(), node.id))
                                    .map(TraceSteps::serial)
                                    .toList());
                            in.addAll(madeBy(ofPieces.get(workOrder(pieces.get(node.id))), pieces.get(node.id)));
                            yield in;
                        }
                        case ORDER -> List.of();
                    });
        }
        return children;
    }

    /** The work orders that lots went into; their orders, the lots that they made and the pieces that went on from them. */
    Map<Growing, List<Growing>> into(List<Growing> level) {
        Map<Growing, List<Growing>> children = new HashMap<>();
        List<Use> uses = query.usesOfLots(TraceWalk.ids(level, TraceKind.LOT));
        List<Long> workOrderIds = TraceWalk.ids(level, TraceKind.WORK_ORDER);
        Map<Long, Serial> pieces = byId(serials.byIds(TraceWalk.ids(level, TraceKind.SERIAL)), Serial::id);
        List<Long> wanted = new ArrayList<>(uses.stream().map(Use::workOrder).toList());
        wanted.addAll(workOrderIds);
        wanted.addAll(workOrders(pieces.values()));
        Map<Long, WorkOrderRow> workOrders = byId(query.workOrders(wanted), WorkOrderRow::id);
        List<Lot> made = lots.madeBy(workOrderIds.stream()
                .map(workOrders::get)
                .filter(Objects::nonNull)
                .map(WorkOrderRow::number)
                .toList());
        List<Serial> onward = serials.madeBy(workOrderIds);
        CardTrace cards = CardTrace.of(workOrders.values(), operationLots);
        Map<Long, Serial> wholes = byId(
                serials.byIds(pieces.values().stream()
                        .map(Serial::builtInto)
                        .filter(Objects::nonNull)
                        .toList()),
                Serial::id);
        for (Growing node : level) {
            children.put(
                    node,
                    switch (node.kind) {
                        case LOT ->
                            uses.stream()
                                    .filter(use -> use.lot() == node.id)
                                    .map(use ->
                                            into(use, Objects.requireNonNull(workOrders.get(use.workOrder())), node))
                                    .toList();
                        case WORK_ORDER ->
                            ofWorkOrder(
                                    workOrders.get(node.id),
                                    made,
                                    onward.stream()
                                            .filter(piece ->
                                                    node.lot == null || cards.holds(node.id, piece.card(), node.lot))
                                            .toList());
                        case SERIAL -> ofPiece(pieces.get(node.id), wholes, workOrders);
                        case ORDER -> List.of();
                    });
        }
        return children;
    }

    private List<Growing> ofWorkOrder(@Nullable WorkOrderRow row, List<Lot> made, List<Serial> onward) {
        if (row == null) {
            return List.of();
        }
        List<Growing> nodes = new ArrayList<>(order(row));
        made.stream()
                .filter(lot -> row.number().equals(lot.workOrder()))
                .map(this::lot)
                .forEach(nodes::add);
        onward.stream()
                .filter(piece -> Objects.equals(piece.workOrder(), row.id()) && piece.builtInto() != null)
                .map(TraceSteps::serial)
                .forEach(nodes::add);
        return nodes;
    }

    private static List<Growing> ofPiece(
            @Nullable Serial piece, Map<Long, Serial> wholes, Map<Long, WorkOrderRow> workOrders) {
        if (piece == null) {
            return List.of();
        }
        Serial whole = piece.builtInto() == null ? null : wholes.get(piece.builtInto());
        if (whole != null) {
            return List.of(serial(whole));
        }
        WorkOrderRow row = piece.workOrder() == null ? null : workOrders.get(piece.workOrder());
        return row == null ? List.of() : order(row);
    }

    private static List<Growing> order(WorkOrderRow row) {
        if (row.order() == null) {
            return List.of();
        }
        Growing order = new Growing(TraceKind.ORDER, 0, row.order(), null);
        order.line = row.line();
        return List.of(order);
    }

    private static List<Growing> one(@Nullable WorkOrderRow row) {
        return row == null ? List.of() : List.of(workOrder(row));
    }

    private static List<Growing> madeBy(@Nullable WorkOrderRow row, @Nullable Serial piece) {
        List<Growing> nodes = one(row);
        nodes.forEach(node -> node.piece = piece);
        return nodes;
    }

    private static Growing into(Use use, WorkOrderRow row, Growing lot) {
        Growing node = with(use, workOrder(row), lot.unit);
        node.lot = use.lot();
        return node;
    }

    private Growing used(Use use, Lot lot) {
        return with(use, lot(lot), lot.unit());
    }

    private static Growing with(Use use, Growing node, @Nullable String unit) {
        node.unit = unit;
        node.quantity = use.quantity();
        node.operations = use.operations();
        node.since = use.since();
        node.cards = Stream.of(use.cards().split(" "))
                .filter(card -> !card.isEmpty())
                .distinct()
                .toList();
        return node;
    }

    Growing lot(Lot lot) {
        Growing node = new Growing(TraceKind.LOT, lot.id(), lot.number(), lot.code());
        node.product = lot.material();
        node.heat = lot.heat();
        node.unit = lot.unit();
        node.state = lot.state(zone.dateOf(clock.instant())).name();
        return node;
    }

    static Growing serial(Serial serial) {
        Growing node = new Growing(TraceKind.SERIAL, serial.id(), serial.number(), serial.code());
        node.product = serial.material();
        return node;
    }

    static Growing workOrder(WorkOrderRow row) {
        Growing node = new Growing(TraceKind.WORK_ORDER, row.id(), row.number(), row.code());
        node.product = row.product();
        node.state = row.state();
        return node;
    }

    private static @Nullable String maker(@Nullable Lot lot) {
        return lot == null ? null : lot.workOrder();
    }

    private static @Nullable Long workOrder(@Nullable Serial serial) {
        return serial == null ? null : serial.workOrder();
    }

    private static List<Long> workOrders(Collection<Serial> pieces) {
        return pieces.stream().map(Serial::workOrder).filter(Objects::nonNull).toList();
    }

    private static <K, V> Map<K, V> byId(Collection<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.toMap(key, v -> v, (a, b) -> a));
    }
}
