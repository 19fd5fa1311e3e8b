package dev.flowcard.production;

import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is planned in two parts. The first is what the second leaves of it: it begins first, on the operation's planned
 * work unit. The operation's own planned times are those of both together, and its pieces are counted together whoever makes them.
 *
 * @param pieces of the second part
 * @param workUnit where the second part is planned
 * @param start of the second part
 * @param finish of the second part
 * @param firstFinish when the first part is done
 */
public record OperationSplit(
        BigDecimal pieces, @Nullable WorkUnitId workUnit, Instant start, Instant finish, Instant firstFinish) {}
