package dev.flowcard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flowcard.identity.Role;
import dev.flowcard.production.InspectionDemanded;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class InspectionApiTest {
    @Autowired
    Shop shop;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    InspectionPlans plans;

    @Autowired
    InspectionRequests requests;

    @Autowired
    Inspections inspections;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Api inspector;
    private Api terminal;

    @BeforeEach
    void setUp() {
        inspector = new Api(port, shop.token(Role.INSPECTOR));
        shop.person("QA-1", "李伟", Role.OPERATOR);
        shop.workUnit("U-QA-1", "QA-TURN");
        terminal = new Api(port, shop.terminal("T-QA-1", "U-QA-1"));
        transaction.executeWithoutResult(status -> {
            plans.save(
                    "QA-PLAN",
                    measure("总长", "120", "119.9", "120.1", Sampling.parse("2").orElseThrow()));
            plans.save(
                    "QA-PLAN",
                    new Characteristic(
                            0, "表面", "Surface", CharacteristicKind.PASS_FAIL, null, null, null, null, Sampling.ONE));
        });
    }

    @Test
    void aGateHoldsTheNextOperationUntilTheInspectionIsReleased() {
        String number = finished("W-QA-1", 10);
        assertThat(scanNext("W-QA-1").path("reason").asString()).isEqualTo("AWAITING_INSPECTION");

        Api.Answer released = inspector.post("/api/v1/inspections/" + number + "/release", """
                {"results": [{"characteristic": "总长", "sample": 1, "value": 120.04},
                             {"characteristic": "总长", "sample": 2, "value": 120.11},
                             {"characteristic": "表面", "passed": true}],
                 "good": 8, "scrap": 1, "held": 1, "note": "孔口毛刺"}""");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.json().path("state").asString()).isEqualTo("RELEASED");
        assertThat(released.json().path("results").get(2).path("passed").asBoolean())
                .isFalse();

        OperationView first =
                workOrders.find("W-QA-1").orElseThrow().operations().getFirst();
        assertThat(List.of(first.good(), first.scrap(), first.held()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(8), BigDecimal.ONE, BigDecimal.ONE);
        assertThat(scanNext("W-QA-1").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void aReleaseThatDoesNotAddUpIsRefusedWithTheFields() {
        String number = finished("W-QA-2", 10);
        String path = "/api/v1/inspections/" + number + "/release";
        assertField(inspector.post(path, "{\"good\": 8, \"scrap\": 1, \"held\": 0}"), 422, "good");
        assertField(inspector.post(path, "{}"), 422, "results");
        assertField(inspector.post(path, "{\"good\": -1, \"scrap\": 11}"), 422, "good");
        assertField(inspector.post(path, "{\"good\": 1e999999}"), 400, "good");
        assertField(
                inspector.post(path, "{\"results\": [{\"characteristic\": \"没有\"}]}"),
                400,
                "results[0].characteristic");
        assertField(
                inspector.post(path, "{\"results\": [{\"characteristic\": \"总长\", \"value\": 1e99}]}"), 422, "results");
        assertField(inspector.post(path, """
                        {"results": [{"characteristic": "1", "value": 99}, {"characteristic": "1", "sample": 2, "value": 120},
                                     {"characteristic": "2", "passed": false}]}"""), 422, "held");
        assertThat(inspector
                        .get("/api/v1/inspections/" + number)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("REQUESTED");
    }

    @Test
    void aFailedLotStopsTheNextOperationUntilItIsInspectedAgain() {
        String number = finished("W-QA-3", 10);
        Api.Answer failed = inspector.post("/api/v1/inspections/" + number + "/fail", "{\"scrap\": 2}");
        assertThat(failed.json().path("held").asInt()).isEqualTo(8);
        assertThat(scanNext("W-QA-3").path("reason").asString()).isEqualTo("INSPECTION_FAILED");
        assertThat(inspections.failed(500)).extracting(InspectionView::number).contains(number);

        JsonNode again = inspector
                .post("/api/v1/inspections/" + number + "/repeat", "{}")
                .json();
        assertThat(again.path("quantity").asInt()).isEqualTo(8);
        assertThat(inspector
                        .post("/api/v1/inspections/" + number + "/repeat", "{}")
                        .json())
                .isEqualTo(again);
        Api.Answer released =
                inspector.post("/api/v1/inspections/" + again.path("number").asString() + "/release", """
                {"results": [{"characteristic": "1", "value": 120}, {"characteristic": "1", "sample": 2, "value": 120},
                             {"characteristic": "2", "passed": true}], "good": 7, "held": 1}""");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        OperationView first =
                workOrders.find("W-QA-3").orElseThrow().operations().getFirst();
        assertThat(List.of(first.good(), first.scrap(), first.held()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(7), BigDecimal.TWO, BigDecimal.ONE);
        assertThat(inspections.failed(500)).extracting(InspectionView::number).doesNotContain(number);
        assertThat(scanNext("W-QA-3").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void twoInspectorsAtTheSameMomentMakeOneDecisionAndTheOtherIsToldSo() throws Exception {
        String number = finished("W-QA-4", 10);
        String results = """
                "results": [{"characteristic": "1", "value": 120}, {"characteristic": "1", "sample": 2, "value": 120},
                            {"characteristic": "2", "passed": true}]""";
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Api.Answer>> clicks = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Api.Answer>) () -> i % 2 == 0
                            ? inspector.post("/api/v1/inspections/" + number + "/release", "{" + results + "}")
                            : inspector.post("/api/v1/inspections/" + number + "/fail", "{}"))
                    .toList();
            List<Integer> answers = threads.invokeAll(clicks).stream()
                    .map(f -> f.resultNow().status())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 200, 409, 409);
        }
        OperationView first =
                workOrders.find("W-QA-4").orElseThrow().operations().getFirst();
        assertThat(first.good().add(first.held())).isEqualByComparingTo("10");
    }

    @Test
    void aDemandDeliveredTwiceIsOneInspection() {
        String number = finished("W-QA-5", 10);
        InspectionView view = inspections.find(number).orElseThrow();
        InspectionDemanded demand = new InspectionDemanded(view.operation(), "W-QA-5", 10, "QA-PLAN", BigDecimal.TEN);
        InspectionRequests now = AopTestUtils.getTargetObject(requests);
        transaction.executeWithoutResult(status -> now.on(demand));
        assertThat(inspections.ofWorkOrder("W-QA-5")).hasSize(1);
        inspector.post("/api/v1/inspections/" + number + "/fail", "{}");
        transaction.executeWithoutResult(status -> now.on(demand));
        assertThat(inspections.ofWorkOrder("W-QA-5")).hasSize(1);
    }

    @Test
    void aFileOfPlansIsTakenWholeOrRefusedWithTheCells() {
        Api admin = new Api(port, shop.token(Role.ADMIN));
        Api.Answer refused = admin.csv("inspection-plans", """
                plan,characteristic,kind,nominal,lower,upper,unit,sampling
                QA-FILE,外径,MEASURE,30,29.9,30.1,mm,10%
                QA-FILE,长度,MEASURE,30,,,mm,1
                QA-FILE,宽度,MEASURE,30,31,30,mm,1
                QA-FILE,表面,LOOK,,,,,some
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rejected").findValuesAsString("field"))
                .containsExactly("lower", "upper", "kind", "sampling");
        assertThat(plans.characteristics("QA-FILE")).isEmpty();
        Api.Answer taken = admin.csv("inspection-plans", """
                plan,characteristic,kind,nominal,lower,upper,unit,sampling,name_en
                QA-FILE,外径,MEASURE,30,29.9,30.1,mm,10%,Outer diameter
                qa-file,表面,PASS_FAIL,,,,,,
                """);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(plans.characteristics("QA-FILE"))
                .extracting(Characteristic::name)
                .containsExactly("外径", "表面");
        assertThat(admin.csv("inspection-plans", """
                        plan,characteristic,kind,upper
                        QA-FILE,外径,MEASURE,30.05
                        """).status()).isEqualTo(200);
        Characteristic changed = plans.characteristics("QA-FILE").getFirst();
        assertThat(changed.upper()).isEqualByComparingTo("30.05");
        assertThat(changed.lower()).isEqualByComparingTo("29.9");
        assertThat(changed.nameEn()).isEqualTo("Outer diameter");
        assertThat(plans.characteristics("QA-FILE").getFirst().sampling().pieces(BigDecimal.valueOf(25)))
                .isEqualTo(3);
    }

    @Test
    void whoMayLookAndWhoMayDecide() {
        String number = finished("W-QA-6", 1);
        Api foreman = new Api(port, shop.token(Role.FOREMAN));
        assertThat(foreman.get("/api/v1/inspections?state=REQUESTED&workOrder=W-QA-6")
                        .json()
                        .path("content")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo(number);
        assertThat(foreman.post("/api/v1/inspections/" + number + "/release", "{}")
                        .status())
                .isEqualTo(403);
        Api operator = new Api(port, shop.token(Role.OPERATOR));
        assertThat(operator.get("/api/v1/inspections").status()).isEqualTo(403);
        assertThat(inspector.get("/api/v1/inspections?state=MAYBE").status()).isEqualTo(400);
        assertThat(inspector.get("/api/v1/inspections/I-0").status()).isEqualTo(404);
    }

    /** A work order whose gated first operation is done; answers the inspection that this asked for. */
    private String finished(String workOrder, int quantity) {
        shop.workOrder(workOrder, quantity, new Step(10, "粗车", "QA-TURN", "QA-PLAN"), Step.of(20, "精车", "QA-TURN"));
        terminal.scan("T-QA-1", Codes.printable("P-QA-1"));
        String card = Codes.printable(workOrder + ".10");
        assertThat(terminal.scan("T-QA-1", card).path("outcome").asString()).isEqualTo("ACCEPTED");
        terminal.scan("T-QA-1", card);
        terminal.scan("T-QA-1", "Q-" + quantity);
        assertThat(terminal.scan("T-QA-1", "X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !inspections.ofWorkOrder(workOrder).isEmpty());
        return inspections.ofWorkOrder(workOrder).getFirst().number();
    }

    private JsonNode scanNext(String workOrder) {
        return terminal.scan("T-QA-1", Codes.printable(workOrder + ".20"));
    }

    private static void assertField(Api.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").findValuesAsString("field")).contains(field);
    }

    private static Characteristic measure(String name, String nominal, String lower, String upper, Sampling sampling) {
        return new Characteristic(
                0,
                name,
                null,
                CharacteristicKind.MEASURE,
                new BigDecimal(nominal),
                new BigDecimal(lower),
                new BigDecimal(upper),
                "mm",
                sampling);
    }
}
