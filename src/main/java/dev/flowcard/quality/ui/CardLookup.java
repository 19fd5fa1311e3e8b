package dev.flowcard.quality.ui;

import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.quality.InspectionState;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.Inspections;
import dev.flowcard.shared.ScannedCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a scanned card asks the inspector to do. */
@Component
class CardLookup {
    private final WorkOrders workOrders;
    private final Inspections inspections;
    private final CodeReader codes;

    CardLookup(WorkOrders workOrders, Inspections inspections, CodeReader codes) {
        this.workOrders = workOrders;
        this.inspections = inspections;
        this.codes = codes;
    }

    /** What a scan leads to. */
    sealed interface Found {
        /** This inspection is meant. */
        record One(String number) implements Found {}

        /** Nothing to inspect there; {@code operation} is where the card stands, if anywhere. */
        record NothingToInspect(String workOrder, @Nullable OperationView operation) implements Found {}

        /** The check character is wrong. */
        record Misread() implements Found {}

        /** No traveller card. */
        record NoCard() implements Found {}
    }

    Found find(String code) {
        return switch (codes.read(code, null, false)) {
            case ScannedCode.Card card ->
                workOrders
                        .find(card.workOrder())
                        .<Found>map(w -> inspection(w, card.sequence()))
                        .orElseGet(Found.NoCard::new);
            case ScannedCode.Misread misread -> new Found.Misread();
            default -> new Found.NoCard();
        };
    }

    /** The open one first; else one that failed and was not inspected again, so that somebody sees why the card stands. */
    private Found inspection(WorkOrderView workOrder, @Nullable Integer sequence) {
        List<InspectionView> all = inspections.ofWorkOrder(workOrder.number()).stream()
                .filter(i -> sequence == null || i.sequence() == sequence)
                .toList();
        return all.stream()
                .filter(i -> i.state().open())
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .filter(i -> i.state() != InspectionState.RELEASED)
                .<Found>map(i -> new Found.One(i.number()))
                .orElseGet(() -> new Found.NothingToInspect(workOrder.number(), standsAt(workOrder)));
    }

    private static @Nullable OperationView standsAt(WorkOrderView workOrder) {
        return workOrder.operations().stream()
                .filter(o -> o.state() != OperationState.FINISHED && o.state() != OperationState.CLOSED_SHORT)
                .findFirst()
                .orElse(null);
    }
}
