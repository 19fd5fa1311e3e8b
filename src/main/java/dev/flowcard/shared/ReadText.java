package dev.flowcard.shared;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A read text without what the reader put around it.
 *
 * @param content without AIM prefix, leading FNC1 and surrounding blanks
 * @param gs1 the reader said that it is a GS1 symbol
 */
record ReadText(String content, boolean gs1) {
    /** FNC1 as scanners send it; the second is how some show it. */
    static final char FNC1 = '\u001d';

    private static final char SHOWN_FNC1 = '\u241d';
    /** ISO/IEC 15424. */
    private static final Pattern AIM = Pattern.compile("(?s)(\\][A-Za-z][0-9A-Za-z])(.*)");

    private static final Pattern FRAMED = Pattern.compile("^[^\\p{L}\\p{N}]?([A-Za-z]-.*?)[^\\p{L}\\p{N}]?$");

    private static final Set<String> GS1_CARRIERS = Set.of("]C1", "]d2", "]Q3", "]e0", "]e1", "]e2", "]J1");

    static ReadText of(String raw) {
        String text = trimmed(Normalizer.normalize(raw, Normalizer.Form.NFKC).replace(SHOWN_FNC1, FNC1));
        Matcher prefixed = AIM.matcher(text);
        boolean carrier = prefixed.matches() && GS1_CARRIERS.contains(prefixed.group(1));
        String content = prefixed.matches() ? prefixed.group(2) : text;
        boolean separated = content.indexOf(FNC1) >= 0;
        return new ReadText(content.strip(), carrier || separated);
    }

    /** Without the sign that some scanners put in front or behind: {@code *} of Code 39, {@code ~}, {@code #}. */
    String bare() {
        return FRAMED.matcher(content).replaceFirst("$1");
    }

    /** Without blanks and line ends; FNC1 is one to {@link String#strip}. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) && c != FNC1;
    }
}
