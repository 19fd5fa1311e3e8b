package dev.flowcard.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One operation on two machines at once: planned, published, worked on, planned anew, and put together again. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=planning_split")
class SplitApiTest {
    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeEach
    void aShop() {
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workUnit("SP-T1", "SP-TURN");
        shop.workUnit("SP-T2", "SP-TURN");
        shop.workUnit("SP-M1", "SP-MILL");
    }

    @Test
    void bothPartsArePublishedShownWorkedOnAndPlannedAnew() {
        shop.person("SP-1", "李伟", Role.OPERATOR);
        shop.person("SP-2", "王强", Role.OPERATOR);
        shop.workUnit("SP-L1", "SP-LATHE");
        shop.workUnit("SP-L2", "SP-LATHE");
        shop.workOrder("W-SP1", 100, Shop.Step.of(10, "车", "SP-LATHE"), Shop.Step.of(20, "铣", "SP-MILL"));
        publish(scheduled());
        Instants whole = instants(operation("W-SP1"));
        String first = operation("W-SP1").path("workUnit").asString();
        String other = first.equals("SP-L1") ? "SP-L2" : "SP-L1";

        JsonNode proposal = split("W-SP1", 10, "40", other);
        assertThat(bars("W-SP1", "?proposal=" + proposal.path("number"))).hasSize(2);
        assertThat(operation("W-SP1").path("split").isNull())
                .as("nothing is split before it is published")
                .isTrue();
        long version = publish(proposal).path("version").asLong();

        JsonNode split = operation("W-SP1").path("split");
        assertThat(split.path("pieces").asInt()).isEqualTo(40);
        assertThat(split.path("workUnit").asString()).isEqualTo(other);
        assertThat(instants(operation("W-SP1")).finish())
                .as("two machines are done sooner")
                .isBefore(whole.finish().minusMinutes(30));
        assertThat(planned("W-SP1", 10))
                .extracting(p -> p.path("part").asInt(), p -> p.path("quantity").asInt(), p -> p.path("workUnit")
                        .asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 60, first),
                        org.assertj.core.groups.Tuple.tuple(2, 40, other));
        JsonNode moved = planner.get("/api/v1/plan/versions/compare?from=" + (version - 1) + "&to=" + version)
                .json()
                .path("moved");
        assertThat(moved.valueStream()
                        .filter(m -> m.path("workOrder").asString().equals("W-SP1")
                                && m.path("sequence").asInt() == 10)
                        .map(m -> m.path("part").asInt()))
                .containsExactly(1, 2);
        assertThat(planner.post("/api/v1/plan/split", body("W-SP1", 10, "10", other))
                        .text())
                .contains("split-already");

        Api atFirst = new Api(port, shop.terminal("T-SP1", first));
        Api atOther = new Api(port, shop.terminal("T-SP2", other));
        assertThat(waiting(atFirst, "W-SP1").path("remaining").asInt()).isEqualTo(60);
        assertThat(waiting(atOther, "W-SP1").path("remaining").asInt()).isEqualTo(40);
        atFirst.scan("T-SP1", Codes.printable("P-SP-1"));
        atFirst.scan("T-SP1", Codes.printable("W-SP1"));
        assertThat(waiting(atFirst, "W-SP1").isMissingNode()).as("it runs here").isTrue();
        assertThat(waiting(atOther, "W-SP1").path("remaining").asInt())
                .as("the other part waits while the first one runs")
                .isEqualTo(40);
        atOther.scan("T-SP2", Codes.printable("P-SP-2"));
        assertThat(atOther.scan("T-SP2", Codes.printable("W-SP1"))
                        .path("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        atOther.scan("T-SP2", Codes.printable("W-SP1"));
        atOther.scan("T-SP2", "Q-40");
        JsonNode made = atOther.scan("T-SP2", "X-OK");
        assertThat(operation("W-SP1").path("good").asInt()).as(made.toString()).isEqualTo(40);
        assertThat(waiting(atOther, "W-SP1").isMissingNode())
                .as("what was planned there is made")
                .isTrue();

        JsonNode anew = scheduled();
        List<JsonNode> bars = bars("W-SP1", "?proposal=" + anew.path("number")).stream()
                .filter(b -> b.path("sequence").asInt() == 10)
                .toList();
        assertThat(bars).hasSize(1);
        assertThat(bars.getFirst().path("pieces").asInt()).isEqualTo(60);
        assertThat(bars.getFirst().path("unit").asString()).isEqualTo(first);
        publish(anew);
        assertThat(operation("W-SP1").path("split").path("pieces").asInt())
                .as("what has begun keeps its plan")
                .isEqualTo(40);
        assertThat(planner.post("/api/v1/plan/join", "{\"workOrder\": \"W-SP1\", \"sequence\": 10}")
                        .text())
                .contains("begun");
        asIfPlannedADayAgo("W-SP1");
        assertThat(plannedAt(first)).isEqualTo(60);
        assertThat(plannedAt(other)).as("each unit is measured by its own part").isEqualTo(40);
    }

    @Test
    void thePartsShareWhatIsPlannedToBeMadeNotWhatIsOrdered() {
        shop.workOrder("W-SP6", 10, Shop.Step.of(10, "车", "SP-TURN"));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update work_order set quantity_released = 12, quantity_planned = 12 where number = 'W-SP6'")
                .update());
        publish(split("W-SP6", 10, "11", "SP-T2"));
        assertThat(planned("W-SP6", 10))
                .extracting(p -> p.path("quantity").asInt())
                .containsExactly(1, 11);
    }

    @Test
    void putTogetherItIsPlannedInOneAgainAndSoAPlanFileDoes() {
        shop.workOrder("W-SP2", 50, Shop.Step.of(10, "车", "SP-TURN"));
        publish(split("W-SP2", 10, "20", "SP-T2"));
        assertThat(operation("W-SP2").path("split").path("pieces").asInt()).isEqualTo(20);
        publish(scheduled());
        assertThat(planned("W-SP2", 10)).as("a new schedule keeps the parts").hasSize(2);
        JsonNode joined = planner.post("/api/v1/plan/join", "{\"workOrder\": \"W-SP2\", \"sequence\": 10}")
                .json();
        publish(joined);
        assertThat(operation("W-SP2").path("split").isNull()).isTrue();
        assertThat(planned("W-SP2", 10)).singleElement().satisfies(p -> {
            assertThat(p.path("part").asInt()).isZero();
            assertThat(p.path("quantity").asInt()).isEqualTo(50);
        });
        assertThat(planner.post("/api/v1/plan/join", "{\"workOrder\": \"W-SP2\", \"sequence\": 10}")
                        .text())
                .contains("not-split");
    }

    @Test
    void aPartThatIsMadeIsOfferedNoMoreAlsoWhileNobodyWorks() {
        shop.workOrder("W-SP4", 50, Shop.Step.of(10, "车", "SP-TURN"));
        publish(scheduled());
        String first = operation("W-SP4").path("workUnit").asString();
        String other = first.equals("SP-T1") ? "SP-T2" : "SP-T1";
        publish(split("W-SP4", 10, "20", other));
        shop.person("SP-4", "周杰", Role.OPERATOR);
        Api atFirst = new Api(port, shop.terminal("T-SP4", first));
        Api atOther = new Api(port, shop.terminal("T-SP5", other));
        atOther.scan("T-SP5", Codes.printable("P-SP-4"));
        atOther.scan("T-SP5", Codes.printable("W-SP4"));
        atOther.scan("T-SP5", Codes.printable("W-SP4"));
        atOther.scan("T-SP5", "Q-20");
        JsonNode made = atOther.scan("T-SP5", "X-OK");
        assertThat(operation("W-SP4").path("good").asInt()).as(made.toString()).isEqualTo(20);
        JsonNode left = atOther.scan("T-SP5", "X-OFF");
        assertThat(operation("W-SP4").path("state").asString())
                .as(left.toString())
                .isEqualTo("PAUSED");
        assertThat(waiting(atOther, "W-SP4").isMissingNode()).isTrue();
        assertThat(waiting(atFirst, "W-SP4").path("remaining").asInt()).isEqualTo(30);
    }

    @Test
    void whatCannotBeSplitIsSaidWithItsRemedy() {
        shop.workOrder("W-SP3", 10, Shop.Step.of(10, "车", "SP-TURN"), Shop.Step.of(20, "电镀", "SP-TURN"));
        assertThat(refused("W-SP3", 10, "10", "SP-T2").at("/errors/0/field").asString())
                .isEqualTo("pieces");
        assertThat(refused("W-SP3", 10, "0", "SP-T2").at("/errors/0/field").asString())
                .isEqualTo("pieces");
        assertThat(refused("W-SP3", 10, "2.5", "SP-T2").at("/errors/0/field").asString())
                .isEqualTo("pieces");
        assertThat(refused("W-SP3", 10, "4", "SP-M1").at("/errors/0/field").asString())
                .isEqualTo("workUnit");
        assertThat(refused("W-SP3", 99, "4", "SP-T2").at("/errors/0/field").asString())
                .isEqualTo("sequence");
        assertThat(refused("W-NONE", 10, "4", "SP-T2").at("/errors/0/field").asString())
                .isEqualTo("workOrder");
        publish(scheduled());
        transaction.executeWithoutResult(
                status -> jdbc.sql("update operation o join work_order w on w.id = o.work_order_id set o.lead_days = 3"
                                + " where w.number = 'W-SP3' and o.sequence = 20")
                        .update());
        assertThat(refused("W-SP3", 20, "4", "SP-T2").toString()).contains("outside");
        planner.post("/api/v1/plan/lock", "{\"workOrder\": \"W-SP3\", \"sequence\": 10}");
        assertThat(refused("W-SP3", 10, "4", "SP-T2").toString()).contains("locked");
        planner.post("/api/v1/plan/unlock", "{\"workOrder\": \"W-SP3\", \"sequence\": 10}");
        shop.person("SP-3", "赵敏", Role.OPERATOR);
        Api floor = new Api(port, shop.terminal("T-SP3", "SP-T1"));
        floor.scan("T-SP3", Codes.printable("P-SP-3"));
        floor.scan("T-SP3", Codes.printable("W-SP3"));
        assertThat(refused("W-SP3", 10, "4", "SP-T2").toString()).contains("begun");
        Api operator = new Api(port, shop.token(Role.OPERATOR));
        assertThat(operator.post("/api/v1/plan/split", body("W-SP3", 10, "4", "SP-T2"))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode refused(String workOrder, int sequence, String pieces, String unit) {
        Api.Answer answer = planner.post("/api/v1/plan/split", body(workOrder, sequence, pieces, unit));
        assertThat(answer.status()).as(answer.text()).isIn(400, 409);
        return answer.json();
    }

    private static String body(String workOrder, int sequence, String pieces, String unit) {
        return "{\"workOrder\": \"%s\", \"sequence\": %d, \"pieces\": %s, \"workUnit\": \"%s\"}"
                .formatted(workOrder, sequence, pieces, unit);
    }

    private JsonNode split(String workOrder, int sequence, String pieces, String unit) {
        Api.Answer answer = planner.post("/api/v1/plan/split", body(workOrder, sequence, pieces, unit));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode publish(JsonNode proposal) {
        Api.Answer answer = planner.post("/api/v1/plan/publish", "{\"proposal\": " + proposal.path("number") + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode scheduled() {
        long number = planner.post("/api/v1/plan/schedule", "{\"seconds\": 1}")
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

    private List<JsonNode> bars(String workOrder, String query) {
        return planner.get("/api/v1/plan/gantt" + query)
                .json()
                .path("bars")
                .valueStream()
                .filter(b -> b.path("workOrder").asString().equals(workOrder)
                        && b.path("sequence").asInt() == 10)
                .toList();
    }

    private List<JsonNode> planned(String workOrder, int sequence) {
        return planner.get("/api/v1/plan?size=500")
                .json()
                .path("content")
                .valueStream()
                .filter(p -> p.path("workOrder").asString().equals(workOrder)
                        && p.path("sequence").asInt() == sequence)
                .toList();
    }

    private JsonNode operation(String workOrder) {
        return planner.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0);
    }

    private static JsonNode waiting(Api terminal, String workOrder) {
        return terminal.get("/api/v1/terminal/state")
                .json()
                .path("waiting")
                .valueStream()
                .filter(w -> w.path("workOrder").asString().equals(workOrder)
                        && w.path("sequence").asInt() == 10)
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private void asIfPlannedADayAgo(String workOrder) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update operation o join work_order w on w.id = o.work_order_id set o.planned_start = o.planned_start"
                                + " - interval 1 day, o.planned_finish = o.planned_finish - interval 1 day, o.split_start ="
                                + " o.split_start - interval 1 day, o.split_finish = o.split_finish - interval 1 day,"
                                + " o.split_first_finish = o.split_first_finish - interval 1 day where w.number = ?")
                .param(workOrder)
                .update());
    }

    /** What a work unit should have made by now. */
    private int plannedAt(String unit) {
        Instant now = Instant.now();
        JsonNode points = planner.get("/api/v1/pace?scope=WORK_UNIT&of=" + unit + "&from="
                        + now.minus(Duration.ofDays(2)) + "&to=" + now + "&step=60")
                .json()
                .path("points");
        return points.get(points.size() - 1).path("planned").asInt();
    }

    private record Instants(OffsetDateTime start, OffsetDateTime finish) {}

    private static Instants instants(JsonNode operation) {
        return new Instants(
                OffsetDateTime.parse(operation.path("plannedStart").asString()),
                OffsetDateTime.parse(operation.path("plannedFinish").asString()));
    }
}
