package dev.flowcard.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class OddLogReplayTest {
    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    /** One story, since each replay stands on the one before. */
    @Test
    void booksEveryRowOnceHoweverOftenAndInWhateverPiecesTheLogComes() throws IOException {
        ApiClient api = new ApiClient(URI.create("http://localhost:" + port), shop.token(Role.REPLAY));
        List<LogRow> rows = OddLog.rows();
        List<LogRow> beginning = IntStream.range(0, rows.size())
                .filter(i -> i % 3 > 0)
                .mapToObj(rows::get)
                .toList();
        ExpectedSums expected = ExpectedSums.of(OddLog.FILE);

        Replay.Result part = replay(api, renumbered(beginning));
        assertThat(part.refused()).isZero();
        assertThat(reports(api)).hasSize(beginning.size());

        Replay.Result whole = replay(api, rows);
        assertThat(whole.refused()).isZero();
        assertThat(whole.booked()).isEqualTo(rows.size() - beginning.size());
        assertThat(expected.of(reports(api))).containsExactlyInAnyOrderEntriesOf(expected.sums());
        assertThat(whole.warnings()).containsKeys("REWORK", "OVER_REPORT", "WRONG_SEQUENCE");

        List<JsonNode> before = reports(api);
        Replay.Result again = replay(api, rows);
        assertThat(again.booked()).isZero();
        assertThat(again.scans()).isZero();
        assertThat(reports(api)).isEqualTo(before);
        tellKindPersonAndRework(before);
    }

    private static void tellKindPersonAndRework(List<JsonNode> reports) {
        assertThat(reports).anySatisfy(report -> {
            assertThat(report.path("workOrder").asString()).isEqualTo("J-2");
            assertThat(report.path("operation").asString()).isEqualTo("Grinding Rework");
            assertThat(report.path("workUnit").asString()).isEqualTo("Station 9- Honing");
            assertThat(report.path("kind").asString()).isEqualTo("PRODUCTION");
            assertThat(report.path("persons").get(0).asString()).isEqualTo("E22");
            assertThat(report.path("warnings").toString()).contains("REWORK");
        });
        assertThat(reports).anySatisfy(report -> {
            assertThat(report.path("kind").asString()).isEqualTo("BREAKDOWN");
            assertThat(report.path("good").asInt()).isEqualTo(3);
            assertThat(report.path("scrap").asInt()).isEqualTo(1);
        });
    }

    private static Replay.Result replay(ApiClient api, List<LogRow> rows) {
        return new Replay(api, (key, args) -> {}).play(rows);
    }

    /** A shorter file counts its equal rows from 1 again. */
    private static List<LogRow> renumbered(List<LogRow> rows) {
        java.util.Map<String, Integer> seen = new java.util.HashMap<>();
        return rows.stream()
                .map(row -> row.occurring(seen.merge(row.content(), 1, Integer::sum)))
                .toList();
    }

    private static List<JsonNode> reports(ApiClient api) throws IOException {
        Set<String> ours = new HashSet<>();
        OddLog.rows().forEach(row -> ours.add(row.workOrder()));
        List<JsonNode> reports = new ArrayList<>();
        api.lines("/api/v1/production-reports", report -> {
            if (ours.contains(report.path("workOrder").asString())) {
                reports.add(report);
            }
        });
        return reports;
    }
}
