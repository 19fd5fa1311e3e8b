package dev.flowcard.production.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** An operation that goes out and comes back, by scan and by API, with the real database: pieces and money are conserved. */
@FlowcardTest
class SubcontractApiTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private String workOrder;
    private String supplier;
    private String number;
    private Api terminal;
    private Api planner;

    @BeforeEach
    void anOperationOutside() {
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        workOrder = "W-" + unique;
        supplier = "HT-" + unique;
        number = "T-" + unique;
        shop.person("SUB1", "许文彬", Role.OPERATOR);
        shop.workUnit("SUB-U1", "SUB-TURN");
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workOrder(
                workOrder,
                10,
                Shop.Step.of(10, "粗车", "SUB-TURN"),
                Shop.Step.of(20, "时效", "OUT-" + unique),
                Shop.Step.of(30, "精车", "SUB-TURN"));
        Answer terms = planner.csv(
                "subcontract-terms",
                "work_center,supplier,lead_days,price,price_basis,piece_weight\nOUT-" + unique + "," + supplier
                        + ",3,3.2,KILOGRAM,2.1");
        assertThat(terms.status()).as(terms.text()).isEqualTo(200);
        terminal = new Api(port, shop.terminal(number, "SUB-U1"));
        scan("P-SUB1");
        scan(workOrder + ".10");
        scan(workOrder + ".10");
        command("X-OK");
    }

    @Test
    void piecesGoOutAndComeBackByScanAndNoneIsLostOnTheWay() {
        command("X-SEND");
        scan(workOrder);
        assertThat(command("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(operation(1).path("state").asString()).isEqualTo("RUNNING");
        JsonNode batch = batches().get(0);
        assertThat(batch.path("outside").asInt()).isEqualTo(10);
        assertThat(batch.path("due").asString())
                .isEqualTo(LocalDate.now(ZONE).plusDays(3).toString());
        command("X-RECEIVE");
        scan(workOrder);
        command("Q-6");
        command("X-OK");
        assertThat(operation(2).path("arrived").asInt()).isEqualTo(6);
        command("X-RECEIVE");
        scan(workOrder);
        command("X-HELD");
        command("Q-1");
        command("X-SCRAP");
        command("Q-1");
        assertThat(command("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        JsonNode done = planner.get(
                        "/api/v1/subcontracts/" + batch.path("number").asString())
                .json();
        assertThat(sums(done)).containsExactly(10, 8, 1, 1, 0);
        JsonNode operation = operation(1);
        assertThat(List.of(
                        operation.path("good").asInt(),
                        operation.path("held").asInt(),
                        operation.path("scrap").asInt()))
                .containsExactly(8, 1, 1);
        assertThat(operation.path("state").asString()).isEqualTo("FINISHED");
        assertThat(operation(2).path("arrived").asInt()).isEqualTo(8);
        assertThat(command("X-UNDO").path("reason").asString()).isEqualTo("PIECES_USED");
        assertThat(operation(1).path("good").asInt()).isEqualTo(8);
    }

    @Test
    void theOfficeSendsReceivesAndTakesAWrongReceiptBack() {
        String batch = send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":7,\"note\":\"防锈\"}")
                .json()
                .path("number")
                .asString();
        assertThat(send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":4}")
                        .status())
                .isEqualTo(400);
        assertThat(receive(batch, "{\"good\":8}").status()).isEqualTo(400);
        assertThat(receive(batch, "{}").status()).isEqualTo(400);
        JsonNode received =
                receive(batch, "{\"good\":5,\"defective\":1,\"weight\":11.5}").json();
        assertThat(received.path("outside").asInt()).isEqualTo(1);
        JsonNode receipt = received.path("receipts").get(0);
        assertThat(receipt.path("amount").decimalValue()).isEqualByComparingTo("36.80");
        String undo = "/api/v1/subcontracts/" + batch + "/receipts/"
                + receipt.path("id").asLong() + "/reverse";
        assertThat(planner.post(undo, "{\"reason\":\"数错\"}")
                        .json()
                        .path("outside")
                        .asInt())
                .isEqualTo(7);
        planner.post(undo, "{}");
        assertThat(operation(1).path("good").asInt()).isZero();
        assertThat(operation(1).path("held").asInt()).isZero();
        assertThat(sums(receive(batch, "{\"good\":7}").json())).containsExactly(7, 7, 0, 0, 0);
        assertThat(planner.get("/api/v1/subcontracts/" + batch + "/slip.pdf").text())
                .startsWith("%PDF");
    }

    @Test
    void aReceiptIsNotCorrectedAsAReport() {
        String batch = send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":7}")
                .json()
                .path("number")
                .asString();
        receive(batch, "{\"good\":5}");
        long report = planner.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content")
                .get(1)
                .path("id")
                .asLong();
        assertThat(new Api(port, shop.token(Role.FOREMAN))
                        .post("/api/v1/production-reports/" + report + "/correct", "{\"good\":4}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theMonthIsAddedUpSignedAndLocked() {
        String batch = send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":10}")
                .json()
                .path("number")
                .asString();
        JsonNode first = receive(batch, "{\"good\":4}").json().path("receipts").get(0);
        String statement = "/api/v1/subcontract-statements/" + supplier + "/" + YearMonth.from(LocalDate.now(ZONE));
        planner.post("/api/v1/subcontracts/" + batch + "/change", "{\"price\":3.5}");
        JsonNode open = planner.get(statement).json();
        assertThat(open.path("amount").decimalValue()).isEqualByComparingTo("29.40");
        assertThat(open.path("weight").decimalValue()).isEqualByComparingTo("8.4");
        assertThat(open.path("signedAt").isNull()).isTrue();
        assertThat(planner.post(statement + "/sign", "{}")
                        .json()
                        .path("signedBy")
                        .asString())
                .isEqualTo("test");
        planner.post("/api/v1/subcontracts/" + batch + "/change", "{\"price\":9}");
        receive(batch, "{\"good\":6}");
        JsonNode signed = planner.get(statement).json();
        assertThat(signed.path("amount").decimalValue()).isEqualByComparingTo("29.40");
        assertThat(planner.post(
                                "/api/v1/subcontracts/" + batch + "/receipts/"
                                        + first.path("id").asLong() + "/reverse",
                                "{}")
                        .status())
                .isEqualTo(409);
        JsonNode next = planner.get("/api/v1/subcontract-statements/" + supplier + "/"
                        + YearMonth.from(LocalDate.now(ZONE)).plusMonths(1))
                .json();
        assertThat(next.path("good").asInt()).isEqualTo(6);
        assertThat(next.path("amount").decimalValue()).isEqualByComparingTo("113.40");
    }

    @Test
    void whoeverReceivesAtOnceTakesEachPieceOnce() throws Exception {
        String batch = send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":10}")
                .json()
                .path("number")
                .asString();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(() -> receive(batch, "{\"good\":4}").status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<Integer> done : threads.invokeAll(all)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 400, 400, 400);
        assertThat(operation(1).path("good").asInt()).isEqualTo(8);
    }

    @Test
    void whatIsOutsideIsToldToTheWall() {
        JsonNode before = planner.get("/api/v1/subcontracts/overview").json();
        send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":10}");
        JsonNode after = planner.get("/api/v1/subcontracts/overview").json();
        assertThat(after.path("batches").asInt())
                .isEqualTo(before.path("batches").asInt() + 1);
        assertThat(after.path("pieces").asInt()).isEqualTo(before.path("pieces").asInt() + 10);
    }

    @Test
    void aBadRequestNamesTheField() {
        assertThat(send("{\"workOrder\":\"NO-SUCH\",\"sequence\":20,\"quantity\":1}")
                        .text())
                .contains("\"field\":\"workOrder\"");
        assertThat(send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":1,\"supplier\":\"NOBODY\"}")
                        .text())
                .contains("\"field\":\"supplier\"");
        assertThat(send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":20,\"quantity\":1,\"due\":\"2001-01-01\"}")
                        .text())
                .contains("\"field\":\"due\"");
        assertThat(send("{\"workOrder\":\"" + workOrder + "\",\"sequence\":10,\"quantity\":1}")
                        .text())
                .contains("\"field\":\"supplier\"");
        assertThat(planner.get("/api/v1/subcontract-statements?period=november").status())
                .isEqualTo(400);
        assertThat(planner.get("/api/v1/subcontracts/WX-1-1").status()).isEqualTo(404);
    }

    private static List<Integer> sums(JsonNode batch) {
        return List.of("sent", "good", "defective", "lost", "outside").stream()
                .map(what -> batch.path(what).asInt())
                .toList();
    }

    private Answer send(String body) {
        return planner.post("/api/v1/subcontracts", body);
    }

    private Answer receive(String batch, String body) {
        return planner.post("/api/v1/subcontracts/" + batch + "/receive", body);
    }

    private JsonNode batches() {
        return planner.get("/api/v1/subcontracts?workOrder=" + workOrder).json().path("content");
    }

    private JsonNode operation(int index) {
        return planner.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(index);
    }

    private JsonNode scan(String code) {
        return terminal.scan(number, Codes.printable(code));
    }

    private JsonNode command(String code) {
        return terminal.scan(number, code);
    }
}
