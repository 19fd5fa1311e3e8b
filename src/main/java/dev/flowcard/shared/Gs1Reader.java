package dev.flowcard.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads GS1 element strings: as a scanner sends them, or as they are printed below a symbol and typed, with parentheses. */
final class Gs1Reader {
    private static final Pattern PRINTED = Pattern.compile("\\(([0-9]{2,4})\\)");
    /** What may begin an element string that nothing marks as one: a package, a trade item, the content of a package. */
    private static final Pattern BEGINS_WITH_KEY = Pattern.compile("(00[0-9]{18}|0[12][0-9]{14}).*");

    private final Map<String, String> elements = new LinkedHashMap<>();
    private boolean wrongCheckDigit;

    private Gs1Reader() {}

    /** Empty where the text is no GS1 element string; {@link ScannedCode.Misread} where a check digit is wrong. */
    static Optional<ScannedCode> read(ReadText read) {
        String text = read.content();
        if (Gs1Link.isWeb(text)) {
            return Gs1Link.read(text);
        }
        Gs1Reader reader = new Gs1Reader();
        Matcher printed = PRINTED.matcher(text);
        if (printed.lookingAt()) {
            return reader.result(reader.printed(text, printed), text);
        }
        if (!read.gs1() && !BEGINS_WITH_KEY.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<ScannedCode> result = reader.result(reader.sent(text), text);
        return read.gs1() ? result : result.filter(ScannedCode.Gs1Label.class::isInstance);
    }

    /** From pairs of AI and value. */
    static Optional<ScannedCode> read(Map<String, String> pairs, String text) {
        Gs1Reader reader = new Gs1Reader();
        boolean whole = pairs.entrySet().stream().allMatch(e -> reader.add(e.getKey(), e.getValue()));
        return reader.result(whole, text);
    }

    private Optional<ScannedCode> result(boolean whole, String text) {
        if (!whole || elements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                wrongCheckDigit ? new ScannedCode.Misread(text) : new ScannedCode.Gs1Label(new Gs1(elements)));
    }

    private boolean printed(String text, Matcher printed) {
        boolean whole = printed.find(0);
        int at = 0;
        while (whole && at < text.length()) {
            String ai = printed.group(1);
            int from = printed.end();
            at = nextKnown(printed, text);
            whole = add(ai, text.substring(from, at).strip());
        }
        return whole;
    }

    /** A value may hold parentheses itself: only those count that hold an AI. */
    private static int nextKnown(Matcher printed, String text) {
        while (printed.find()) {
            if (fieldOf(printed.group(1)) != null) {
                return printed.start();
            }
        }
        return text.length();
    }

    private boolean sent(String text) {
        int at = 0;
        boolean whole = true;
        while (whole && at < text.length()) {
            Gs1Field field = Gs1Field.at(text.substring(at)).orElse(null);
            int from = field == null ? at : at + field.aiLength();
            int to = field == null ? -1 : endOf(field, text, from);
            whole = field != null && to >= from && add(text.substring(at, from), text.substring(from, to));
            at = to < text.length() && whole && text.charAt(to) == ReadText.FNC1 ? to + 1 : to;
        }
        return whole;
    }

    private static int endOf(Gs1Field field, String text, int from) {
        if (field.predefinedLength()) {
            return Math.min(from + field.most(), text.length());
        }
        int separator = text.indexOf(ReadText.FNC1, from);
        return separator < 0 ? text.length() : separator;
    }

    private boolean add(String ai, String value) {
        Gs1Field field = fieldOf(ai);
        if (field == null || !field.hasForm(value)) {
            return false;
        }
        wrongCheckDigit |= !field.checkDigitRight(value);
        String before = elements.putIfAbsent(ai, value);
        return before == null || before.equals(value);
    }

    private static @Nullable Gs1Field fieldOf(String ai) {
        return Gs1Field.at(ai).filter(field -> field.aiLength() == ai.length()).orElse(null);
    }
}
