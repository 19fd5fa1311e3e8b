package dev.flowcard.shared;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of the table of application identifiers (GS1 General Specifications, 3.2): how an AI is written and what may
 * follow it. Rows that Flowcard has no use for stand together by their first digits.
 *
 * @param start the digits that the AI begins with
 * @param aiLength digits of the whole AI
 * @param checked its first digits up to this one end in a check digit; 0 where there is none
 * @param date begins with a date
 */
record Gs1Field(String start, int aiLength, int least, int most, boolean numeric, int checked, boolean date) {
    /** GS1 character set 82, and 39's number sign. */
    private static final Pattern TEXT = Pattern.compile("[!\"#%&'()*+,\\-./0-9:;<=>?A-Z_a-z]+");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final List<Gs1Field> ALL = List.of(
            key("00", 18),
            key("01", 14),
            key("02", 14),
            key("03", 14),
            text("10", 2, 20),
            date("11"),
            date("12"),
            date("13"),
            date("15"),
            date("16"),
            date("17"),
            digits("20", 2, 2, 2),
            text("21", 2, 20),
            text("22", 2, 20),
            text("235", 3, 28),
            digits("242", 3, 1, 6),
            text("24", 3, 30),
            text("25", 3, 30),
            digits("30", 2, 1, 8),
            digits("31", 4, 6, 6),
            digits("32", 4, 6, 6),
            digits("33", 4, 6, 6),
            digits("34", 4, 6, 6),
            digits("35", 4, 6, 6),
            digits("36", 4, 6, 6),
            digits("37", 2, 1, 8),
            digits("39", 4, 1, 18),
            digits("402", 3, 17, 17),
            text("40", 3, 30),
            key("41", 13).withAi(3),
            text("42", 3, 20),
            text("43", 4, 90),
            text("70", 4, 30),
            text("71", 3, 20),
            text("72", 4, 90),
            key("8006", 14).withAi(4).withLengths(18),
            text("80", 4, 90),
            text("81", 4, 90),
            text("82", 4, 90),
            text("9", 2, 90));

    private static Gs1Field key(String start, int length) {
        return new Gs1Field(start, start.length(), length, length, true, length, false);
    }

    private static Gs1Field date(String start) {
        return new Gs1Field(start, start.length(), 6, 6, true, 0, true);
    }

    private static Gs1Field digits(String start, int aiLength, int least, int most) {
        return new Gs1Field(start, aiLength, least, most, true, 0, false);
    }

    private static Gs1Field text(String start, int aiLength, int most) {
        return new Gs1Field(start, aiLength, 1, most, false, 0, false);
    }

    private Gs1Field withAi(int length) {
        return new Gs1Field(start, length, least, most, numeric, checked, date);
    }

    private Gs1Field withLengths(int length) {
        return new Gs1Field(start, aiLength, length, length, numeric, checked, date);
    }

    /** The row of the AI that a text begins with. */
    static Optional<Gs1Field> at(String text) {
        return ALL.stream()
                .filter(field -> text.startsWith(field.start) && text.length() >= field.aiLength)
                .filter(field ->
                        DIGITS.matcher(text.substring(0, field.aiLength)).matches())
                .findFirst();
    }

    /** A GS1 symbol may leave out FNC1 only behind AIs whose length everybody knows. */
    boolean predefinedLength() {
        return start.matches("0[0-4]|1[1-9]|20|3[1-6]|41");
    }

    boolean hasForm(String value) {
        boolean characters = (numeric ? DIGITS : TEXT).matcher(value).matches();
        return characters && value.length() >= least && value.length() <= most && (!date || Gs1Date.valid(value));
    }

    boolean checkDigitRight(String value) {
        return checked == 0 || rightMod10(value.substring(0, checked));
    }

    /** The check digit of every GS1 key: weights 3 and 1 from the right. */
    private static boolean rightMod10(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return sum % 10 == 0;
    }
}
