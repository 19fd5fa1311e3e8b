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
}
