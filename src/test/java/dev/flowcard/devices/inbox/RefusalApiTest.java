package dev.flowcard.devices.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an outage brings in late and the server refuses waits for a foreman, who books or dismisses it in one touch. */
@FlowcardTest
class RefusalApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static int count;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    private String name;
    private String workOrder;
    private String terminal;
    private Api scanner;
    private Api foreman;
    private Outage outage;

    @BeforeEach
    void aShop() {
        name = "INB" + ++count;
        workOrder = "W-" + name;
        terminal = "T-" + name;
        shop.person("O-" + name, "李伟", Role.OPERATOR);
        shop.workUnit("U1-" + name, "C1-" + name);
        shop.workUnit("U2-" + name, "C2-" + name);
        shop.workOrder(workOrder, 50, Shop.Step.of(10, "车削", "C1-" + name), Shop.Step.of(20, "铣削", "C2-" + name));
        scanner = new Api(port, shop.terminal(terminal, "U2-" + name));
        outage = new Outage(terminal, scanner);
        foreman = new Api(port, shop.token(Role.FOREMAN));
    }

    @Test
    void a_report_in_the_wrong_sequence_is_booked_all_the_same_once() {
        late("P-O-" + name, workOrder + ".20", workOrder + ".20", "Q-12", "X-OK");

        JsonNode refusal = onlyOpen();
        assertThat(refusal.path("reason").asString()).isEqualTo("WRONG_SEQUENCE");
        assertThat(refusal.path("persons").get(0).asString()).isEqualTo("O-" + name);
        assertThat(refusal.path("workUnit").asString()).isEqualTo("U2-" + name);
        assertThat(refusal.path("workOrder").asString()).isEqualTo(workOrder + ".20");
        assertThat(refusal.path("scans").findValuesAsString("code"))
                .containsExactly(
                        Codes.printable(workOrder + ".20"), Codes.printable(workOrder + ".20"), "Q-12", "X-OK");
        assertThat(refusal.path("answers")).hasSize(2);
        assertThat(good()).isZero();

        for (int i = 0; i < 2; i++) {
            assertThat(resolve(refusal, Map.of("answer", "BOOK")).text()).contains("\"BOOKED\"");
        }

        assertThat(good()).isEqualTo(12);
        JsonNode report = reports().get(0);
        assertThat(reports()).hasSize(1);
        assertThat(report.path("persons").get(0).asString()).isEqualTo("O-" + name);
        assertThat(report.path("workUnit").asString()).isEqualTo("U2-" + name);
        assertThat(report.path("warnings").toString()).contains("WRONG_SEQUENCE");
        assertThat(open()).isEmpty();
        assertThat(resolve(refusal, Map.of("answer", "DISMISS", "reason", "late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_is_dismissed_needs_a_reason_and_books_nothing() {
        late("P-O-" + name, workOrder + ".20", workOrder + ".20", "Q-12", "X-OK");
        JsonNode refusal = onlyOpen();

        assertThat(resolve(refusal, Map.of("answer", "DISMISS")).text()).contains("\"reason\"");
        assertThat(resolve(refusal, Map.of("answer", "PERHAPS")).status()).isEqualTo(400);
        assertThat(resolve(refusal, Map.of("answer", "DISMISS", "reason", "已在纸上补记"))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DISMISSED");

        assertThat(open()).isEmpty();
        assertThat(good()).isZero();
        assertThat(resolve(refusal, Map.of("answer", "BOOK")).status()).isEqualTo(409);
    }

    @Test
    void who_was_not_signed_on_is_named_by_the_foreman() {
        late(workOrder + ".20", workOrder + ".20", "Q-3", "X-OK");
        JsonNode refusal = onlyOpen();

        assertThat(refusal.path("reason").asString()).isEqualTo("NOT_SIGNED_ON");
        assertThat(resolve(refusal, Map.of("answer", "BOOK")).text()).contains("\"person\"");
        assertThat(resolve(refusal, Map.of("answer", "BOOK", "person", "O-" + name))
                        .status())
                .isEqualTo(200);
        assertThat(good()).isEqualTo(3);
    }

    @Test
    void a_start_alone_or_an_unknown_card_can_only_be_dismissed() {
        late("P-O-" + name, workOrder + ".20", "X-CANCEL", "W-NOWHERE-" + name);

        assertThat(open()).isNotEmpty().allSatisfy(refusal -> assertThat(refusal.path("answers"))
                .singleElement()
                .satisfies(a -> assertThat(a.asString()).isEqualTo("DISMISS")));
        assertThat(resolve(open().getFirst(), Map.of("answer", "BOOK")).status())
                .isEqualTo(409);
    }

    /** After a restore a terminal sends its scans again, and a PIN is not kept anywhere. */
    @Test
    void what_a_foreman_had_allowed_with_his_pin_is_booked_in_one_touch_after_a_restore() {
        shop.person("F-" + name, "刘工", Role.FOREMAN);
        String card = workOrder + ".20";
        late("P-O-" + name, card, "X-OVERRIDE", "P-F-" + name, "*", "X-OK", card, "Q-12", "X-OK");
        JsonNode refusal = onlyOpen();
        assertThat(resolve(refusal, Map.of("answer", "BOOK")).status()).isEqualTo(200);
        assertThat(good()).isEqualTo(12);
        assertThat(reports().get(0).path("warnings").toString()).contains("WRONG_SEQUENCE");
        assertThat(open()).isEmpty();
    }

    @Test
    void who_is_refused_while_he_waits_is_no_matter_for_the_inbox() {
        assertThat(scanner.scan(terminal, Codes.printable(workOrder + ".20"))
                        .path("outcome")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(open()).isEmpty();
    }

    private void late(String... codes) {
        outage.late(codes);
    }

    private List<JsonNode> open() {
        List<JsonNode> mine = new ArrayList<>();
        foreman.get("/api/v1/refusals?state=open&size=500")
                .json()
                .path("content")
                .forEach(refusal -> {
                    if (refusal.path("terminal").asString().equals(terminal)) {
                        mine.add(refusal);
                    }
                });
        return mine;
    }

    private JsonNode onlyOpen() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private Api.Answer resolve(JsonNode refusal, Map<String, String> decision) {
        return foreman.post(
                "/api/v1/refusals/" + refusal.path("id").asLong() + "/resolve", JSON.writeValueAsString(decision));
    }

    private int good() {
        return foreman.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(1)
                .path("good")
                .asInt();
    }

    private JsonNode reports() {
        return foreman.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
    }
}
