package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A production report as a timeline tells it.
 *
 * @param persons codes of those who reported, without check character
 */
public record ReportedFact(
        String workOrder,
        int sequence,
        Named operation,
        ReportKind kind,
        @Nullable WorkUnitId workUnit,
        List<String> persons,
        Instant start,
        Instant end,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held) {}
