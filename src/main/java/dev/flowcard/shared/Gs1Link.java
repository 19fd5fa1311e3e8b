package dev.flowcard.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax), on whatever host:
 * {@code https://id.gs1.org/01/09506000134352/10/ABC123?17=261231}.
 */
final class Gs1Link {
    /** What a link may be about, beside the words that early links used. */
    private static final Map<String, String> PRIMARY = Map.of(
            "00", "00", "01", "01", "414", "414", "8003", "8003", "8004", "8004", "8006", "8006", "gtin", "01", "sscc",
            "00");

    private static final Map<String, String> QUALIFIERS = Map.of("lot", "10", "ser", "21", "cpv", "22", "exp", "17");

    private Gs1Link() {}

    static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
    }

    static Optional<ScannedCode> read(String link) {
        String plain = link.replaceFirst("#.*", "");
        int question = plain.indexOf('?');
        String path = question < 0 ? plain : plain.substring(0, question);
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            ofPath(path.substring(path.indexOf("//") + 2).split("/", -1), pairs);
            if (!pairs.isEmpty() && question >= 0) {
                ofQuery(plain.substring(question + 1), pairs);
            }
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
        return Gs1Reader.read(pairs, link);
    }

    /** Any folders, then the primary key, then its qualifiers. */
    private static void ofPath(String[] parts, Map<String, String> pairs) {
        for (int i = 1; i + 1 < parts.length; i++) {
            String primary = PRIMARY.get(parts[i].toLowerCase(Locale.ROOT));
            if (primary != null) {
                pairs.put(primary, value(primary, parts[i + 1]));
                for (int q = i + 2; q + 1 < parts.length; q += 2) {
                    put(parts[q], parts[q + 1], pairs);
                }
                return;
            }
        }
    }

    private static void ofQuery(String query, Map<String, String> pairs) {
        for (String part : query.split("[&;]", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals);
            if (name.matches("[0-9]{2,4}|exp")) {
                put(name, part.substring(equals + 1), pairs);
            }
        }
    }

    private static void put(String name, String value, Map<String, String> pairs) {
        String ai = QUALIFIERS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        pairs.put(ai, value(ai, value));
    }

    /** A trade item may be named by its 8, 12 or 13 digits. */
    private static String value(String ai, String escaped) {
        String value = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        return ai.equals("01") && value.matches("[0-9]{8}|[0-9]{12,13}")
                ? "0".repeat(14 - value.length()) + value
                : value;
    }
}
