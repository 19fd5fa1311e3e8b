package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.floor.OutsideFacts.Place;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.outside.Term;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a scan needs to know of subcontracting: only in its dialogue, and at the desk that sends and receives. */
@Component
class OutsideFactsReader {
    private final Terms terms;
    private final BatchBook batches;
    private final Suppliers suppliers;
    private final PlantZone zone;

    OutsideFactsReader(Terms terms, BatchBook batches, Suppliers suppliers, PlantZone zone) {
        this.terms = terms;
        this.batches = batches;
        this.suppliers = suppliers;
        this.zone = zone;
    }

    OutsideFacts read(Scan scan, FloorMemo memo, @Nullable WorkUnit unit, Collection<WorkOrderView> workOrders) {
        boolean desk =
                scan.code() instanceof ScannedCode.Card && unit != null && terms.subcontracted(unit.workCenter());
        if (!desk && memo.outside() == null && memo.split() == null) {
            return OutsideFacts.NONE;
        }
        Map<OperationView, Term> outside = new HashMap<>();
        workOrders.forEach(w -> w.operations().forEach(o -> terms.of(o.workCenter(), w.product(), o.sequence())
                .ifPresent(term -> outside.put(o, term))));
        Map<String, List<Batch>> open =
                batches
                        .openOf(outside.keySet().stream()
                                .map(o -> o.id().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Batch::operationCode));
        Map<String, Place> places = new HashMap<>();
        outside.forEach((operation, term) -> places.put(
                operation.code(), place(scan, operation, term, open.getOrDefault(operation.code(), List.of()))));
        return new OutsideFacts(places, desk);
    }

    Optional<ReversalObjection> objectionToReversal(
            WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good) {
        return OutsideBooking.objectionToReversal(batches, workOrder, operation, card, good);
    }

    private Place place(Scan scan, OperationView operation, Term term, List<Batch> open) {
        BigDecimal away = open.stream().map(Batch::outside).reduce(BigDecimal.ZERO, BigDecimal::add);
        Named supplier = suppliers
                .byId(term.supplier())
                .map(s -> new Named(s.name(), s.nameEn()))
                .orElseGet(() -> new Named("", null));
        return new Place(
                term,
                supplier,
                zone.dateOf(scan.scannedAt()).plusDays(term.leadDays()),
                operation.remainder().subtract(away).max(BigDecimal.ZERO),
                open);
    }
}
