package dev.flowcard.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README and guides show pictures that exist, are small, and come from a scene. */
class PicturesTest {
    private static final Path GUIDES = Path.of("docs/guides");
    private static final int LARGEST = 200_000;
    private static final Pattern SHOWN = Pattern.compile("!\\[[^]]+]\\(([^)]+\\.png)\\)");

    @Test
    void every_picture_that_is_shown_is_there_and_every_one_that_is_there_is_shown() throws IOException {
        Set<Path> shown = new TreeSet<>();
        for (Path page : pages()) {
            SHOWN.matcher(Files.readString(page))
                    .results()
                    .forEach(found -> shown.add(
                            page.toAbsolutePath().resolveSibling(found.group(1)).normalize()));
        }

        assertThat(shown).isEqualTo(pictures());
    }

    @Test
    void each_comes_from_a_scene_in_both_languages_and_is_small() throws IOException {
        Set<String> scenes = Scenes.all().stream().map(Scene::name).collect(Collectors.toCollection(TreeSet::new));
        for (String language : new String[] {"zh-CN", "en"}) {
            assertThat(pictures().stream()
                            .filter(p -> p.getParent().endsWith(language))
                            .map(p -> p.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrderElementsOf(scenes);
        }
        for (Path picture : pictures()) {
            assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST);
        }
    }

    private static Set<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDES.resolve("pictures"))) {
            return files.filter(f -> f.toString().endsWith(".png"))
                    .map(Path::toAbsolutePath)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDES)) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.filter(f -> f.toString()
                            .endsWith(".md")))
                    .collect(Collectors.toSet());
        }
    }
}
