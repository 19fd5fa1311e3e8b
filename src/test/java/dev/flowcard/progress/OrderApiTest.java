package dev.flowcard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class OrderApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    SalesOrders orders;

    @Autowired
    OrderProgress progress;

    @Autowired
    OrderTimeline timeline;

    @Autowired
    OrderWords words;

    private Api planner;
    private Api sales;

    @BeforeEach
    void begin() {
        planner = new Api(port, shop.token(Role.PLANNER));
        sales = new Api(port, shop.token(Role.SALES));
    }

    private void load(String kind, String... lines) {
        Answer answer = planner.post(
                "/api/v1/imports/" + kind, "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void planned(String order, String workOrder, LocalDate due) {
        load("work-units", "work_unit,name,work_center", "OA-U1,车床,OA-车削", "OA-U2,铣床,OA-铣削");
        load("orders", "order,customer,product,quantity,due", order + ",华东泵业,OA-轴,10," + due);
        load(
                "plan",
                "work_order,product,quantity,sequence,operation,work_unit,work_center,order",
                workOrder + ",OA-轴,10,10,粗车,OA-U1,," + order,
                workOrder + ",OA-轴,10,20,铣键槽,OA-U2,," + order);
    }

    @Test
    void anOrderWithoutWorkOrdersIsNotPlannedYet() {
        load("orders", "order,customer,product,quantity,due", "OA-1,C,OA-P,10,2199-01-01");

        JsonNode order = sales.get("/api/v1/orders/OA-1").json();

        assertThat(order.path("standing").asString()).isEqualTo("UNPLANNED");
        assertThat(order.path("percentDone").asInt()).isZero();
        assertThat(order.path("code").asString()).isEqualTo(Codes.printable("O-OA-1"));
        assertThat(sales.get("/api/v1/orders/" + Codes.printable("O-OA-1")).status())
                .isEqualTo(200);
    }

    @Test
    void whatTheFloorReportsIsSeenBySales() {
        planned("OA-2", "OA-W2", LocalDate.of(2199, 1, 1));
        workOrders.release("OA-W2", null);
        shop.person("OA-7", "张伟", Role.OPERATOR);
        Api terminal = new Api(port, shop.terminal("OA-T1", "OA-U1"));
        terminal.scan("OA-T1", Codes.printable("P-OA-7"));
        terminal.scan("OA-T1", Codes.printable("W-OA-W2"));

        assertThat(sales.get("/api/v1/orders/OA-2/progress")
                        .json()
                        .path("current")
                        .path("state")
                        .asString())
                .isEqualTo("RUNNING");

        terminal.scan("OA-T1", Codes.printable("W-OA-W2"));
        assertThat(terminal.scan("OA-T1", "Q-10").path("outcome").asString()).isEqualTo("ASK");
        assertThat(terminal.scan("OA-T1", "X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");

        JsonNode after = sales.get("/api/v1/orders/OA-2/progress").json();
        assertThat(after.path("percentDone").asInt()).isEqualTo(50);
        assertThat(after.path("current").path("sequence").asInt()).isEqualTo(20);
        assertThat(after.path("late").asBoolean()).isFalse();
        OrderStory story = progress.find("OA-2").orElseThrow();
        assertThat(timeline.of(story).stream()
                        .map(fact -> words.say(fact, Locale.ENGLISH))
                        .toList())
                .anyMatch(text -> text.startsWith("10 good reported · operation 10 粗车 · 车床 · 张伟"))
                .anyMatch(text -> text.startsWith("Work order OA-W2 released"));
    }

    @Test
    void anOrderPastItsPromiseIsLateAndOneOnHoldIsStopped() {
        planned("OA-3", "OA-W3", LocalDate.of(2020, 1, 1));

        Answer late = sales.get("/api/v1/orders/OA-3");
        workOrders.release("OA-W3", null);
        workOrders.hold("OA-W3", "等图纸");
        Answer held = sales.get("/api/v1/orders/OA-3");

        assertThat(late.json().path("late").asBoolean()).isTrue();
        assertThat(held.json().path("standing").asString()).isEqualTo("STOPPED");
        assertThat(held.text()).contains("等图纸");
    }

    @Test
    void aListIsFilteredAndPagedAndAnUnknownOrderIs404() {
        load("orders", "order,customer,product,quantity,due", "OA-4,独特客户,OA-P,10,2199-01-01");

        assertThat(sales.get("/api/v1/orders?q=%E7%8B%AC%E7%89%B9")
                        .json()
                        .path("page")
                        .path("totalElements")
                        .asInt())
                .isEqualTo(1);
        assertThat(sales.get("/api/v1/orders?size=501").status()).isEqualTo(400);
        assertThat(sales.get("/api/v1/orders/NO-SUCH").status()).isEqualTo(404);
        assertThat(sales.get("/api/v1/orders?q=%25_%27;--").status()).isEqualTo(200);
    }

    @Test
    void anOrderIsTakenOnceHoweverOftenItIsSent() {
        String body = """
                {"order": "OA-5", "customer": "ERP-C", "product": "OA-P", "quantity": 12.5, "due": "2199-02-01"}""";

        Answer first = sales.post("/api/v1/orders", body, "OA-key-1");
        Answer second = sales.post("/api/v1/orders", body, "OA-key-1");
        Answer other = sales.post("/api/v1/orders", body.replace("12.5", "13"), "OA-key-1");
        Answer again = sales.post("/api/v1/orders", body, "OA-key-2");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(again.status()).isEqualTo(409);
        assertThat(orders.find("OA-5").orElseThrow().lines()).hasSize(1);
    }

    @Test
    void aFaultyOrderNamesItsFields() {
        Answer empty = sales.post("/api/v1/orders", "{}", "OA-key-3");
        Answer wrong = sales.post(
                "/api/v1/orders",
                "{\"order\":\"OA-6\",\"customer\":\"C\",\"lines\":[{\"product\":\"P\",\"quantity\":-1,\"due\":\"2199-01-01\"},{\"product\":\"P\",\"quantity\":1}]}",
                "OA-key-4");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("\"order\"", "\"customer\"");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("lines[0].quantity");
        assertThat(orders.find("OA-6")).isEmpty();
    }
}
