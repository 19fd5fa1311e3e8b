package dev.flowcard.quality;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.OperationId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as others may see it.
 *
 * @param good of the quantity inspected, like scrap and held: null until it is decided
 * @param inspector code of the person, or the name of the token that decided
 * @param repeats number of the failed inspection that this one does again
 */
public record InspectionView(
        String number,
        InspectionState state,
        OperationId operation,
        String workOrder,
        int sequence,
        Named operationName,
        ProductId product,
        String plan,
        BigDecimal quantity,
        @Nullable BigDecimal good,
        @Nullable BigDecimal scrap,
        @Nullable BigDecimal held,
        @Nullable String note,
        @Nullable String inspector,
        @Nullable String repeats,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant decidedAt) {}
