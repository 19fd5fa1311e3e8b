package dev.flowcard.production.outside;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is outside now, for those who watch.
 *
 * @param batches how many are outside
 * @param overdue how many of them should be back
 * @param pieces all that is outside
 * @param next what is due first, at most ten
 */
public record SubcontractOverview(long batches, long overdue, BigDecimal pieces, List<Batch> next) {}
