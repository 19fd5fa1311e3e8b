package dev.flowcard.production.floor;

import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.persistence.PastReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was reported last at the terminal.
 *
 * @param workUnit code of the work unit where it was
 * @param objection what speaks against taking it back, or null
 * @param undoLimit for how long one may take back one's own report
 */
record LastReport(
        PastReport report, String workUnit, @Nullable ReversalObjection objection, Duration undoLimit) {}
