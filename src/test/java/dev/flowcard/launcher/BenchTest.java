package dev.flowcard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark measures to its end; its figures are only looked at where no load of this machine can change them. */
class BenchTest {
    private static final Duration LONGEST = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    @Test
    void everythingIsMeasuredAndNothingRefused() throws Exception {
        try (var bench = Launched.start(folder, Map.of(), "bench", "--quick")) {
            assertThat(bench.awaitEnd(LONGEST)).as(bench.err()).isZero();
            JsonNode result =
                    new JsonMapper().readTree(bench.out().lines().toList().getLast());
            assertThat(result.path("throughput")).hasSize(3).allSatisfy(one -> {
                assertThat(one.path("refused").asInt(-1)).isZero();
                assertThat(one.path("ratio").asDouble()).isPositive();
            });
            assertThat(result.at("/scanToWall/seen").asInt())
                    .isEqualTo(result.at("/scanToWall/samples").asInt())
                    .isPositive();
            assertThat(result.at("/memoryMb/with50Terminals/server").asInt())
                    .isPositive()
                    .isLessThan(600);
        }
    }

    @Test
    void wallsAndOrderPagesShowWhatIsScanned() throws Exception {
        try (var bench = Launched.start(folder, Map.of(), "bench", "--walls", "--quick")) {
            assertThat(bench.awaitEnd(LONGEST)).as(bench.err()).isZero();
            JsonNode result =
                    new JsonMapper().readTree(bench.out().lines().toList().getLast());
            assertThat(result.path("pushesPerSecondToOrderPages").asDouble()).isPositive();
            for (String page : List.of("scanToWall", "scanToOrderPage")) {
                assertThat(result.path(page).path("seen").asInt())
                        .as(page)
                        .isEqualTo(result.path(page).path("samples").asInt())
                        .isPositive();
            }
        }
    }
}
