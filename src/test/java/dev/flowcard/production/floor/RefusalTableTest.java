package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.shared.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/api/scans.md holds every refusal with the words that people read: what is wrong and what to do, in both languages. */
class RefusalTableTest {
    private static final Path PAGE = Path.of("docs/api/scans.md");
    private static final String BEGIN = "<!-- refusals: kept by RefusalTableTest -->\n";
    private static final String END = "<!-- /refusals -->";
    private static final Pattern SAID =
            Pattern.compile("ScanReason\\.([A-Z_]{4,})\\b[^;]*?\"((?:devices\\.scan\\.)?[a-z][a-z.-]+)\"");
    /** Chosen by a condition, not written beside the reason. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "CHECK_CHARACTER",
            "devices.scan.misread",
            "NOT_FOUND",
            "devices.scan.unknown",
            "WRONG_SEQUENCE",
            "wrong-sequence",
            "BATCH_INCOMPLETE",
            "batch-incomplete");

    private static final Messages MESSAGES = new Messages();

    @Test
    void the_page_says_what_the_terminal_says() throws IOException {
        String page = Files.readString(PAGE);
        String table = table();
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .as("put this between the marks of %s:%n%s", PAGE, table)
                .isEqualTo(table);
    }

    @Test
    void every_reason_has_words_that_say_what_to_do() throws IOException {
        Map<ScanReason, Set<String>> keys = keys();
        assertThat(keys.keySet()).containsExactly(ScanReason.values());
        keys.values().stream()
                .flatMap(Set::stream)
                .forEach(key -> assertThat(MESSAGES.has(key + ".do")).as(key).isTrue());
    }

    private String table() throws IOException {
        StringBuilder table = new StringBuilder("| reason | 中文 | English |\n| --- | --- | --- |\n");
        keys().forEach((reason, keys) -> keys.forEach(key -> table.append(
                "| `%s` | %s | %s |\n".formatted(reason, words(Messages.ZH, key), words(Messages.EN, key)))));
        return table.toString();
    }

    private String words(java.util.Locale locale, String key) {
        return Stream.of(key, key + ".do")
                .map(k -> MESSAGES.get(locale, k).replaceAll("\\{\\d+}", "…"))
                .collect(Collectors.joining("<br>"));
    }

    private static Map<ScanReason, Set<String>> keys() throws IOException {
        Map<ScanReason, Set<String>> keys = new TreeMap<>();
        ELSEWHERE.forEach((reason, key) -> add(keys, reason, key));
        for (String folder : new String[] {"production/floor", "devices/intake"}) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/flowcard", folder))) {
                for (Path file : files.toList()) {
                    SAID.matcher(Files.readString(file))
                            .results()
                            .forEach(said -> add(keys, said.group(1), said.group(2)));
                }
            }
        }
        return keys;
    }

    private static void add(Map<ScanReason, Set<String>> keys, String reason, String name) {
        boolean known = Stream.of(ScanReason.values()).anyMatch(r -> r.name().equals(reason));
        String plain = name.endsWith(".do") ? name.substring(0, name.length() - 3) : name;
        String key = plain.startsWith("devices.") ? plain : "production.scan." + plain;
        if (known && MESSAGES.has(key)) {
            keys.computeIfAbsent(ScanReason.valueOf(reason), r -> new TreeSet<>())
                    .add(key);
        }
    }
}
