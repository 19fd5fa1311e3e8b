package dev.flowcard.production;

import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A work order as others may see it.
 *
 * @param code of its traveller card, without check character
 * @param routingVersion of the product's routing that it is made by; null where it was made without one
 * @param quantityReleased 0 until it is released
 * @param quantitySurplus good pieces beyond what was ordered, once it is over: they are stock
 * @param heldAt since when it is on hold, or null
 * @param copy which print of the traveller card is valid
 * @param cards its splits and boxes, those merged back among them
 */
public record WorkOrderView(
        String number,
        String code,
        WorkOrderState state,
        ProductId product,
        @Nullable Integer routingVersion,
        BigDecimal quantityOrdered,
        BigDecimal quantityPlanned,
        BigDecimal quantityReleased,
        BigDecimal quantityReplenished,
        BigDecimal quantitySurplus,
        @Nullable String order,
        @Nullable Integer line,
        @Nullable Instant heldAt,
        @Nullable String holdReason,
        @Nullable String closeReason,
        @Nullable Instant releasedAt,
        @Nullable Instant completedAt,
        int cardPrints,
        CardCopy copy,
        List<CardView> cards,
        List<OperationView> operations) {

    /** What one card of a split work order stands for: null is the traveller card, with what the others left to it. */
    public WorkOrderView card(@Nullable String card, BigDecimal given, List<OperationView> ofCard) {
        return new WorkOrderView(
                OperationCode.cardCode(number, card),
                OperationCode.cardCode(code, card),
                state,
                product,
                routingVersion,
                quantityOrdered,
                quantityPlanned,
                given,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                order,
                line,
                heldAt,
                holdReason,
                closeReason,
                releasedAt,
                completedAt,
                cardPrints,
                copy,
                List.of(),
                ofCard);
    }

    /** The same with its operations as they might be. */
    public WorkOrderView with(List<OperationView> others) {
        return new WorkOrderView(
                number,
                code,
                state,
                product,
                routingVersion,
                quantityOrdered,
                quantityPlanned,
                quantityReleased,
                quantityReplenished,
                quantitySurplus,
                order,
                line,
                heldAt,
                holdReason,
                closeReason,
                releasedAt,
                completedAt,
                cardPrints,
                copy,
                cards,
                others);
    }

    /** What is printed on the valid copy of the card, without check character. */
    public String cardCode() {
        return code + copy.suffix();
    }

    public Optional<OperationView> operation(int sequence) {
        return operations.stream().filter(o -> o.sequence() == sequence).findFirst();
    }

    public Optional<OperationView> before(OperationView operation) {
        int index = operations.indexOf(operation);
        return index > 0 ? Optional.of(operations.get(index - 1)) : Optional.empty();
    }

    /** What goes through the shop: released and replenished, or the plan's quantity while it is not released. */
    public BigDecimal target() {
        BigDecimal released = quantityReleased.add(quantityReplenished);
        return released.signum() > 0 ? released : quantityPlanned;
    }
}
