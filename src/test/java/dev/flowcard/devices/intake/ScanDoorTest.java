package dev.flowcard.devices.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class ScanDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api terminal;
    private String number;
    private String workOrder;

    @BeforeEach
    void aTerminalAndAWorkOrder() {
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        number = "T-" + unique;
        workOrder = "W-" + unique;
        shop.person("D1001", "李伟", Role.OPERATOR);
        shop.workUnit("DOOR-U1", "DOOR-TURN");
        shop.workOrder(workOrder, 10, Shop.Step.of(10, "粗车", "DOOR-TURN"), Shop.Step.of(20, "精车", "DOOR-TURN"));
        terminal = new Api(port, shop.terminal(number, "DOOR-U1"));
    }

    @Test
    void aScanStartsAndFinishesAnOperation() {
        assertThat(outcome(scan("P-D1001"))).isEqualTo("ACCEPTED");
        assertThat(outcome(scan(workOrder))).isEqualTo("ACCEPTED");
        assertThat(outcome(scan(workOrder))).isEqualTo("ASK");
        JsonNode booked = terminal.scan(number, "X-OK");
        assertThat(outcome(booked)).isEqualTo("ACCEPTED");
        assertThat(booked.path("message").asString()).contains("10");
        JsonNode operations = workOrderNow().path("operations");
        assertThat(operations.get(0).path("state").asString()).isEqualTo("FINISHED");
        assertThat(operations.get(0).path("good").asInt()).isEqualTo(10);
        assertThat(operations.get(1).path("state").asString()).isEqualTo("READY");
        JsonNode reports = reader().get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
        assertThat(reports.size()).isEqualTo(1);
        assertThat(reports.get(0).path("persons").get(0).asString()).isEqualTo("D1001");
    }

    @Test
    void theSameIdIsAnsweredTheSameAndBookedOnce() {
        scan("P-D1001");
        UUID id = UUID.randomUUID();
        JsonNode first = terminal.scan(number, id, Codes.printable(workOrder));
        JsonNode second = terminal.scan(number, id, "X-OFF");
        assertThat(first.path("repeated").asBoolean()).isFalse();
        assertThat(second.path("repeated").asBoolean()).isTrue();
        assertThat(second.path("message")).isEqualTo(first.path("message"));
        JsonNode log = reader().get("/api/v1/scans?terminal=" + number).json();
        assertThat(log.path("page").path("totalElements").asInt()).isEqualTo(2);
    }

    @Test
    void anIdOfAnotherTerminalIsRefused() {
        UUID id = UUID.randomUUID();
        terminal.scan(number, id, "X-OK");
        Api other = new Api(port, shop.terminal(number + "B", "DOOR-U1"));
        JsonNode refused = other.scan(number + "B", id, "X-OK");
        assertThat(outcome(refused)).isEqualTo("REFUSED");
        assertThat(refused.path("reason").asString()).isEqualTo("FOREIGN_ID");
    }

    @Test
    void storedTellsUpToWhichNumberEverythingIsHeld() {
        assertThat(stored("[" + entry(1) + "," + entry(2) + "]")).isEqualTo(2);
        assertThat(stored("[" + entry(4) + "," + entry(5) + "]")).isEqualTo(2);
        assertThat(stored("[" + entry(3) + "]")).isEqualTo(5);
    }

    @Test
    void fourKilobytesOfArbitraryBytesAreStoredAndUnknown() {
        String wild = "\u0000\u001d'\";--<script>😀\\".repeat(170).substring(0, 3_000);
        JsonNode answer = terminal.scan(number, wild);
        assertThat(outcome(answer)).isEqualTo("UNKNOWN_CODE");
        JsonNode log = reader().get("/api/v1/scans?terminal=" + number).json().path("content");
        assertThat(log.get(0).path("code").asString()).isEqualTo(wild);
    }

    @Test
    void aMalformedBodyNamesItsFieldAndStoresNothing() {
        Api.Answer answer = terminal.post(
                "/api/v1/scans",
                "{\"terminal\":\"" + number + "\",\"scans\":[" + entry(1)
                        + ",{\"id\":\"x\",\"seq\":0,\"code\":1,\"scannedAt\":\"yesterday\",\"source\":\"MIND\"}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "scans[1].id", "scans[1].seq", "scans[1].code", "scans[1].scannedAt", "scans[1].source");
        JsonNode log = reader().get("/api/v1/scans?terminal=" + number).json();
        assertThat(log.path("page").path("totalElements").asInt()).isZero();
        assertThat(terminal.post("/api/v1/scans", "[]").status()).isEqualTo(400);
        assertThat(terminal.post("/api/v1/scans", "{").status()).isEqualTo(400);
    }

    @Test
    void aTerminalScansForItselfAlone() {
        assertThat(terminal.post("/api/v1/scans", Api.body("T-OTHER", UUID.randomUUID(), "X-OK"))
                        .status())
                .isEqualTo(403);
        assertThat(terminal.get("/api/v1/work-orders").status()).isEqualTo(403);
        assertThat(new Api(port, "wrong").post("/api/v1/scans", "{}").status()).isEqualTo(401);
    }

    private long stored(String scans) {
        return terminal.post(
                        "/api/v1/scans", "{\"terminal\":\"" + number + "\",\"device\":\"d\",\"scans\":" + scans + "}")
                .json()
                .path("stored")
                .asLong();
    }

    private static String entry(int seq) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"seq\":" + seq + ",\"code\":\"X-OK\",\"scannedAt\":\""
                + java.time.Instant.now() + "\",\"source\":\"WEDGE\"}";
    }

    private JsonNode scan(String code) {
        return terminal.scan(number, Codes.printable(code));
    }

    private static String outcome(JsonNode result) {
        return result.path("outcome").asString();
    }

    private Api reader() {
        return new Api(port, shop.token(Role.PLANNER));
    }

    private JsonNode workOrderNow() {
        return reader().get("/api/v1/work-orders/" + workOrder).json();
    }
}
