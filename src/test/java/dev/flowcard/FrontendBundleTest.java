package dev.flowcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing on the class path may need a bundle of its own: that would need Node. */
class FrontendBundleTest {

    @Test
    void the_precompiled_bundle_is_the_one_that_is_served() throws IOException {
        var served = stats("META-INF/VAADIN/config/stats.json");
        var precompiled = stats("vaadin-prod-bundle/config/stats.json");

        // the name of the entry script holds a checksum of all scripts
        assertThat(served.path("entryScripts")).isNotEmpty().isEqualTo(precompiled.path("entryScripts"));
        assertThat(served.path("npmModules")).isEqualTo(precompiled.path("npmModules"));
    }

    @Test
    void the_build_installs_nothing_from_npm() {
        assertThat(Path.of("node_modules")).doesNotExist();
        assertThat(Path.of("package.json")).doesNotExist();
        assertThat(Path.of("src/main/bundles")).doesNotExist();
    }

    private static JsonNode stats(String resource) throws IOException {
        try (var stream = FrontendBundleTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return JsonMapper.shared().readTree(stream);
        }
    }
}
