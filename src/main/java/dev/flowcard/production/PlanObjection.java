package dev.flowcard.production;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a planned work order cannot be taken.
 *
 * @param sequence of the operation it is about, or null for the work order itself
 * @param field the import column
 * @param messageKey with its arguments
 */
public record PlanObjection(@Nullable Integer sequence, String field, String messageKey, List<String> args) {}
