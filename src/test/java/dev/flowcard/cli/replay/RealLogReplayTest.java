package dev.flowcard.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three months of a real machining shop. The log is not part of the repository; where it is missing this test says so and is skipped. */
@FlowcardTest
class RealLogReplayTest {
    private static final Path LOG = Path.of("../shared/data/production-log.csv");
    private static final Path EXPECTED = Path.of("../shared/data/production-log.expected.json");

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Test
    void arrivesAtTheSumsOfTheLogAndASecondReplayChangesNothing() throws IOException {
        assumeTrue(
                Files.exists(LOG),
                "The real production log is not here (" + LOG + "); the made-up one is replayed all the same");
        ApiClient api = new ApiClient(URI.create("http://localhost:" + port), shop.token(Role.REPLAY));
        List<LogRow> rows = LogReader.read(LOG);

        Replay.Result first = new Replay(api, (key, args) -> {}).play(rows);
        assertThat(first.refused()).isZero();
        List<JsonNode> reports = reports(api, rows);
        assertThat(ExpectedSums.of(LOG).of(reports))
                .containsExactlyInAnyOrderEntriesOf(
                        ExpectedSums.told(JsonMapper.shared().readTree(Files.readString(EXPECTED))));

        Replay.Result second = new Replay(api, (key, args) -> {}).play(rows);
        assertThat(second.scans()).isZero();
        assertThat(reports(api, rows)).isEqualTo(reports);
    }

    private static List<JsonNode> reports(ApiClient api, List<LogRow> rows) {
        Set<String> ours = new HashSet<>();
        rows.forEach(row -> ours.add(row.workOrder()));
        List<JsonNode> reports = new ArrayList<>();
        api.lines("/api/v1/production-reports", report -> {
            if (ours.contains(report.path("workOrder").asString())) {
                reports.add(report);
            }
        });
        return reports;
    }
}
