package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class ReplenishmentTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Shop shop;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    private Api planner;
    private Api foreman;
    private Api terminal;
    private String number;
    private String workOrder;

    @BeforeEach
    void setUp() {
        int n = NEXT.incrementAndGet();
        number = "T-REPL" + n;
        workOrder = "W-REPL" + n;
        shop.person("REPL1", "李伟", Role.OPERATOR);
        shop.workUnit("REPL-U" + n, "REPL-TURN");
        shop.workOrder(workOrder, 10, Step.of(10, "粗车", "REPL-TURN"));
        planner = new Api(port, shop.token(Role.PLANNER));
        foreman = new Api(port, shop.token(Role.FOREMAN));
        terminal = new Api(port, shop.terminal(number, "REPL-U" + n));
    }

    @Test
    void aForemanAsksAndAPlannerApproves() {
        JsonNode asked = verb(foreman, "replenish", "{\"quantity\":3,\"reason\":\"报废 3 件\"}");
        assertThat(asked.path("quantityReplenished").asInt()).isZero();
        JsonNode waiting = waiting();
        assertThat(waiting.path("state").asString()).isEqualTo("ASKED");
        String path = "/api/v1/replenishments/" + waiting.path("id").asLong();
        assertThat(foreman.post(path + "/approve", "{}").status()).isEqualTo(403);
        for (int i = 0; i < 2; i++) {
            JsonNode approved = planner.post(path + "/approve", "{}").json();
            assertThat(approved.path("quantityReplenished").asInt()).isEqualTo(3);
        }
        assertThat(approvedOperation().path("arrived").asInt()).isEqualTo(13);
        assertThat(planner.post(path + "/reject", "{\"reason\":\"不需要\"}").status())
                .isEqualTo(409);
        assertThat(audit.find("work-order.replenish", 0, 100))
                .filteredOn(e -> e.subject().equals(workOrder))
                .extracting(Audit.Entry::action)
                .containsExactly("work-order.replenish.approved", "work-order.replenish.ask");
    }

    @Test
    void aRejectedRequestAddsNothingAndSaysWhy() {
        verb(foreman, "replenish", "{\"quantity\":3}");
        String path = "/api/v1/replenishments/" + waiting().path("id").asLong();
        assertThat(planner.post(path + "/reject", "{}").status()).isEqualTo(400);
        planner.post(path + "/reject", "{\"reason\":\"毛坯不够\"}");
        assertThat(waiting().path("note").asString()).isEqualTo("毛坯不够");
        assertThat(planner.post(path + "/approve", "{}").status()).isEqualTo(409);
        assertThat(approvedOperation().path("arrived").asInt()).isEqualTo(10);
    }

    @Test
    void whatIsMadeBeyondTheOrderIsSurplusUntilItIsTakenBack() {
        verb(planner, "replenish", "{\"quantity\":2}");
        scan("P-REPL1");
        scan(workOrder);
        scan(workOrder);
        terminal.scan(number, "X-OK");
        JsonNode done = get();
        assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("quantitySurplus").asInt()).isEqualTo(2);
        terminal.scan(number, "X-UNDO");
        assertThat(get().path("quantitySurplus").asInt()).isZero();
    }

    @Test
    void closingShortNeedsAReasonAndKeepsIt() {
        assertThat(planner.post("/api/v1/work-orders/" + workOrder + "/close-short", "{}")
                        .text())
                .contains("reason");
        verb(planner, "close-short", "{\"reason\":\"毛坯缺 4 件，客户同意\"}");
        assertThat(get().path("closeReason").asString()).isEqualTo("毛坯缺 4 件，客户同意");
        assertThat(get().path("state").asString()).isEqualTo("CLOSED_SHORT");
        assertThat(planner.post("/api/v1/work-orders/" + workOrder + "/replenish", "{\"quantity\":1}")
                        .status())
                .isEqualTo(409);
        assertThat(audit.find("work-order.close-short", 0, 10))
                .anyMatch(e -> e.subject().equals(workOrder) && e.detail().contains("客户同意"));
    }

    private JsonNode verb(Api api, String verb, String body) {
        Api.Answer answer = api.post("/api/v1/work-orders/" + workOrder + "/" + verb, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode waiting() {
        return foreman.get("/api/v1/replenishments?workOrder=" + workOrder)
                .json()
                .get(0);
    }

    private JsonNode get() {
        return planner.get("/api/v1/work-orders/" + workOrder).json();
    }

    private JsonNode approvedOperation() {
        return get().path("operations").get(0);
    }

    private void scan(String code) {
        terminal.scan(number, Codes.printable(code));
    }
}
