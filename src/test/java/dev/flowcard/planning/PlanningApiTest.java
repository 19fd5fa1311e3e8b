package dev.flowcard.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flowcard.identity.Role;
import dev.flowcard.prediction.Breakdowns;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a new schedule to a new version of the plan, as a planner's program does it. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=planning")
class PlanningApiTest {
    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Breakdowns breakdowns;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeEach
    void aShop() {
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workUnit("PL-T1", "PL-TURN");
        shop.workUnit("PL-M1", "PL-MILL");
    }

    @Test
    void aScheduleIsSeenBeforeItIsPublishedAndWhatHasBegunStays() {
        shop.person("PL-7", "李伟", Role.OPERATOR);
        shop.workOrder("W-PL1", 30, Shop.Step.of(10, "车", "PL-TURN"), Shop.Step.of(20, "铣", "PL-MILL"));
        shop.workOrder("W-PL2", 20, Shop.Step.of(10, "车", "PL-TURN"), Shop.Step.of(20, "铣", "PL-MILL"));
        String terminal = shop.terminal("T-PL1", "PL-T1");
        Api floor = new Api(port, terminal);
        floor.scan("T-PL1", Codes.printable("P-PL-7"));
        assertThat(floor.scan("T-PL1", Codes.printable("W-PL1")).path("outcome").asString())
                .isEqualTo("ACCEPTED");

        JsonNode proposal = scheduled("{\"seconds\": 1}");
        JsonNode effects = planner.get("/api/v1/plan/proposals/" + proposal.path("number"))
                .json()
                .path("effects");
        assertThat(effects.findValuesAsString("workOrder")).contains("W-PL1", "W-PL2");
        assertThat(operation("W-PL2", 0).path("plannedStart").isNull()).isTrue();

        JsonNode published = planner.post("/api/v1/plan/publish", "{\"proposal\": " + proposal.path("number") + "}")
                .json();
        assertThat(published.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(operation("W-PL1", 0).path("plannedStart").isNull()).isTrue();
        JsonNode turned = operation("W-PL2", 0);
        JsonNode milled = operation("W-PL2", 1);
        assertThat(moment(milled, "plannedStart")).isAfterOrEqualTo(moment(turned, "plannedFinish"));
        assertThat(moment(turned, "plannedStart"))
                .as("the lathe is busy with the first order's pieces")
                .isAfter(
                        OffsetDateTime.parse(proposal.path("madeAt").asString()).plusMinutes(25));
        JsonNode again = planner.post("/api/v1/plan/publish", "{\"proposal\": " + proposal.path("number") + "}")
                .json();
        assertThat(again.path("version")).isEqualTo(published.path("version"));
        assertThat(planner.get("/api/v1/plan?size=500")
                        .json()
                        .path("version")
                        .path("number")
                        .asLong())
                .isEqualTo(published.path("version").asLong());
    }

    @Test
    void twoPublishedVersionsAreComparedWhateverCameAfterThem() {
        shop.workOrder("W-PL6", 30, Shop.Step.of(10, "车", "PL-TURN"));
        long first = published();
        shop.workOrder("W-PL7", 300, Shop.Step.of(10, "车", "PL-TURN"));
        JsonNode late = planner.post(
                        "/api/v1/plan/move",
                        "{\"workOrder\": \"W-PL7\", \"sequence\": 10, \"workUnit\": \"PL-T1\", \"start\": \"2026-01-01T00:00:00Z\"}")
                .json();
        long second = planner.post("/api/v1/plan/publish", "{\"proposal\": " + late.path("number") + "}")
                .json()
                .path("version")
                .asLong();
        JsonNode found = planner.get("/api/v1/plan/versions/compare?from=" + second + "&to=" + first)
                .json();
        assertThat(found.at("/from/number").asLong()).isEqualTo(first);
        JsonNode moved = found.path("moved")
                .valueStream()
                .filter(m -> m.path("workOrder").asString().equals("W-PL6"))
                .findFirst()
                .orElseThrow();
        assertThat(moment(moved.path("after"), "start"))
                .as("five hours of the other go first")
                .isAfter(moment(moved.path("before"), "start").plusHours(4));
        JsonNode added = found.path("moved")
                .valueStream()
                .filter(m -> m.path("workOrder").asString().equals("W-PL7"))
                .findFirst()
                .orElseThrow();
        assertThat(added.path("before").isNull()).isTrue();
        assertThat(found.path("effects").findValuesAsString("workOrder")).contains("W-PL6", "W-PL7");
        assertThat(planner.get("/api/v1/plan/versions")
                        .json()
                        .get(0)
                        .path("number")
                        .asLong())
                .isEqualTo(second);
        Api.Answer refused = planner.get("/api/v1/plan/versions/compare?from=" + first + "&to=999999");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("to");
    }

    private long published() {
        JsonNode proposal = scheduled("{\"seconds\": 1}");
        return planner.post("/api/v1/plan/publish", "{\"proposal\": " + proposal.path("number") + "}")
                .json()
                .path("version")
                .asLong();
    }

    @Test
    void aMachineThatIsDownTakesNothingBeforeItIsExpectedToRunAgain() {
        shop.person("PL-8", "王强", Role.OPERATOR);
        shop.workUnit("PL-B1", "PL-BORE");
        shop.workOrder("W-PL8", 10, Shop.Step.of(10, "镗", "PL-BORE"));
        shop.workOrder("W-PL9", 10, Shop.Step.of(10, "镗", "PL-BORE"));
        Api floor = new Api(port, shop.terminal("T-PL8", "PL-B1"));
        floor.scan("T-PL8", Codes.printable("P-PL-8"));
        floor.scan("T-PL8", "X-BREAKDOWN");
        assertThat(floor.scan("T-PL8", Codes.printable("W-PL8")).path("outcome").asString())
                .isEqualTo("ACCEPTED");
        OffsetDateTime now = OffsetDateTime.now(java.time.ZoneOffset.UTC);
        JsonNode proposal = scheduled("{\"seconds\": 1}");
        JsonNode bar = planner.get("/api/v1/plan/gantt?proposal=" + proposal.path("number"))
                .json()
                .path("bars")
                .valueStream()
                .filter(b -> b.path("workOrder").asString().equals("W-PL9"))
                .findFirst()
                .orElseThrow();
        assertThat(moment(bar, "start"))
                .as("two hours where nothing is known, and then the other's ten minutes")
                .isBetween(now.plusMinutes(125), now.plusMinutes(135));
        assertThat(proposal.path("work").path("flowMinutes").isNumber()).isTrue();
        assertThat(breakdowns.ends()).hasSize(1);
    }

    @Test
    void aWhatIfIsPredictedTooAndTouchesNoEstimate() {
        shop.workUnit("PL-S1", "PL-SAW");
        shop.workOrder("W-PLA", 60, Shop.Step.of(10, "锯", "PL-SAW"));
        java.time.LocalDate due =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into customer (number, name) values ('PL-C', '客户')")
                    .update();
            jdbc.sql("""
                    insert into sales_order (number, code, customer_id, state, created_at, created_by)
                    select 'SO-PLA', 'W-SO-PLA', id, 'CONFIRMED', '2026-01-01', 'test' from customer where number = 'PL-C'""").update();
            jdbc.sql("""
                    insert into sales_order_line (order_id, line, product, quantity, due)
                    select id, 1, 'M-W-PLA', 60, ? from sales_order where number = 'SO-PLA'""").param(due).update();
            jdbc.sql("update work_order set order_number = 'SO-PLA', order_line = 1 where number = 'W-PLA'")
                    .update();
        });
        JsonNode calm = effect(scheduled("{\"seconds\": 1}"));
        JsonNode stopped = effect(scheduled("{\"seconds\": 1, \"down\": [{\"workUnit\": \"PL-S1\", \"from\":"
                + " \"2026-01-01T00:00:00Z\", \"to\": \"" + due.plusDays(5) + "T00:00:00Z\"}]}"));
        assertThat(calm.path("latePercent").asInt()).isLessThan(10);
        assertThat(stopped.path("latePercent").asInt())
                .as("nothing is sawn before the promise")
                .isGreaterThan(90);
        assertThat(moment(stopped, "p50")).isAfter(moment(calm, "p50").plusDays(10));
        assertThat(jdbc.sql("select count(*) from order_estimate where late_percent > 90")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private JsonNode effect(JsonNode proposal) {
        return planner.get("/api/v1/plan/proposals/" + proposal.path("number"))
                .json()
                .path("effects")
                .valueStream()
                .filter(e -> e.path("workOrder").asString().equals("W-PLA"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMoveAnswersAtOnceAndAWrongUnitIsNamed() {
        shop.workOrder("W-PL3", 10, Shop.Step.of(10, "铣", "PL-MILL"));
        String move =
                "{\"workOrder\": \"W-PL3\", \"sequence\": 10, \"workUnit\": \"%s\", \"start\": \"2026-01-01T00:00:00Z\"}";
        JsonNode moved =
                planner.post("/api/v1/plan/move", move.formatted("PL-M1")).json();
        assertThat(moved.path("state").asString()).isEqualTo("DONE");
        JsonNode bars = planner.get("/api/v1/plan/gantt?proposal=" + moved.path("number"))
                .json()
                .path("bars");
        assertThat(bars.findValuesAsString("workOrder")).contains("W-PL3");
        Api.Answer refused = planner.post("/api/v1/plan/move", move.formatted("NOWHERE"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("workUnit");
    }

    @Test
    void aSearchCanBeStopped() {
        shop.workOrder("W-PL4", 10, Shop.Step.of(10, "铣", "PL-MILL"));
        JsonNode started =
                planner.post("/api/v1/plan/schedule", "{\"seconds\": 600}").json();
        JsonNode stopped = planner.post("/api/v1/plan/proposals/" + started.path("number") + "/cancel", "{}")
                .json();
        assertThat(stopped.path("state").asString()).isIn("CANCELLED", "DONE");
        assertThat(scheduled("{\"seconds\": 1}").path("state").asString())
                .as("the next search is not kept waiting")
                .isEqualTo("DONE");
        assertThat(planner.post("/api/v1/plan/schedule", "{\"seconds\": 0}").status())
                .isEqualTo(400);
    }

    @Test
    void aLockedOperationIsNotMovedAndWhatHasNoTimeIsNotLocked() {
        shop.workOrder("W-PL5", 60, Shop.Step.of(10, "车", "PL-TURN"), Shop.Step.of(20, "铣", "PL-MILL"));
        String lock = "{\"workOrder\": \"W-PL5\", \"sequence\": 20}";
        assertThat(planner.post("/api/v1/plan/lock", lock).status()).isEqualTo(409);
        JsonNode proposal = scheduled("{\"seconds\": 1}");
        planner.post("/api/v1/plan/publish", "{\"proposal\": " + proposal.path("number") + "}");
        assertThat(planner.post("/api/v1/plan/lock", lock).status()).isEqualTo(200);
        assertThat(planner.post("/api/v1/plan/lock", lock).status()).isEqualTo(200);
        String move =
                "{\"workOrder\": \"W-PL5\", \"sequence\": 20, \"workUnit\": \"PL-M1\", \"start\": \"2026-01-01T00:00:00Z\"}";
        assertThat(planner.post("/api/v1/plan/move", move).status()).isEqualTo(409);
        assertThat(planner.post("/api/v1/plan/unlock", lock).status()).isEqualTo(200);
        assertThat(planner.post("/api/v1/plan/move", move).status()).isEqualTo(200);
    }

    private JsonNode scheduled(String body) {
        long number = planner.post("/api/v1/plan/schedule", body)
                .json()
                .path("number")
                .asLong();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> planner.get("/api/v1/plan/proposals/" + number)
                                .json()
                                .path("proposal"),
                        p -> !p.path("state").asString().equals("RUNNING"));
    }

    private JsonNode operation(String workOrder, int index) {
        return planner.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(index);
    }

    private static OffsetDateTime moment(JsonNode operation, String field) {
        return OffsetDateTime.parse(operation.path(field).asString());
    }
}
