package dev.flowcard.cli.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;

/**
 * One report of a production log. Times are the plant's own.
 *
 * @param endAsWritten the end in the file's own form
 * @param occurrence which of several equal rows this is, from 1
 */
public record LogRow(
        String workOrder,
        String activity,
        String workUnit,
        LocalDateTime start,
        LocalDateTime end,
        String endAsWritten,
        BigDecimal orderQuantity,
        String product,
        String person,
        Kind kind,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        boolean rework,
        int occurrence) {

    /** By time first, then by everything, so that the order of the rows in the file changes nothing. */
    static final Comparator<LogRow> IN_TIME = Comparator.comparing(LogRow::start)
            .thenComparing(LogRow::end)
            .thenComparing(LogRow::content)
            .thenComparingInt(LogRow::occurrence);

    private static final String BEFORE_MACHINE = " - ";

    /** What the time was spent on. */
    public enum Kind {
        PRODUCTION("D"),
        SETUP("S"),
        BREAKDOWN("B");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.letter.equalsIgnoreCase(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(text);
        }
    }

    /** The operation: the activity without the machine behind its last dash, single-spaced. */
    public String operation() {
        int machine = activity.lastIndexOf(BEFORE_MACHINE);
        String name = (machine < 0 ? activity : activity.substring(0, machine))
                .strip()
                .replaceAll("\\s+", " ");
        return name.isEmpty() ? activity.strip().replaceAll("\\s+", " ") : name;
    }

    /** All that the row says, in one form however the file writes it: what its scans' ids are made from. */
    public String content() {
        return String.join(
                "\t",
                workOrder,
                activity,
                workUnit,
                start.toString(),
                end.toString(),
                plain(orderQuantity),
                product,
                person,
                kind.letter,
                plain(good),
                plain(scrap),
                plain(held),
                rework ? "Y" : "");
    }

    LogRow occurring(int number) {
        return new LogRow(
                workOrder,
                activity,
                workUnit,
                start,
                end,
                endAsWritten,
                orderQuantity,
                product,
                person,
                kind,
                good,
                scrap,
                held,
                rework,
                number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Numbers are unique whatever their case. */
    static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}
