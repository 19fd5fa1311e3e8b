package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flowcard.identity.Role;
import dev.flowcard.production.persistence.OrderStages;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What sales sees of an order follows what is scanned: released, begun, made. */
@FlowcardTest
class OrderStageTest {
    @Autowired
    private Shop shop;

    @Autowired
    private SalesOrders orders;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void anOrderFollowsItsWorkOrders() {
        Api admin = new Api(port, shop.token(Role.ADMIN));
        shop.workUnit("OST-1", "OST-TURN");
        String badge = Codes.printable(shop.person("OST9", "赵六", Role.OPERATOR).code());
        assertThat(admin.csv("orders", "order,customer,product,quantity,due\nSO-OST,C,OST-P,5,2030-12-01\n")
                        .status())
                .isEqualTo(200);
        assertThat(admin.csv("plan", """
                        work_order,product,quantity,sequence,operation,work_unit,work_center,order
                        OST-A,OST-P,5,10,车,OST-1,OST-TURN,SO-OST
                        OST-B,OST-P,5,10,车,OST-1,OST-TURN,SO-OST
                        """).status()).isEqualTo(200);
        String first = card(admin, "OST-A");
        String second = card(admin, "OST-B");
        is(OrderState.ALLOCATED);
        Api terminal = new Api(port, shop.terminal("T-OST", "OST-1"));
        accepted(terminal, badge);
        accepted(terminal, first);
        is(OrderState.IN_PRODUCTION);
        finish(terminal, first);
        accepted(terminal, second);
        finish(terminal, second);
        is(OrderState.PRODUCED);
        usesItsIndexes();
    }

    private void finish(Api terminal, String card) {
        terminal.scan("T-OST", card);
        accepted(terminal, "X-OK");
    }

    private void accepted(Api terminal, String code) {
        JsonNode answer = terminal.scan("T-OST", code);
        assertThat(answer.path("outcome").asString()).as(answer.toString()).isEqualTo("ACCEPTED");
    }

    private String card(Api admin, String workOrder) {
        return admin.post("/api/v1/work-orders/" + workOrder + "/release", "{}")
                .json()
                .path("operations")
                .get(0)
                .path("code")
                .asString();
    }

    private void is(OrderState state) {
        await().untilAsserted(() -> assertThat(orders.state("SO-OST")).contains(state));
    }

    /** The history of all work orders is never read through. */
    private void usesItsIndexes() {
        List<Map<String, Object>> plan = jdbc.sql("explain " + OrderStages.OF_ORDERS_OF)
                .param("workOrders", List.of("OST-A", "OST-B"))
                .query()
                .listOfRows();
        assertThat(plan)
                .filteredOn(row -> List.of("work_order", "w", "o").contains(String.valueOf(row.get("table"))))
                .hasSize(3)
                .allSatisfy(row ->
                        assertThat(row.get("possible_keys")).as(plan.toString()).isNotNull());
    }
}
