package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void both_languages_have_every_sentence_with_the_same_words_to_fill_in() throws IOException {
        Settings english = sentences("en");
        Settings chinese = sentences("zh_CN");
        assertThat(chinese.values().keySet()).isEqualTo(english.values().keySet());
        english.values()
                .forEach((key, text) ->
                        assertThat(gaps(chinese.values().get(key))).as(key).isEqualTo(gaps(text)));
    }

    @Test
    void every_sentence_that_the_code_says_exists() throws IOException {
        Set<String> known = sentences("en").values().keySet();
        String source = source();
        Set<String> said = Pattern.compile("\"((?:agent|check|config|port|spool|uplink)\\.[a-zA-Z]+)\"")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !Set.of("spool.dir").contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(said);
        assertThat(known).allSatisfy(key -> assertThat(source).contains("\"" + key + "\""));
    }

    @Test
    void numbers_have_no_thousands_separator_and_other_languages_get_English() {
        assertThat(new Texts(Locale.FRENCH).text("uplink.behind", 12_345, 7)).contains("12345");
        assertThat(new Texts(Locale.CHINA).text("uplink.up")).isEqualTo("已连接服务器");
    }

    private static Settings sentences(String language) throws IOException {
        return Settings.read(Path.of("src/main/resources/messages/agent_" + language + ".properties"));
    }

    private static Set<String> gaps(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toSet());
    }

    private static String source() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
