package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportFormat;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Turns a cell into the one text that its column's format has, or says why that cannot be. */
final class CellFormats {
    private static final Set<String> YES = Set.of("Y", "YES", "TRUE", "1", "是");
    private static final Set<String> NO = Set.of("N", "NO", "FALSE", "0", "否");
    private static final BigDecimal LARGEST = new BigDecimal("999999999");

    private final CellTimes times;

    CellFormats(ZoneId plant) {
        times = new CellTimes(plant);
    }

    /** Never called with a blank cell. */
    String canonical(ImportColumn column, RawCell cell) {
        String text =
                switch (cell) {
                    case RawCell.Text(String value) -> fromText(column, clean(value));
                    case RawCell.Amount(BigDecimal value, boolean moment) -> fromAmount(column, value, moment);
                    case RawCell.Truth(boolean value) -> fromText(column, Boolean.toString(value));
                    case RawCell.Computed() -> throw new BadCell("imports.cell.formula");
                };
        if (text.length() > column.longest()) {
            throw new BadCell("imports.cell.long", column.longest());
        }
        return text;
    }

    /** One line of printable text: line breaks of a wrapped cell become blanks, other control characters are refused. */
    private static String clean(String value) {
        StringBuilder text = new StringBuilder(Math.min(value.length(), 256));
        value.codePoints().forEach(c -> {
            boolean space = c == '\n' || c == '\r' || c == '\t';
            if (!space && (Character.isISOControl(c) || c == 0xFFFD || Character.getType(c) == Character.SURROGATE)) {
                throw new BadCell("imports.cell.control");
            }
            text.appendCodePoint(space ? ' ' : c);
        });
        return text.toString().strip();
    }

    private String fromText(ImportColumn column, String text) {
        return switch (column.format()) {
            case TEXT, NUMBER -> text;
            case WORD -> text.toUpperCase(Locale.ROOT);
            case COUNT, QUANTITY, MINUTES, DECIMAL -> number(column.format(), parse(text));
            case DATE -> times.date(text);
            case MOMENT -> times.moment(text);
            case TIME -> times.time(text);
            case FLAG -> flag(text);
        };
    }

    private String fromAmount(ImportColumn column, BigDecimal value, boolean moment) {
        return switch (column.format()) {
            case DATE -> times.dateOf(value);
            case MOMENT -> times.momentOf(value);
            case TIME -> times.timeOf(value);
            // a day column of a calendar may hold a date beside the names of weekdays
            case WORD ->
                moment ? times.dateOf(value) : value.stripTrailingZeros().toPlainString();
            default -> {
                if (moment) {
                    throw new BadCell("imports.cell.moment");
                }
                yield fromText(column, value.stripTrailingZeros().toPlainString());
            }
        };
    }

    private static BigDecimal parse(String text) {
        if (!text.matches("[+-]?\\d{1,12}(\\.\\d{1,12})?")) {
            throw new BadCell("imports.cell.number", text);
        }
        return new BigDecimal(text);
    }

    private static String number(ImportFormat format, BigDecimal value) {
        int decimals = format == ImportFormat.COUNT ? 0 : format == ImportFormat.QUANTITY ? 3 : 4;
        BigDecimal bare = value.stripTrailingZeros();
        if (bare.scale() > decimals) {
            throw decimals == 0 ? new BadCell("imports.cell.whole") : new BadCell("imports.cell.decimals", decimals);
        }
        boolean positive = format == ImportFormat.COUNT || format == ImportFormat.QUANTITY;
        if (positive && value.signum() <= 0) {
            throw new BadCell("imports.cell.positive");
        }
        if (format == ImportFormat.MINUTES && value.signum() < 0) {
            throw new BadCell("imports.cell.negative");
        }
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new BadCell("imports.cell.large");
        }
        return bare.toPlainString();
    }

    private static String flag(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!YES.contains(upper) && !NO.contains(upper)) {
            throw new BadCell("imports.cell.flag", text);
        }
        return Boolean.toString(YES.contains(upper));
    }
}
