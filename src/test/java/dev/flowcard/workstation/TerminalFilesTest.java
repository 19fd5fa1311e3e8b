package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds the terminal's files together without a build step. */
class TerminalFilesTest {
    private static final Path FRONTEND = Path.of("frontend");

    @Test
    void the_service_worker_keeps_every_module_that_the_page_imports() throws IOException {
        String worker = Files.readString(FRONTEND.resolve("terminal/sw.js"));
        Set<String> kept = new TreeSet<>(found("'([a-z]+)'[,\\]]", worker));
        Set<String> imported = new TreeSet<>(Set.of("terminal"));
        try (Stream<Path> modules = Files.list(FRONTEND.resolve("terminal"))) {
            for (Path module : modules.filter(f -> f.toString().endsWith(".js")).toList()) {
                found("from '[./a-z]*/([a-z]+)\\.js'", Files.readString(module)).forEach(imported::add);
            }
        }

        assertThat(kept).containsAll(imported);
    }

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        String texts = Files.readString(FRONTEND.resolve("terminal/texts.js"));
        int english = texts.indexOf("\n  en: {");
        String chinese = texts.substring(texts.indexOf("  zh: {"), english);

        assertThat(keys(texts.substring(english))).isNotEmpty().isEqualTo(keys(chinese));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(found("[\\s,{]'?([\\w-]+)'?: '", language));
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(r -> r.group(1)).toList();
    }
}
