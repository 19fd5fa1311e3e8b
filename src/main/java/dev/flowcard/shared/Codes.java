package dev.flowcard.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grammar of the codes that Flowcard prints and reads. A <em>code</em> is what is stored ({@code P-1007}), its
 * <em>printable</em> form carries the check character ({@code P-1007-L}). Prefixes: P person, W work order, U work unit,
 * R reason, C work centre, M product, L lot, K package, N serial number, S shipment.
 */
public final class Codes {
    /** A longer number cannot be printed as a barcode that a scanner reads at arm's length. */
    public static final int LONGEST_NUMBER = 60;

    private static final Pattern GRAMMAR = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private Codes() {}

    /** The code that the factory's own number gives, or nothing where the number does not fit the grammar and needs a running one. */
    public static Optional<String> fits(String prefix, String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        if (upper.length() > LONGEST_NUMBER || !GRAMMAR.matcher(upper).matches()) {
            return Optional.empty();
        }
        String start = prefix + "-";
        return Optional.of(upper.startsWith(start) && upper.length() > start.length() ? upper : start + upper);
    }

    /** The code as it is printed: with its check character. */
    public static String printable(String code) {
        return code + "-" + CheckCharacter.of(code);
    }

    /** The code without its check character, or nothing where that character is missing or wrong. */
    public static Optional<String> parse(String scanned) {
        String upper = scanned.strip().toUpperCase(Locale.ROOT);
        int last = upper.length() - 2;
        if (last < 3 || upper.charAt(last) != '-') {
            return Optional.empty();
        }
        String code = upper.substring(0, last);
        return CheckCharacter.of(code) == upper.charAt(last + 1) ? Optional.of(code) : Optional.empty();
    }

    /** What a request may name a thing by, beside its number: the code with or without check character. */
    public static String withoutCheck(String reference) {
        return parse(reference).orElseGet(() -> reference.strip().toUpperCase(Locale.ROOT));
    }
}
