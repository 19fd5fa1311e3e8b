package dev.flowcard.shared.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param field the column, or null where the row as a whole is wrong
 * @param key of the message, with its arguments
 */
public record ImportReject(int row, @Nullable String field, String key, List<Object> args) {}
