package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class StocktakingTest {
    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    private Api terminal;
    private Api foreman;

    @Test
    void differencesAreDecidedAndTheBooksFollow() {
        shop.person("COUNT1", "李伟", Role.OPERATOR);
        shop.workUnit("COUNT-U1", "COUNT-TURN");
        for (String number : new String[] {"W-COUNT1", "W-COUNT2", "W-COUNT3"}) {
            shop.workOrder(number, 10, Step.of(10, "粗车", "COUNT-TURN"), Step.of(20, "精车", "COUNT-TURN"));
        }
        terminal = new Api(port, shop.terminal("T-COUNT1", "COUNT-U1"));
        foreman = new Api(port, shop.token(Role.FOREMAN));
        scan("P-COUNT1");
        scan("W-COUNT1");
        scan("W-COUNT1");
        send("6");
        send("X-PARTLY");
        send("X-COUNT");
        count("W-COUNT1.10", 9);
        count("W-COUNT1.10", 3);
        count("W-COUNT1.20", 8);
        count("W-COUNT2", 10);
        send("X-COUNT");

        long stocktaking = get("/api/v1/stocktakings").get(0).path("id").asLong();
        JsonNode lines = get("/api/v1/stocktakings/" + stocktaking + "/lines");
        assertThat(lines.findValuesAsString("difference")).containsExactly("-1", "2", "0");
        assertThat(lines.findValuesAsString("state")).containsExactly("DIFFERENT", "DIFFERENT", "EQUAL");
        assertThat(get("/api/v1/stocktakings/" + stocktaking + "/missed").findValuesAsString("workOrder"))
                .contains("W-COUNT3")
                .doesNotContain("W-COUNT1", "W-COUNT2");
        assertThat(close(stocktaking).status()).isEqualTo(409);

        long missing = lines.get(0).path("id").asLong();
        long more = lines.get(1).path("id").asLong();
        assertThat(decide(missing, "reject", "{}").status()).isEqualTo(400);
        for (int i = 0; i < 2; i++) {
            assertThat(decide(missing, "approve", "{}").status()).isEqualTo(200);
        }
        JsonNode first = operation(0);
        assertThat(first.path("scrap").asInt()).isEqualTo(1);
        assertThat(first.path("good").asInt()).isEqualTo(6);
        assertThat(decide(more, "reject", "{\"reason\":\"数错\"}").status()).isEqualTo(200);
        assertThat(close(stocktaking).status()).isEqualTo(200);
        assertThat(get("/api/v1/stocktakings").get(0).path("state").asString()).isEqualTo("CLOSED");
        JsonNode report = get("/api/v1/production-reports?workOrder=W-COUNT1")
                .path("content")
                .get(1);
        assertThat(report.path("warnings").toString()).contains("COUNT");
        assertThat(report.path("persons")).isEmpty();
    }

    @Test
    void whatIsThereBeyondTheBooksWasMadeBefore() {
        shop.person("COUNT1", "李伟", Role.OPERATOR);
        shop.workUnit("COUNT-U1", "COUNT-TURN");
        shop.workOrder("W-COUNT4", 10, Step.of(10, "粗车", "COUNT-TURN"), Step.of(20, "精车", "COUNT-TURN"));
        terminal = new Api(port, shop.terminal("T-COUNT1", "COUNT-U1"));
        foreman = new Api(port, shop.token(Role.FOREMAN));
        scan("P-COUNT1");
        send("X-COUNT");
        count("W-COUNT4.20", 4);
        count("W-COUNT4.10", 12);
        send("X-COUNT");
        long stocktaking = get("/api/v1/stocktakings").get(0).path("id").asLong();
        get("/api/v1/stocktakings/" + stocktaking + "/lines").forEach(line -> assertThat(
                        decide(line.path("id").asLong(), "approve", "{}").status())
                .isEqualTo(200));
        JsonNode workOrder = get("/api/v1/work-orders/W-COUNT4");
        assertThat(workOrder.path("operations").get(0).path("good").asInt()).isEqualTo(4);
        assertThat(workOrder.path("quantityReplenished").asInt()).isEqualTo(2);
        close(stocktaking);
    }

    private void count(String card, int pieces) {
        scan(card);
        assertThat(send(String.valueOf(pieces)).path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    private Api.Answer decide(long line, String verb, String body) {
        return foreman.post("/api/v1/stocktakings/lines/" + line + "/" + verb, body);
    }

    private Api.Answer close(long stocktaking) {
        return foreman.post("/api/v1/stocktakings/" + stocktaking + "/close", "{}");
    }

    private JsonNode operation(int index) {
        return get("/api/v1/work-orders/W-COUNT1").path("operations").get(index);
    }

    private JsonNode get(String path) {
        return foreman.get(path).json();
    }

    private void scan(String code) {
        terminal.scan("T-COUNT1", Codes.printable(code));
    }

    private JsonNode send(String code) {
        return terminal.scan("T-COUNT1", code);
    }
}
