package dev.flowcard.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a read code means by its form alone; whether such a thing exists is for others to say. Every code but commands
 * and quantities must carry the right check character, so that a truncated or misread card is refused, not misbooked.
 */
public sealed interface ScannedCode {
    /** A person's badge, {@code P-1007}; one that was printed again after a loss, {@code P-1007.C2}. */
    record Badge(String code, int copy) implements ScannedCode {}

    /**
     * A traveller card, {@code W-20260001}, the card of a split or box of it, {@code W-20260001.S2}, or of one operation,
     * {@code W-20260001.S2.20}. A card printed again after a recall has its copy number in front of the operation: {@code .C2}.
     *
     * @param part {@code S2} or {@code B3}
     */
    record Card(
            String workOrder,
            @Nullable String part,
            int copy,
            @Nullable Integer sequence) implements ScannedCode {
        public Card(String workOrder, @Nullable Integer sequence) {
            this(workOrder, null, 1, sequence);
        }

        /** The card without its copy and operation. */
        public String cardCode() {
            return part == null ? workOrder : workOrder + "." + part;
        }
    }

    /** A work unit, {@code U-MILL-04}. */
    record Unit(String code) implements ScannedCode {}

    /** A reason, {@code R-12}. */
    record Reason(String code) implements ScannedCode {}

    /** A material lot: by its code, {@code L-2411-07}, or by the number that its maker printed (GS1). */
    record Lot(String reference) implements ScannedCode {}

    /** One single piece: by its code, {@code N-000123}, or by the number that its maker printed (GS1). */
    record Serial(String reference) implements ScannedCode {}

    /** A command card, {@code X-START}: the part after the prefix. */
    record Command(String name) implements ScannedCode {}

    /** {@code Q-12}: always a quantity, at most three decimals. */
    record Amount(BigDecimal value) implements ScannedCode {}

    /** Bare digits, six at most: a quantity or a PIN where a dialogue asks for one. */
    record Digits(String text) implements ScannedCode {}

    /** A GS1 symbol or GS1 Digital Link: lot, serial number, package ... of a supplier or customer. */
    record Gs1Label(Gs1 gs1) implements ScannedCode {}

    /** The form of a code of ours or of GS1, but the check character is wrong or missing. */
    record Misread(String text) implements ScannedCode {}

    /** Anything else. */
    record Foreign(String text) implements ScannedCode {}

    Pattern PREFIXED = Pattern.compile("[PWURLN]-[A-Z0-9.-]{1,90}");
    Pattern COMMAND = Pattern.compile("X-([A-Z]{1,20})");
    Pattern AMOUNT = Pattern.compile("Q-([0-9]{1,6}(?:\\.[0-9]{1,3})?)");
    Pattern DIGITS = Pattern.compile("[0-9]{1,6}");
    Pattern BADGE_AGAIN = Pattern.compile("([^.]+)\\.C([0-9]{1,3})");
    Pattern CARD = Pattern.compile("([^.]+)(?:\\.([SB][0-9]{1,4}))?(?:\\.C([0-9]{1,3}))?(?:\\.([0-9]{1,6}))?");

    /**
     * Reads any text whatever, with or without an AIM prefix such as {@code ]C1}; full-width forms that an input method
     * makes of a scan are read as what was printed.
     */
    static ScannedCode read(String raw) {
        ReadText read = ReadText.of(raw);
        ScannedCode own = ofOurs(read.content().toUpperCase(Locale.ROOT));
        ScannedCode bare = own instanceof Foreign ? ofOurs(read.bare().toUpperCase(Locale.ROOT)) : own;
        if (!(bare instanceof Foreign) && !(bare instanceof Digits)) {
            return bare;
        }
        boolean maybeGs1 = own instanceof Foreign || (own instanceof Digits && read.gs1());
        return maybeGs1 ? Gs1Reader.read(read).orElse(own) : own;
    }

    /** As {@link #read(String)}, where the reader told the symbology apart from the text. */
    static ScannedCode read(String raw, @Nullable String symbology) {
        return read(symbology == null || raw.startsWith("]") ? raw : symbology + raw);
    }

    /** The text as aliases name it: upper case, without what the reader put around it. */
    static String text(String raw) {
        return ReadText.of(raw).content().toUpperCase(Locale.ROOT);
    }

    private static ScannedCode ofOurs(String text) {
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return new Command(command.group(1));
        }
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return new Amount(new BigDecimal(amount.group(1)));
        }
        if (DIGITS.matcher(text).matches()) {
            return new Digits(text);
        }
        if (!PREFIXED.matcher(text).matches()) {
            return new Foreign(text);
        }
        Optional<String> code = Codes.parse(text);
        return code.isPresent() ? ofKnownForm(code.get()) : new Misread(text);
    }

    private static ScannedCode ofKnownForm(String code) {
        return switch (code.charAt(0)) {
            case 'P' -> badge(code);
            case 'U' -> new Unit(code);
            case 'R' -> new Reason(code);
            case 'L' -> new Lot(code);
            case 'N' -> new Serial(code);
            default -> card(code);
        };
    }

    private static ScannedCode badge(String code) {
        Matcher again = BADGE_AGAIN.matcher(code);
        return again.matches() ? new Badge(again.group(1), Integer.parseInt(again.group(2))) : new Badge(code, 1);
    }

    private static ScannedCode card(String code) {
        Matcher card = CARD.matcher(code);
        return card.matches()
                ? new Card(
                        card.group(1),
                        card.group(2),
                        card.group(3) == null ? 1 : Integer.parseInt(card.group(3)),
                        card.group(4) == null ? null : Integer.valueOf(card.group(4)))
                : new Foreign(code);
    }
}
