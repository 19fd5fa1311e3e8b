package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A charge through the real door: one report a card, named after it, with the time of its people. */
@FlowcardTest
class ChargeDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api terminal;

    @Test
    void aChargeIsReportedOnceAndSharedBack() {
        shop.person("CHG1", "李伟", Role.OPERATOR);
        shop.workUnit("CHG-U1", "CHG-HEAT");
        shop.workOrder("W-CHG1", 10, Shop.Step.of(10, "淬火", "CHG-HEAT"));
        shop.workOrder("W-CHG2", 20, Shop.Step.of(10, "淬火", "CHG-HEAT"));
        terminal = new Api(port, shop.terminal("T-CHG1", "CHG-U1"));
        card("P-CHG1");
        scan("X-CHARGE");
        card("W-CHG1");
        card("W-CHG2");
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(card("W-CHG2").path("outcome").asString()).isEqualTo("ASK");
        scan("Q-27");
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        Api foreman = new Api(port, shop.token(Role.FOREMAN));
        JsonNode first = foreman.get("/api/v1/production-reports?workOrder=W-CHG1")
                .json()
                .path("content");
        JsonNode second = foreman.get("/api/v1/production-reports?workOrder=W-CHG2")
                .json()
                .path("content");
        assertThat(first.get(0).path("good").asInt()
                        + second.get(0).path("good").asInt())
                .isEqualTo(27);
        assertThat(first.get(0).path("good").asInt()).isEqualTo(9);
        assertThat(first.get(0).path("labour").get(0).path("person").asString()).isEqualTo("CHG1");
        String number = first.get(0).path("charge").asString();
        assertThat(second.get(0).path("charge").asString()).isEqualTo(number);
        JsonNode charges = foreman.get("/api/v1/charges?size=500").json().path("content");
        assertThat(charges.findValuesAsString("number")).contains(number);
        assertThat(scan("X-UNDO").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(good(foreman, "W-CHG1") + good(foreman, "W-CHG2")).isZero();
        assertThat(card("W-CHG1").path("outcome").asString()).isEqualTo("ASK");
        scan("Q-30");
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(good(foreman, "W-CHG1") + good(foreman, "W-CHG2")).isEqualTo(30);
    }

    @Test
    void whoeverTakesItBackFirstItIsTakenBackOnce() throws Exception {
        shop.person("CHG1", "李伟", Role.OPERATOR);
        shop.workUnit("CHG-U1", "CHG-HEAT");
        for (int round = 0; round < 3; round++) {
            String one = "W-CHG1R" + round;
            String two = "W-CHG2R" + round;
            shop.workOrder(one, 10, Shop.Step.of(10, "淬火", "CHG-HEAT"));
            shop.workOrder(two, 20, Shop.Step.of(10, "淬火", "CHG-HEAT"));
            terminal = new Api(port, shop.terminal("T-CHG1", "CHG-U1"));
            card("P-CHG1");
            scan("X-CHARGE");
            card(one);
            scan("Q-4");
            card(two);
            scan("X-OK");
            scan("X-CHARGE");
            scan("Q-24");
            scan("X-OK");
            Api foreman = new Api(port, shop.token(Role.FOREMAN));
            long report = foreman.get("/api/v1/production-reports?workOrder=" + one)
                    .json()
                    .path("content")
                    .get(0)
                    .path("id")
                    .asLong();
            CompletableFuture<Api.Answer> correction = CompletableFuture.supplyAsync(
                    () -> foreman.post("/api/v1/production-reports/" + report + "/correct", "{\"reason\":\"数错\"}"));
            scan("X-UNDO");
            correction.get(20, TimeUnit.SECONDS);
            assertThat(List.of(good(foreman, one), good(foreman, two))).containsExactly(0, 0);
            assertThat(scan("X-UNDO").path("reason").asString()).isEqualTo("ALREADY_UNDONE");
            scan("X-OFF");
        }
    }

    private static int good(Api foreman, String workOrder) {
        return foreman.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0)
                .path("good")
                .asInt();
    }

    private JsonNode card(String code) {
        return scan(Codes.printable(code));
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-CHG1", code);
    }
}
