package dev.flowcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.shared.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private final Messages messages = new Messages();

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        for (var module : modules()) {
            assertThat(keys(module, "en")).as(module).isNotEmpty().isEqualTo(keys(module, "zh_CN"));
        }
    }

    @Test
    void every_key_starts_with_the_name_of_its_module() throws IOException {
        for (var file : modules()) {
            var module = moduleOf(file);
            assertThat(keys(file, "en")).as(file).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void both_languages_take_the_same_arguments() {
        for (var key : messages.keys(Messages.EN)) {
            assertThat(arguments(Messages.ZH, key)).as(key).isEqualTo(arguments(Messages.EN, key));
        }
    }

    /** A mark beside a Chinese character is as wide as one; a semicolon that is typed in a list stays as it is typed. */
    @Test
    void marks_beside_chinese_are_full_width() {
        var narrow = Pattern.compile("[\\p{IsHan}”）] ?[,:!?()]|[,:!?()] ?\\p{IsHan}");
        for (var key : messages.keys(Messages.ZH)) {
            assertThat(messages.get(Messages.ZH, key)).as(key).doesNotContainPattern(narrow);
        }
    }

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        var literal = Pattern.compile("\"(("
                + String.join(
                        "|", modules().stream().map(MessagesTest::moduleOf).toList()) + ")(\\.[a-z0-9_-]+)+)\"");
        var missing = new TreeMap<String, String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var found = literal.matcher(text);
            while (found.find()) {
                if (!messages.has(found.group(1)) && !isNoMessage(found.group(1))) {
                    missing.put(found.group(1), file.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_chinese_stands_in_the_code_but_for_the_demo_factorys_own_names() throws IOException {
        var chinese = Pattern.compile("\"[^\"\n]*\\p{IsHan}{2,}[^\"\n]*\"");
        for (var file : sources()) {
            if (file.startsWith("src/main/java/dev/flowcard/demo") || isReadNotShown(file)) {
                continue;
            }
            assertThat(chinese.matcher(Files.readString(file)).results())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    /** What an imported file may say for yes, no, a language and the like. */
    private static boolean isReadNotShown(Path file) {
        return Set.of("CellFormats.java", "PeopleImport.java", "Overlap.java")
                .contains(file.getFileName().toString());
    }

    /** Words of the same shape that are no message: files and settings. */
    private static boolean isNoMessage(String word) {
        return word.matches(".*\\.(json|csv|xlsx|properties|css|js|sql|log|token|pid|lock|html|pdf|ttf|svg|png)")
                || word.startsWith("platform.home");
    }

    private Set<String> arguments(Locale locale, String key) {
        var pattern = messages.get(locale, key);
        var text = new MessageFormat(pattern.replace("'", "''"), locale).toPattern();
        var used = Pattern.compile("\\{(\\d+)").matcher(text).results().map(found -> found.group(1));
        return used.collect(Collectors.toCollection(TreeSet::new));
    }

    /** A large module's texts may be spread over {@code production}, {@code production-card} and so on. */
    private static String moduleOf(String file) {
        return file.replaceAll("-.*", "");
    }

    private static Set<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
    }

    private static Set<String> modules() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replaceAll("_(en|zh_CN)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String module, String language) throws IOException {
        var properties = new Properties();
        var file = FILES.resolve(module + "_" + language + ".properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
