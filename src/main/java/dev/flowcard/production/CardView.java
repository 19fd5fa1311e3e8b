package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A split or a box as others may see it.
 *
 * @param code of its card without check character, {@code W-20260001.S2}
 * @param from code of the card its pieces were taken from
 * @param startsAt the operation in front of which they lay
 * @param operations with the quantities of this card alone; of a merged one as they were reported with it
 */
public record CardView(
        String code,
        CardKind kind,
        String from,
        BigDecimal quantity,
        int startsAt,
        @Nullable String heat,
        boolean merged,
        int prints,
        CardCopy copy,
        Instant createdAt,
        String createdBy,
        List<OperationView> operations) {}
