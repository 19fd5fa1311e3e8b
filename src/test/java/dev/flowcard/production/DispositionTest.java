package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Held pieces never stay a dead end, and the sums are right after any decision. */
@FlowcardTest
class DispositionTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api terminal;
    private Api inspector;
    private String number;
    private String workOrder;

    @BeforeEach
    void fourAreHeldAndSixAreGood() {
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        number = "T-" + unique;
        workOrder = "W-" + unique;
        shop.person("HELD1", "李伟", Role.OPERATOR);
        shop.workUnit("HELD-U1", "HELD-TURN");
        shop.workOrder(workOrder, 10, Shop.Step.of(10, "粗车", "HELD-TURN"), Shop.Step.of(20, "精车", "HELD-TURN"));
        terminal = new Api(port, shop.terminal(number, "HELD-U1"));
        inspector = new Api(port, shop.token(Role.INSPECTOR));
        card("P-HELD1");
        report(".10", "X-HELD", "Q-4");
    }

    @Test
    void reworkedPiecesRejoinTheCard() {
        assertThat(waiting()).isEqualTo(4);
        assertThat(decide("REWORK", 4).status()).isEqualTo(200);
        JsonNode first = operation(0);
        assertThat(first.path("held").asInt()).isZero();
        assertThat(first.path("rework").asInt()).isEqualTo(4);
        scan("X-REWORK");
        card(workOrder + ".10");
        card(workOrder + ".10");
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(operation(0).path("good").asInt()).isEqualTo(10);
        assertThat(operation(0).path("state").asString()).isEqualTo("FINISHED");
        assertThat(operation(1).path("arrived").asInt()).isEqualTo(10);
    }

    @Test
    void acceptedPiecesGoOnAndScrapIsCounted() {
        assertThat(decide("CONCESSION", 1).status()).isEqualTo(200);
        assertThat(decide("USE_AS_IS", 1).status()).isEqualTo(200);
        assertThat(decide("SCRAP", 2).status()).isEqualTo(200);
        assertThat(operation(0).path("good").asInt()).isEqualTo(8);
        assertThat(operation(0).path("scrap").asInt()).isEqualTo(2);
        assertThat(operation(0).path("held").asInt()).isZero();
        assertThat(waiting()).isZero();
        JsonNode reports = new Api(port, shop.token(Role.FOREMAN))
                .get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
        assertThat(StreamSupport.stream(reports.spliterator(), false)
                        .mapToInt(r -> r.path("good").asInt())
                        .sum())
                .isEqualTo(8);
        assertThat(decide("SCRAP", 1).status()).isEqualTo(409);
    }

    @Test
    void roundsAreLimited() {
        for (int round = 1; round <= 2; round++) {
            assertThat(decide("REWORK", 4).status()).isEqualTo(200);
            scan("X-REWORK");
            report(".10", "X-HELD", "Q-4");
        }
        Api.Answer third = decide("REWORK", 4);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.json().path("type").asString()).contains("rework-rounds");
        assertThat(decide("SCRAP", 4).status()).isEqualTo(200);
    }

    @Test
    void aDecisionNeedsItsFields() {
        Api.Answer none = inspector.post(path(), """
                {"quantity": 1}""");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("errors").get(0).path("field").asString()).isEqualTo("decision");
        Api.Answer noNote = inspector.post(path(), """
                {"decision": "SCRAP", "quantity": 1}""");
        assertThat(noNote.json().path("errors").get(0).path("field").asString()).isEqualTo("note");
        assertThat(new Api(port, shop.token(Role.SALES)).post(path(), "{}").status())
                .isEqualTo(403);
    }

    private void report(String operation, String clause, String quantity) {
        card(workOrder + operation);
        card(workOrder + operation);
        scan(clause);
        scan(quantity);
        card("R-UNSPECIFIED");
        scan("X-OK");
    }

    private Api.Answer decide(String decision, int quantity) {
        return inspector.post(path(), """
                {"decision": "%s", "quantity": %d, "note": "复检"}""".formatted(decision, quantity));
    }

    private String path() {
        return "/api/v1/work-orders/" + workOrder + "/operations/10/dispositions";
    }

    private int waiting() {
        JsonNode held = inspector.get("/api/v1/held?size=500").json().path("content");
        return StreamSupport.stream(held.spliterator(), false)
                .filter(h -> h.path("workOrder").asString().equals(workOrder))
                .mapToInt(h -> h.path("held").asInt())
                .sum();
    }

    private JsonNode operation(int index) {
        return inspector
                .get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(index);
    }

    private JsonNode card(String code) {
        return scan(Codes.printable(code));
    }

    private JsonNode scan(String code) {
        return terminal.scan(number, code);
    }
}
