package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Undo at the terminal and correction through the API, with the real database between them. */
@FlowcardTest
class CorrectionDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api terminal;
    private Api foreman;
    private String number;
    private String workOrder;

    @BeforeEach
    void aTerminalAndAWorkOrder() {
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        number = "T-" + unique;
        workOrder = "W-" + unique;
        shop.person("UNDO1", "李伟", Role.OPERATOR);
        shop.workUnit("UNDO-U1", "UNDO-TURN");
        shop.workOrder(workOrder, 10, Shop.Step.of(10, "粗车", "UNDO-TURN"), Shop.Step.of(20, "精车", "UNDO-TURN"));
        terminal = new Api(port, shop.terminal(number, "UNDO-U1"));
        foreman = new Api(port, shop.token(Role.FOREMAN));
        scan("P-UNDO1");
        scan(workOrder + ".10");
        scan(workOrder + ".10");
    }

    @Test
    void undoIsAReversalThatNamesWhatItReverses() {
        command("Q-7");
        command("X-OK");
        assertThat(command("X-UNDO").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(good()).isZero();
        JsonNode reports = reports();
        assertThat(reports.size()).isEqualTo(2);
        assertThat(reports.get(1).path("reverses").asLong())
                .isEqualTo(reports.get(0).path("id").asLong());
        assertThat(reports.get(1).path("good").asInt()).isEqualTo(-7);
        assertThat(reports.get(1).path("end")).isEqualTo(reports.get(0).path("end"));
        assertThat(reports.get(1).path("persons").get(0).asString()).isEqualTo("UNDO1");
        assertThat(reports.get(0).path("reversedBy").asLong())
                .isEqualTo(reports.get(1).path("id").asLong());
        assertThat(command("X-UNDO").path("reason").asString()).isEqualTo("ALREADY_UNDONE");
    }

    @Test
    void theForemanPutsAReportRight() {
        command("X-OK");
        long id = reports().get(0).path("id").asLong();
        Api.Answer answer = correct(id, "{\"reason\":\"数错\",\"good\":8,\"scrap\":1}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("reversedBy").isNull()).isFalse();
        assertThat(good()).isEqualTo(8);
        assertThat(operation().path("scrap").asInt()).isEqualTo(1);
        assertThat(operation().path("state").asString()).isEqualTo("PAUSED");
        JsonNode reports = reports();
        assertThat(reports.size()).isEqualTo(3);
        assertThat(reports.get(2).path("persons").get(0).asString()).isEqualTo("UNDO1");
        assertThat(correct(id, "{\"good\":9}").status()).isEqualTo(409);
        assertThat(correct(id, "{}").status()).isEqualTo(200);
        assertThat(correct(reports.get(1).path("id").asLong(), "{}").status()).isEqualTo(409);
        assertThat(correct(id, "{\"good\":-1}").status()).isEqualTo(400);
        assertThat(correct(999_999_999L, "{}").status()).isEqualTo(404);
        assertThat(good()).isEqualTo(8);
    }

    @Test
    void onceIsAllEvenWhenManyDoItAtOnce() throws Exception {
        command("Q-7");
        command("X-OK");
        long id = reports().get(0).path("id").asLong();
        List<Callable<Object>> all = new ArrayList<>();
        all.add(() -> command("X-UNDO"));
        for (int i = 0; i < 4; i++) {
            all.add(() -> correct(id, "{\"reason\":\"数错\"}"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<Object> done : threads.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(good()).isZero();
        assertThat(reports().size()).isEqualTo(2);
    }

    @Test
    void whatTheNextOperationReportedStays() {
        command("Q-7");
        command("X-OK");
        scan(workOrder + ".20");
        scan(workOrder + ".20");
        command("Q-5");
        command("X-OK");
        long id = reports().get(0).path("id").asLong();
        assertThat(correct(id, "{}").status()).isEqualTo(409);
        assertThat(good()).isEqualTo(7);
    }

    private Api.Answer correct(long id, String body) {
        return foreman.post("/api/v1/production-reports/" + id + "/correct", body);
    }

    private JsonNode scan(String code) {
        return terminal.scan(number, Codes.printable(code));
    }

    private JsonNode command(String code) {
        return terminal.scan(number, code);
    }

    private JsonNode reports() {
        return foreman.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
    }

    private JsonNode operation() {
        return foreman.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0);
    }

    private int good() {
        return operation().path("good").asInt();
    }
}
