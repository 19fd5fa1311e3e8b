package dev.flowcard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.Alarms;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.materials.Lots;
import dev.flowcard.plant.Plant;
import dev.flowcard.prediction.EstimateQuality;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.production.outside.SubcontractOverview;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.production.trace.Genealogies;
import dev.flowcard.progress.Wall;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=demo")
class DemoLoadTest {
    @Autowired
    WorkOrders workOrders;

    @Autowired
    SalesOrders orders;

    @Autowired
    Plant plant;

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    PlantZone zone;

    @Autowired
    Subcontracts subcontracts;

    @Autowired
    Genealogies genealogies;

    @Autowired
    Lots lots;

    @Autowired
    Alarms alarms;

    @Autowired
    Wall wall;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    DemoFactory demo;

    @Autowired
    DemoEstimates estimates;

    @Autowired
    EstimateQuality quality;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    @BeforeEach
    void load() {
        if (users.find("admin").isEmpty()) {
            demo.load();
        }
    }

    @Test
    void leavesALivingShopAfterTheFirstStart() {
        assertThat(plant.workUnits()).hasSize(14);
        assertThat(people.all()).hasSize(22);
        List<WorkOrderView> all = workOrders.page(null, 0, 100);
        assertThat(all).hasSize(30);
        assertThat(all.stream().map(WorkOrderView::state))
                .contains(
                        WorkOrderState.PLANNED,
                        WorkOrderState.RUNNING,
                        WorkOrderState.COMPLETED,
                        WorkOrderState.ON_HOLD);
        List<OperationView> operations =
                all.stream().flatMap(w -> w.operations().stream()).toList();
        assertThat(operations.stream().filter(o -> o.state() == OperationState.RUNNING))
                .hasSizeGreaterThan(3);
        assertThat(operations.stream().map(OperationView::gate)).contains(Gate.DEMANDED, Gate.FAILED, Gate.PASSED);
        assertThat(operations).allSatisfy(o -> assertThat(o.good()).isLessThanOrEqualTo(o.arrived()));
    }

    /** Few orders tell little; but most of them should be done by the time of which nine in ten should be. */
    @Test
    void itsPastEstimatesCanBeJudged() {
        if (quality.of(Instant.EPOCH, clock.instant()).all().estimates() == 0) {
            estimates.reckon();
        }
        EstimateQuality.Report report = quality.of(Instant.EPOCH, clock.instant());
        assertThat(report.all().orders()).as("%s", report).isGreaterThanOrEqualTo(5);
        assertThat(report.all().estimates())
                .as("%s", report)
                .isGreaterThan(report.all().orders());
        assertThat(report.all().p90Kept()).as("%s", report).isGreaterThan(0.6);
        assertThat(report.all().p50Kept()).as("%s", report).isBetween(0.1, 0.95);
        assertThat(report.all().meanErrorHours()).as("%s", report).isLessThan(72);
        assertThat(report.byLeadTime()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild-check", "ledger-check"})
    void hasBooksThatAgree(String check) {
        JsonNode result = new Api(port, shop.token(Role.ADMIN))
                .post("/api/v1/" + check, "{}")
                .json();
        assertThat(result.path("workOrders").asInt() + result.path("operations").asInt())
                .isPositive();
        assertThat(result.path("differences")).isEmpty();
    }

    @Test
    void hasOrdersInEveryState() {
        String year = DemoFiles.at(clock.instant(), zone.zone()).resolve("{Y}");
        Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        for (int i = 1; i <= 40; i++) {
            states.add(orders.find("SO-%s%03d".formatted(year, i)).orElseThrow().state());
        }
        assertThat(states).containsExactlyInAnyOrder(OrderState.values());
    }

    @Test
    void tracesMaterialAndHasPiecesOutside() {
        SubcontractOverview overview = subcontracts.overview();
        assertThat(overview.batches()).isGreaterThanOrEqualTo(2);
        assertThat(overview.overdue()).isPositive();
        assertThat(genealogies.ofLot("L-42CR50-01").orElseThrow().orders()).isNotEmpty();
        assertThat(lots.find("L-42CR50-01").orElseThrow().used()).isPositive();
        assertThat(lots.find("L-QT80-02").orElseThrow().blocked()).isNotNull();
    }

    @Test
    void whatIsWrongHasBeenForAWhileAndMostOfItIsInHand() {
        List<Alarm> open = alarms.open().stream().filter(a -> a.root() == null).toList();
        Instant lately = clock.instant().minus(Duration.ofMinutes(10));
        assertThat(open).hasSizeBetween(3, 14);
        assertThat(open.stream().filter(a -> a.raisedAt().isBefore(lately)))
                .hasSizeGreaterThanOrEqualTo(open.size() / 2 + 1);
        assertThat(open.stream().filter(a -> a.acknowledgedAt() == null)).hasSizeBetween(1, open.size() / 2 + 1);
    }

    @Test
    void theWallTellsEachWorkCentreAsWhatItIs() {
        JsonNode seen = json.readTree(wall.now());
        Map<String, String> shows = new HashMap<>();
        seen.path("centers")
                .forEach(c ->
                        shows.put(c.path("number").asString(), c.path("shows").asString()));
        assertThat(shows).containsEntry("检验", "INSPECTIONS").containsEntry("外协", "BATCHES");
        assertThat(shows.values()).filteredOn("PIECES"::equals).hasSize(4);
        JsonNode quality = seen.path("quality");
        assertThat(quality.path("waiting").asInt()).isPositive();
        assertThat(quality.path("undecided").asInt()).isPositive();
        assertThat(quality.path("heldPieces").asInt())
                .isGreaterThanOrEqualTo(quality.path("undecided").asInt());
    }

    @Test
    void tellsTheSignIns() {
        assertThat(users.find("admin")).isPresent();
        assertThat(String.join("\n", signIns.lines()))
                .contains("demo-foreman", "T-VMC850-1", "/terminal#enrol=fc_", "P-1007-L");
    }
}
