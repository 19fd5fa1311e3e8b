package dev.flowcard.progress.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
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

/** A Monday of the past: one order as planned, another that began three hours late and was then planned anew. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=reliability")
class ReliabilityApiTest {
    private static final Instant EIGHT = Instant.parse("2026-01-05T00:00:00Z");
    private static final String DAY = "?from=2026-01-05T00:00:00%2B08:00&to=2026-01-06T00:00:00%2B08:00";

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Api planner;

    @BeforeEach
    void aMonday() {
        planner = new Api(port, shop.token(Role.PLANNER));
        if (jdbc.sql("select count(*) from work_order where number = 'RE-1'")
                        .query(Long.class)
                        .single()
                == 0) {
            shop.workUnit("RE-T", "RE-TURN");
            shop.workOrder("RE-1", 40, Shop.Step.of(10, "车", "RE-TURN"));
            shop.workOrder("RE-2", 40, Shop.Step.of(10, "车", "RE-TURN"));
            transaction.executeWithoutResult(status -> planned());
        }
    }

    private void planned() {
        jdbc.sql("update work_center set area = '一车间' where number = 'RE-TURN'").update();
        jdbc.sql("delete from planned_operation where work_order in ('RE-1', 'RE-2')")
                .update();
        long first = version(-24);
        long second = version(4);
        plan(first, null, "RE-1", 0, 2);
        plan(first, second, "RE-2", 0, 2);
        plan(second, null, "RE-2", 4, 6);
        happened("RE-1", 0, 2);
        happened("RE-2", 4, 6);
    }

    private long version(int hours) {
        jdbc.sql("insert into plan_version (published_at, published_by, source) values (?, 'test', 'reliability')")
                .param(at(hours))
                .update();
        return jdbc.sql("select max(id) from plan_version").query(Long.class).single();
    }

    private void plan(long version, Long replaced, String workOrder, int start, int finish) {
        jdbc.sql("""
                insert into planned_operation (version_id, replaced_in, work_order, sequence, name, quantity, work_center_id, start,
                    finish) select ?, ?, ?, 10, '车', 40, id, ?, ? from work_center where number = 'RE-TURN'""")
                .params(java.util.Arrays.asList(version, replaced, workOrder, at(start), at(finish)))
                .update();
    }

    private void happened(String workOrder, int start, int finish) {
        jdbc.sql("""
                update operation o join work_order w on w.id = o.work_order_id set o.actual_start = ?, o.actual_finish = ?,
                    o.finished = true, w.completed_at = ?, w.state = 'COMPLETED' where w.number = ?""").params(at(start), at(finish), at(finish), workOrder).update();
    }

    private static Timestamp at(int hours) {
        return Timestamp.from(EIGHT.plusSeconds(hours * 3_600L));
    }

    @Test
    void whatWasPlannedAnewTooLateCountsAsMissed() {
        JsonNode told = planner.get("/api/v1/reliability" + DAY + "&by=LINE").json();
        JsonNode line = told.path("groups").get(0);
        assertThat(line.path("key").asString()).isEqualTo("一车间");
        assertThat(line.path("starts").path("due").asInt()).isEqualTo(2);
        assertThat(line.path("starts").path("onTime").asInt()).isEqualTo(1);
        assertThat(line.path("starts").path("late").asInt()).isEqualTo(1);
        assertThat(told.path("total").path("orders").path("reliability").asDouble())
                .isEqualTo(0.5);
        JsonNode miss = told.path("misses").get(0);
        assertThat(miss.path("workOrder").asString()).isEqualTo("RE-2");
        assertThat(miss.path("offMinutes").asLong()).isEqualTo(240);
        assertThat(planner.get("/api/v1/reliability" + DAY + "&tolerance=240")
                        .json()
                        .at("/total/finishes/reliability")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void anEarlierMomentKnowsOnlyWhatHadHappenedThen() {
        JsonNode told = planner.get(
                        "/api/v1/reliability?from=2026-01-05T00:00:00%2B08:00&to=2026-01-05T08:30:00%2B08:00")
                .json();
        assertThat(told.at("/total/starts/due").asInt())
                .as("the other may still begin")
                .isEqualTo(1);
        assertThat(told.at("/total/finishes/due").asInt()).isZero();
    }

    @Test
    void whatIsWrongIsNamed() {
        for (String wrong : List.of(
                "to|&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z", "tolerance|&tolerance=-1", "by|&by=MOON")) {
            String[] parts = wrong.split("\\|", -1);
            Answer refused = planner.get("/api/v1/reliability?" + parts[1].substring(1));
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(parts[0]);
        }
    }

    /** Two thousand work orders of long ago, planned three times each, stand in the way of nobody. */
    @Test
    void aLongHistoryIsNotReadForAShortPeriod() {
        transaction.executeWithoutResult(status -> history());
        jdbc.sql("analyze table work_order, operation, planned_operation, plan_version")
                .query()
                .listOfRows();
        List<Map<String, Object>> plan = jdbc.sql("explain " + ReliabilityReader.SQL)
                .param("early", Timestamp.from(EIGHT.minusSeconds(92L * 86_400)))
                .query()
                .listOfRows();
        assertThat(plan)
                .filteredOn(row -> !row.get("table").equals("c"))
                .allSatisfy(row -> assertThat(row.get("key")).as("%s", row).isNotNull());
        assertThat(plan).allSatisfy(row -> assertThat(Long.parseLong(String.valueOf(row.get("rows"))))
                .as("%s", row)
                .isLessThan(500));
    }

    private void history() {
        jdbc.sql("""
                insert into work_order (number, code, product_id, quantity_ordered, quantity_planned, quantity_released, state,
                    released_at, completed_at, created_at)
                select concat('RE-OLD-', s.seq), concat('W-RE-OLD-', s.seq), w.product_id, 1, 1, 1, 'COMPLETED', '2024-01-01',
                    '2024-01-02', '2024-01-01'
                from seq_1_to_2000 s, work_order w where w.number = 'RE-1'""").update();
        jdbc.sql("""
                insert into operation (work_order_id, sequence, name, work_center_id, state, finished)
                select w.id, 10, '车', c.id, 'FINISHED', true from work_order w, work_center c
                where w.number like 'RE-OLD-%' and c.number = 'RE-TURN'""").update();
        jdbc.sql("""
                insert into planned_operation (version_id, replaced_in, work_order, sequence, name, quantity, work_center_id, start,
                    finish) select v.id, v.id, w.number, 10, '车', 1, c.id, '2024-01-01', '2024-01-02'
                from work_order w, work_center c, (select min(id) as id from plan_version) v, seq_1_to_3 s
                where w.number like 'RE-OLD-%' and c.number = 'RE-TURN'""").update();
    }
}
