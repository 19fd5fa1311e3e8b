package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A difference counted on arrival from the scan to the foreman's list and out of it. */
@FlowcardTest
class ArrivalDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api terminal;

    @Test
    void aDifferenceIsASlipUntilTheForemanClosesIt() {
        shop.person("ARR1", "李伟", Role.OPERATOR);
        shop.workUnit("ARR-U1", "ARR-TURN");
        shop.workOrder("W-ARR1", 10, Shop.Step.of(10, "粗车", "ARR-TURN"), Shop.Step.of(20, "精车", "ARR-TURN"));
        new Api(port, shop.token(Role.ADMIN)).put("/api/v1/work-centers/ARR-TURN/rules", """
                {"countOnArrival": true}""");
        terminal = new Api(port, shop.terminal("T-ARR1", "ARR-U1"));
        card("P-ARR1");
        card("W-ARR1.10");
        card("W-ARR1.10");
        terminal.scan("T-ARR1", "X-OK");
        assertThat(card("W-ARR1.20").path("outcome").asString()).isEqualTo("ASK");
        assertThat(terminal.scan("T-ARR1", "Q-9").path("outcome").asString()).isEqualTo("ACCEPTED");
        Api foreman = new Api(port, shop.token(Role.FOREMAN));
        List<JsonNode> slips = slips(foreman);
        assertThat(slips).singleElement().satisfies(slip -> {
            assertThat(slip.path("expected").asInt()).isEqualTo(10);
            assertThat(slip.path("counted").asInt()).isEqualTo(9);
            assertThat(slip.path("persons").get(0).asString()).isEqualTo("ARR1");
        });
        String close = "/api/v1/arrival-slips/" + slips.getFirst().path("id").asLong() + "/close";
        assertThat(foreman.post(close, "{}").status()).isEqualTo(400);
        assertThat(foreman.post(close, """
                {"note": "在上道找到一件"}""").status()).isEqualTo(200);
        assertThat(slips(foreman)).isEmpty();
        assertThat(foreman.post("/api/v1/arrival-slips/999999999/close", """
                {"note": "x"}""").status())
                .isEqualTo(404);
    }

    private static List<JsonNode> slips(Api foreman) {
        JsonNode open = foreman.get("/api/v1/arrival-slips?size=500").json().path("content");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(s -> s.path("workOrder").asString().equals("W-ARR1"))
                .toList();
    }

    private JsonNode card(String code) {
        return terminal.scan("T-ARR1", Codes.printable(code));
    }
}
