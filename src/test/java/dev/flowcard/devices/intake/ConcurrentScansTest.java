package dev.flowcard.devices.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens when things happen at once, as docs/api/scans.md promises it. */
@FlowcardTest
class ConcurrentScansTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static int count;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    private String name;
    private String workOrder;
    private Api reader;

    @BeforeEach
    void aShop() {
        name = "CC" + ++count;
        workOrder = "W-" + name;
        shop.person("O-" + name, "李伟", Role.OPERATOR);
        shop.workUnit("U1-" + name, "C-" + name);
        shop.workUnit("U2-" + name, "C-" + name);
        shop.workOrder(workOrder, 100, Shop.Step.of(10, "车削", "C-" + name));
        reader = new Api(port, shop.token(Role.PLANNER));
    }

    @Test
    void a_retry_that_races_its_original_is_one_scan_with_one_answer() throws Exception {
        Api terminal = terminal("1");
        terminal.scan(number("1"), Codes.printable("P-O-" + name));
        UUID id = UUID.randomUUID();
        String body = body("1", "page", 500, List.of(id), List.of(Codes.printable(workOrder)));

        List<JsonNode> answers = atOnce(
                8,
                i -> terminal.post("/api/v1/scans", body).json().path("results").get(0));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.path("outcome").asString()).isEqualTo("ACCEPTED"));
        assertThat(answers.stream().map(a -> a.path("message").asString()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(a -> !a.path("repeated").asBoolean()))
                .hasSize(1);
        assertThat(operation().path("state").asString()).isEqualTo("RUNNING");
        assertThat(reader.get("/api/v1/scans?terminal=" + number("1"))
                        .json()
                        .path("content")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void two_terminals_on_one_card_run_side_by_side_and_the_sum_is_right() throws Exception {
        List<Api> terminals = List.of(terminal("1"), terminal("2"));
        List<JsonNode> last = atOnce(2, i -> {
            Api terminal = terminals.get(i);
            String number = number(String.valueOf(i + 1));
            terminal.scan(number, Codes.printable("P-O-" + name));
            terminal.scan(number, Codes.printable(workOrder));
            JsonNode answer = null;
            for (int n = 0; n < 10; n++) {
                terminal.scan(number, Codes.printable(workOrder));
                terminal.scan(number, "Q-4");
                answer = terminal.scan(number, "X-OK");
            }
            return answer;
        });

        assertThat(last)
                .allSatisfy(a -> assertThat(a.path("outcome").asString()).isEqualTo("ACCEPTED"));
        assertThat(operation().path("good").asInt()).isEqualTo(80);
        JsonNode reports = reader.get("/api/v1/production-reports?size=50&workOrder=" + workOrder)
                .json()
                .path("content");
        assertThat(reports).hasSize(20);
        assertThat(reports.findValuesAsString("workUnit")).contains("U1-" + name, "U2-" + name);
    }

    @Test
    void one_badge_is_signed_on_at_both_terminals() throws Exception {
        List<Api> terminals = List.of(terminal("1"), terminal("2"));
        List<JsonNode> answers =
                atOnce(2, i -> terminals.get(i).scan(number(String.valueOf(i + 1)), Codes.printable("P-O-" + name)));
        assertThat(answers)
                .allSatisfy(a -> assertThat(a.path("outcome").asString()).isEqualTo("ACCEPTED"));
        for (int i = 1; i <= 2; i++) {
            JsonNode session = send(terminals.get(i - 1), body(String.valueOf(i), "page", 1, List.of(), List.of()))
                    .path("session");
            assertThat(session.path("persons").get(0).asString()).isEqualTo("O-" + name);
        }
    }

    @Test
    void a_batch_that_comes_behind_newer_scans_is_taken_as_it_comes_and_closes_the_gap() {
        Api terminal = terminal("1");
        String badge = Codes.printable("P-O-" + name);
        String card = Codes.printable(workOrder);
        assertThat(send(terminal, body("1", "d", 1, ids(1), List.of(badge)))
                        .path("stored")
                        .asLong())
                .isEqualTo(1);
        JsonNode newer = send(terminal, body("1", "d", 4, ids(2), List.of(card, "Q-5")));
        assertThat(newer.path("stored").asLong()).isEqualTo(1);
        JsonNode older = send(terminal, body("1", "d", 2, ids(2), List.of(card, "X-PAUSE")));
        assertThat(older.path("stored").asLong()).isEqualTo(5);
        assertThat(older.path("results").findValuesAsString("outcome")).doesNotContain("UNKNOWN_CODE");
        JsonNode log =
                reader.get("/api/v1/scans?terminal=" + number("1")).json().path("content");
        assertThat(log.findValuesAsString("seq")).hasSize(5);
    }

    @Test
    void a_device_that_was_told_more_than_is_held_is_not_overtaken() {
        Api terminal = terminal("1");
        String badge = Codes.printable("P-O-" + name);
        send(terminal, body("1", "d", 1, ids(1), List.of(badge)));
        Map<String, Object> ahead = Map.of(
                "terminal",
                number("1"),
                "device",
                "d",
                "held",
                5,
                "scans",
                List.of(scan(6, UUID.randomUUID(), Codes.printable(workOrder))));

        JsonNode answer = send(terminal, JSON.writeValueAsString(ahead));

        assertThat(answer.path("results")).isEmpty();
        assertThat(answer.path("stored").asLong()).isEqualTo(1);
        assertThat(operation().path("state").asString()).isEqualTo("READY");
    }

    private interface Act<T> {
        T of(int index) throws Exception;
    }

    private static <T> List<T> atOnce(int many, Act<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Callable<T>> calls = IntStream.range(0, many)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return act.of(i);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private Api terminal(String which) {
        return new Api(port, shop.terminal(number(which), "U" + which + "-" + name));
    }

    private String number(String which) {
        return "T" + which + "-" + name;
    }

    private JsonNode operation() {
        return reader.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0);
    }

    private static JsonNode send(Api terminal, String body) {
        Api.Answer answer = terminal.post("/api/v1/scans", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<UUID> ids(int many) {
        return IntStream.range(0, many).mapToObj(i -> UUID.randomUUID()).toList();
    }

    private String body(String which, String device, long firstSeq, List<UUID> ids, List<String> codes) {
        List<Map<String, Object>> scans = IntStream.range(0, ids.size())
                .mapToObj(i -> scan(firstSeq + i, ids.get(i), codes.get(i)))
                .toList();
        return JSON.writeValueAsString(Map.of("terminal", number(which), "device", device, "scans", scans));
    }

    private static Map<String, Object> scan(long seq, UUID id, String code) {
        return Map.of(
                "id", id, "seq", seq, "code", code, "scannedAt", Instant.now().toString(), "source", "WEDGE");
    }
}
