package dev.flowcard.progress.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A day of the past: forty pieces are released at eight, turned by ten, and wait in front of the mill. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=flow")
class FlowApiTest {
    private static final Instant EIGHT = Instant.parse("2026-01-05T00:00:00Z");
    private static final String PASSWORD = "flow-looks-pass-1";
    private static final String DAY = "?from=2026-01-05T00:00:00Z&to=2026-01-05T10:00:00Z&step=60";

    @Autowired
    private Shop shop;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Api planner;

    @BeforeEach
    void aDay() {
        planner = new Api(port, shop.token(Role.PLANNER));
        if (jdbc.sql("select count(*) from work_order where number = 'FL-1'")
                        .query(Long.class)
                        .single()
                == 0) {
            shop.workUnit("FL-T", "FL-TURN");
            shop.workUnit("FL-M", "FL-MILL");
            shop.workOrder("FL-1", 40, Shop.Step.of(10, "车", "FL-TURN"), Shop.Step.of(20, "铣", "FL-MILL"));
            transaction.executeWithoutResult(status -> turned());
        }
    }

    private void turned() {
        jdbc.sql("update work_order set released_at = ? where number = 'FL-1'")
                .param(Timestamp.from(EIGHT))
                .update();
        jdbc.sql("""
                insert into production_report (operation_id, work_order_id, work_center_id, work_unit_id, persons, kind, started_at,
                    ended_at, booked_at, good, scrap, held, rework, clauses, warnings)
                select o.id, w.id, o.work_center_id, u.id, '', 'PRODUCTION', ?, ?, ?, 40, 0, 0, 0, '', ''
                from operation o join work_order w on w.id = o.work_order_id join work_unit u on u.number = 'FL-T'
                where w.number = 'FL-1' and o.sequence = 10""")
                .params(
                        Timestamp.from(EIGHT.plusSeconds(3_600)),
                        Timestamp.from(EIGHT.plusSeconds(7_200)),
                        Timestamp.from(EIGHT.plusSeconds(7_200)))
                .update();
    }

    private JsonNode center(JsonNode flow, String number) {
        return center(flow.path("centers"), "workCenter", number);
    }

    private static JsonNode center(JsonNode centers, String key, String number) {
        return centers.valueStream()
                .filter(c -> c.path(key).asString().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + number + " in " + centers));
    }

    @Test
    void whatWasTurnedWaitsInFrontOfTheMill() {
        Answer answer = planner.get("/api/v1/flow" + DAY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode turn = center(answer.json(), "FL-TURN");
        assertThat(turn.path("points").size()).isEqualTo(10);
        assertThat(turn.path("points").get(0).path("queuePieces").asDouble()).isEqualTo(40);
        assertThat(turn.path("total").path("out").asDouble()).isEqualTo(40);
        assertThat(turn.path("total").path("leadHours").asDouble()).isEqualTo(2);
        assertThat(turn.path("total").path("waitingShare").asDouble()).isEqualTo(0.5);
        assertThat(turn.path("points").get(1).path("utilisation").asDouble()).isEqualTo(1);
        assertThat(turn.path("points").get(2).path("utilisation").asDouble()).isZero();
        JsonNode mill = center(answer.json(), "FL-MILL");
        assertThat(mill.path("total").path("queuePieces").asDouble()).isEqualTo(40);
        assertThat(answer.json().path("helpsMost").asString()).isEqualTo("FL-MILL");
    }

    /** Sixty hours wait in front of the lathe, the longest queue by far, but of one order; more orders still have to pass the mill. */
    @Test
    void theWallAndThePageOfTheFlowNameTheSameBottleneck() {
        shop.workOrder("FL-2", 3_600, Shop.Step.of(10, "车", "FL-TURN"));
        shop.workOrder("FL-3", 5, Shop.Step.of(10, "铣", "FL-MILL"));
        String told = planner.get("/api/v1/flow").json().path("helpsMost").asString();
        assertThat(told).isEqualTo("FL-MILL");
        await().untilAsserted(() -> {
            JsonNode centers = planner.get("/api/v1/wall").json().path("centers");
            assertThat(centers.valueStream().filter(c -> c.path("bottleneck").asBoolean()))
                    .extracting(c -> c.path("number").asString())
                    .containsExactly(told);
            assertThat(center(centers, "number", "FL-TURN").path("queueHours").asDouble())
                    .isGreaterThan(
                            center(centers, "number", told).path("queueHours").asDouble());
        });
        users.setPassword("flow-looks", shop.person("FL-P", "李娜", Role.PLANNER).id(), PASSWORD);
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page flow = browser.open("/flow", "flow-looks", PASSWORD, "zh-CN", 1280, 800);
            PlaywrightAssertions.assertThat(flow.locator(".flow-banner h2")).containsText("瓶颈：FL-MILL");
            Page wall = browser.open("/wall", "flow-looks", PASSWORD, "zh-CN", 1920, 1080);
            PlaywrightAssertions.assertThat(wall.locator("[data-center=FL-MILL] .f"))
                    .containsText("瓶颈");
            PlaywrightAssertions.assertThat(wall.locator(".f b:has-text('瓶颈')")).hasCount(1);
        }
    }

    @Test
    void aPeriodThatIsTooLongOrTooFineIsRefusedByName() {
        Answer fine = planner.get("/api/v1/flow?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z&step=1");
        assertThat(fine.status()).isEqualTo(400);
        assertThat(fine.json().path("errors").get(0).path("field").asString()).isEqualTo("step");
        assertThat(planner.get("/api/v1/flow?from=2025-01-01T00:00:00Z&to=2026-02-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    /** Two thousand work orders of long ago stand in the way of none of the queries. */
    @Test
    void aLongHistoryIsNotReadForAShortPeriod() {
        transaction.executeWithoutResult(status -> history());
        jdbc.sql("analyze table work_order, operation, production_report")
                .query()
                .listOfRows();
        for (String sql : List.of(FlowReader.STEPS, FlowReader.MADE, FlowReader.BUSY)) {
            List<Map<String, Object>> plan = jdbc.sql("explain " + sql)
                    .param("from", Timestamp.from(EIGHT))
                    .param("to", Timestamp.from(EIGHT.plusSeconds(36_000)))
                    .param("late", Timestamp.from(EIGHT.plusSeconds(90_000)))
                    .param("grain", 150)
                    .query()
                    .listOfRows();
            assertThat(plan).allSatisfy(row -> {
                assertThat(row.get("type")).as("%s in %s", row, sql).isNotEqualTo("ALL");
                assertThat(Long.parseLong(String.valueOf(row.get("rows"))))
                        .as("%s in %s", row, sql)
                        .isLessThan(500);
            });
        }
    }

    private void history() {
        jdbc.sql("""
                insert into work_order (number, code, product_id, quantity_ordered, quantity_planned, quantity_released, state,
                    released_at, completed_at, created_at)
                select concat('FL-OLD-', s.seq), concat('W-FL-OLD-', s.seq), w.product_id, 1, 1, 1, 'COMPLETED', '2024-01-01',
                    '2024-01-02', '2024-01-01'
                from seq_1_to_2000 s, work_order w where w.number = 'FL-1'""").update();
        jdbc.sql("""
                insert into operation (work_order_id, sequence, name, work_center_id, state, finished)
                select w.id, 10, '车', o.work_center_id, 'FINISHED', true from work_order w, operation o join work_order x on x.id = o.work_order_id
                where w.number like 'FL-OLD-%' and x.number = 'FL-1' and o.sequence = 10""").update();
        jdbc.sql("""
                insert into production_report (operation_id, work_order_id, work_center_id, persons, kind, started_at,
                    ended_at, booked_at, good, scrap, held, rework, clauses, warnings)
                select o.id, o.work_order_id, o.work_center_id, '', 'PRODUCTION', '2024-01-01', '2024-01-02', '2024-01-02', 1, 0, 0,
                    0, '', ''
                from operation o join work_order w on w.id = o.work_order_id where w.number like 'FL-OLD-%'""").update();
    }
}
