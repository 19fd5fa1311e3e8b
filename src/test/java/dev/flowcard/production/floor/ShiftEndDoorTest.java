package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.ServerScans;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The clock signs off through the same door as everybody; the next shift finds the work on the terminal. */
@FlowcardTest
class ShiftEndDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private ServerScans clock;

    private Api terminal;

    @Test
    void theClockSignsOffOnceAndTheWorkIsHandedOver() {
        shop.person("SHIFT1", "李伟", Role.OPERATOR);
        shop.workUnit("SHIFT-U1", "SHIFT-TURN");
        shop.workOrder("W-SHIFT1", 10, Shop.Step.of(10, "粗车", "SHIFT-TURN"));
        terminal = new Api(port, shop.terminal("T-SHIFT1", "SHIFT-U1"));
        scan(Codes.printable("P-SHIFT1"));
        scan(Codes.printable("W-SHIFT1"));
        scan(Codes.printable("W-SHIFT1"));
        scan("Q-3");
        scan("X-OK");
        assertThat(state().path("today").get(0).path("good").asInt()).isEqualTo(3);
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.take("T-SHIFT1", "X-SHIFTEND", end);
        clock.take("T-SHIFT1", "X-SHIFTEND", end);
        assertThat(state().path("persons").size()).isZero();
        assertThat(state().path("jobs").get(0).path("paused").asBoolean()).isTrue();
        assertThat(scan(Codes.printable("P-SHIFT1")).path("outcome").asString()).isEqualTo("ASK");
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(scan("X-RESUME").path("outcome").asString()).isEqualTo("ACCEPTED");
        JsonNode log = new Api(port, shop.token(Role.FOREMAN))
                .get("/api/v1/scans?terminal=T-SHIFT1&size=100")
                .json()
                .path("content");
        assertThat(log.findValuesAsString("code"))
                .filteredOn("X-SHIFTEND"::equals)
                .hasSize(1);
    }

    private JsonNode state() {
        return terminal.get("/api/v1/terminal/state").json();
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-SHIFT1", code);
    }
}
