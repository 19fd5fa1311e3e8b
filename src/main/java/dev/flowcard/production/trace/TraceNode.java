package dev.flowcard.production.trace;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a genealogy, with what it came from or went into.
 *
 * @param code without check character; null for an order
 * @param product number of what it is or makes
 * @param name of that product
 * @param quantity what was consumed between it and the node above
 * @param operations sequences where it was consumed or built in, separated by blanks
 * @param cards splits and boxes with which it was scanned there
 * @param since when it was scanned there first
 * @param state name of the state of a lot or work order
 * @param line of the order
 */
public record TraceNode(
        TraceKind kind,
        String number,
        @Nullable String code,
        @Nullable String product,
        @Nullable Named name,
        @Nullable String heat,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String operations,
        List<String> cards,
        @Nullable Instant since,
        @Nullable String state,
        @Nullable Integer line,
        List<TraceNode> children) {}
