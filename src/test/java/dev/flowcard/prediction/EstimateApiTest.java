package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An order's date follows what is scanned, as a salesperson's program sees it. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=estimates")
class EstimateApiTest {
    private static final Duration PROMISED = Duration.ofSeconds(20);

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EstimationRound round;

    @Autowired
    OrdersAtRisk risks;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeEach
    void aShop() {
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workUnit("ES-T1", "ES-TURN");
        shop.workUnit("ES-M1", "ES-MILL");
        load(
                "routings",
                "product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece",
                "ES-SHAFT,轴,10,车,ES-TURN,0,60",
                "ES-SHAFT,轴,20,铣,ES-MILL,0,60");
    }

    @Test
    void theDateFollowsEveryReportWithinSecondsAndIsJudgedOnceTheOrderIsDone() {
        order("SO-ES1", "W-ES1", 24, LocalDate.now(ZoneId.systemDefault()).plusDays(90));
        JsonNode before = estimated("SO-ES1");
        OffsetDateTime p50 =
                OffsetDateTime.parse(before.path("estimate").path("p50").asString());
        OffsetDateTime p90 =
                OffsetDateTime.parse(before.path("estimate").path("p90").asString());
        assertThat(p50).isAfter(OffsetDateTime.now(ZoneId.systemDefault()).plusHours(40));
        assertThat(p90).isAfter(p50);
        assertThat(before.path("atRisk").asBoolean()).isFalse();
        assertThat(before.path("estimatedSteps")).hasSize(2);
        assertThat(before.path("estimatedSteps").get(0).path("level").asString())
                .isEqualTo("STANDARD");

        String terminal = terminal("ES-7", "T-ES1", "ES-T1");
        report(terminal, "T-ES1", "ES-7", "W-ES1.10", 20);
        await().atMost(PROMISED).untilAsserted(() -> assertThat(OffsetDateTime.parse(
                        progress("SO-ES1").path("estimate").path("p50").asString()))
                .as("twenty hours less")
                .isBefore(p50.minusHours(10)));

        planner.post("/api/v1/work-orders/W-ES1/close-short", "{\"reason\": \"够了\"}");
        await().atMost(PROMISED)
                .untilAsserted(() ->
                        assertThat(progress("SO-ES1").path("estimate").isNull()).isTrue());
        assertThat(jdbc.sql(
                                "select count(*) from order_estimate_past where order_number = 'SO-ES1' and done_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void salesAndForemenAreToldOnceWhenAPromiseComesToBeAtRisk() {
        shop.person("ES-S", "赵敏", Role.SALES);
        shop.person("ES-F", "李卫东", Role.FOREMAN);
        order("SO-ES2", "W-ES2", 240, LocalDate.now(ZoneId.systemDefault()).plusDays(3));
        await().atMost(PROMISED).untilAsserted(() -> assertThat(
                        progress("SO-ES2").path("atRisk").asBoolean())
                .isTrue());
        assertThat(progress("SO-ES2").path("standing").asString()).isEqualTo("AT_RISK");
        assertThat(told("SO-ES2")).containsExactlyInAnyOrder("P-ES-S", "P-ES-F");

        report(terminal("ES-8", "T-ES2", "ES-T1"), "T-ES2", "ES-8", "W-ES2.10", 2);
        round.run();
        assertThat(told("SO-ES2")).as("still at risk, and nobody is told again").hasSize(2);
        assertThat(risks.risks()).anySatisfy(risk -> {
            assertThat(risk.order()).isEqualTo("SO-ES2");
            assertThat(risk.percent()).isEqualByComparingTo("99");
        });
        planner.post("/api/v1/work-orders/W-ES2/close-short", "{\"reason\": \"够了\"}");
        await().atMost(PROMISED).untilAsserted(() -> assertThat(risks.risks())
                .noneMatch(risk -> risk.order().equals("SO-ES2")));
    }

    @Test
    void aMovedPromiseIsJudgedWithinSeconds() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        order("SO-ES3", "W-ES3", 240, today.plusDays(200));
        assertThat(estimated("SO-ES3").path("atRisk").asBoolean()).isFalse();
        load("orders", "order,customer,product,quantity,due", "SO-ES3,东海,ES-SHAFT,240," + today.plusDays(2));
        await().atMost(PROMISED).untilAsserted(() -> assertThat(
                        progress("SO-ES3").path("atRisk").asBoolean())
                .isTrue());
        planner.post("/api/v1/work-orders/W-ES3/close-short", "{\"reason\": \"够了\"}");
    }

    @Test
    void anInquiryHoldsNothingAndAQuoteMakesTheNextOneWait() {
        Api sales = new Api(port, shop.token(Role.SALES));
        String question = "\"product\": \"ES-SHAFT\", \"quantity\": 40";
        JsonNode first = sales.post("/api/v1/inquiries", "{" + question + "}").json();
        assertThat(first.path("steps")).hasSize(2);
        assertThat(first.path("keepPercent").isNull()).isTrue();
        JsonNode again = sales.post("/api/v1/inquiries", "{" + question + "}").json();
        assertThat(p50(again)).as("nobody was kept waiting").isBefore(p50(first).plusHours(1));

        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        JsonNode quote = sales.post(
                        "/api/v1/quotes",
                        "{" + question + ", \"customer\": \"东海\", \"until\": \"" + today.plusDays(5) + "\"}")
                .json();
        assertThat(quote.path("holds").asBoolean()).isTrue();
        assertThat(quote.path("slots").get(0).path("workUnit").asString()).isEqualTo("ES-T1");
        JsonNode behind = sales.post("/api/v1/inquiries", "{" + question + "}").json();
        assertThat(p50(behind)).as("behind the quote").isAfter(p50(first).plusHours(30));

        sales.post("/api/v1/quotes/" + quote.path("id") + "/release", "{}");
        JsonNode free = sales.post("/api/v1/inquiries", "{" + question + "}").json();
        assertThat(p50(free)).isBefore(p50(first).plusHours(1));
    }

    @Test
    void aQuestionThatCannotBeAnsweredNamesItsField() {
        Api sales = new Api(port, shop.token(Role.SALES));
        assertThat(refused(sales, "{\"product\": \"ES-NONE\", \"quantity\": 1}"))
                .isEqualTo("product");
        assertThat(refused(sales, "{\"product\": \"ES-SHAFT\", \"quantity\": 0}"))
                .isEqualTo("quantity");
        assertThat(refused(sales, "{\"product\": \"ES-SHAFT\", \"quantity\": 1, \"wanted\": \"2001-01-01\"}"))
                .isEqualTo("wanted");
        assertThat(refused(sales, "{\"quantity\": 1}")).isEqualTo("product");
    }

    @Test
    void pastEstimatesAreJudgedByWhatCame() {
        past("ES-Q1", "2025-03-01 08:00", "2025-03-03 08:00", "2025-03-04 08:00", "2025-03-03 02:00");
        past("ES-Q1", "2025-03-02 20:00", "2025-03-02 22:00", "2025-03-03 01:00", "2025-03-03 02:00");
        past("ES-Q2", "2025-03-02 20:00", "2025-03-03 20:00", "2025-03-04 08:00", "2025-03-03 10:00");
        JsonNode report = planner.get("/api/v1/estimates/calibration?from=2025-03-01&to=2025-03-31")
                .json();
        assertThat(report.path("all").path("estimates").asInt()).isEqualTo(3);
        assertThat(report.path("all").path("orders").asInt()).isEqualTo(2);
        assertThat(report.path("all").path("p50Kept").asDouble()).isEqualTo(2 / 3.0, within(0.001));
        assertThat(report.path("all").path("p90Kept").asDouble()).isEqualTo(2 / 3.0, within(0.001));
        assertThat(report.path("all").path("meanErrorHours").asDouble())
                .as("6 h early, 4 h late, 10 h early")
                .isEqualTo(20 / 3.0, within(0.001));
        assertThat(report.path("byLeadTime").findValuesAsString("withinDays")).containsExactly("1", "3");
        assertThat(planner.get("/api/v1/estimates/calibration?from=2025-03-31&to=2025-03-01")
                        .status())
                .isEqualTo(400);
    }

    private void past(String order, String made, String p50, String p90, String done) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                insert into order_estimate_past (order_number, made_at, p50, p90, due, late_percent, at_risk, done_at)
                values (?, ?, ?, ?, '2025-03-10', 1, false, ?)""").params(order, made, p50, p90, done).update());
    }

    private static String refused(Api sales, String body) {
        return sales.post("/api/v1/inquiries", body)
                .json()
                .path("errors")
                .path(0)
                .path("field")
                .asString();
    }

    private static OffsetDateTime p50(JsonNode answer) {
        return OffsetDateTime.parse(answer.path("p50").asString());
    }

    private List<String> told(String order) {
        return jdbc.sql("select recipient from notification where topic = 'order-risk' and topic_id = ?")
                .param(order)
                .query(String.class)
                .list();
    }

    private void order(String order, String workOrder, int quantity, LocalDate due) {
        load("orders", "order,customer,product,quantity,due", order + ",ES-CUST,ES-SHAFT," + quantity + "," + due);
        load(
                "plan",
                "work_order,product,quantity,sequence,operation,work_center,order",
                workOrder + ",ES-SHAFT," + quantity + ",10,车,ES-TURN," + order,
                workOrder + ",ES-SHAFT," + quantity + ",20,铣,ES-MILL," + order);
        planner.post("/api/v1/work-orders/" + workOrder + "/release", "{}");
    }

    private String terminal(String person, String terminal, String unit) {
        shop.person(person, "李伟", Role.OPERATOR);
        return shop.terminal(terminal, unit);
    }

    private void report(String token, String terminal, String person, String operation, int good) {
        Api floor = new Api(port, token);
        floor.scan(terminal, Codes.printable("P-" + person));
        floor.scan(terminal, Codes.printable(operation));
        floor.scan(terminal, Codes.printable(operation));
        floor.scan(terminal, "Q-" + good);
        assertThat(floor.scan(terminal, "X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    private JsonNode estimated(String order) {
        return await().atMost(PROMISED)
                .until(() -> progress(order), found -> !found.path("estimate").isNull());
    }

    private JsonNode progress(String order) {
        return planner.get("/api/v1/orders/" + order + "/progress").json();
    }

    private void load(String kind, String... lines) {
        Api.Answer answer = planner.post(
                "/api/v1/imports/" + kind, "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
