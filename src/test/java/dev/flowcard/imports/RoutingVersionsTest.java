package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingHistory;
import dev.flowcard.plan.Routings;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A changed routing is a new version; who has begun stays with his. */
@FlowcardTest
class RoutingVersionsTest {
    private static final String HEADER =
            "product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece,valid_from";
    private static final String PLAN = "work_order,product,quantity,sequence,operation,work_center,start";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    Products products;

    @Autowired
    Routings routings;

    @Autowired
    WorkOrders workOrders;

    private Api api;
    private Importing imports;

    @BeforeEach
    void begin() {
        api = new Api(port, shop.token(Role.PLANNER));
        imports = new Importing(api);
    }

    @Test
    void aFileThatSaysNothingNewMakesNoVersion() {
        routing("RV-1", "2.5", "");
        routing("RV-1", "2.50", "");

        assertThat(history("RV-1").versions()).singleElement().satisfies(v -> {
            assertThat(v.validFrom()).isNull();
            assertThat(v.madeBy()).isNotBlank();
        });
    }

    @Test
    void aChangeIsTheNextVersionFromTodayOnAndTheOldOneStays() {
        routing("RV-2", "2.5", "");
        routing("RV-2", "2", "");

        RoutingHistory history = history("RV-2");
        assertThat(history.on(routings.today())).map(Routing::version).contains(2);
        assertThat(history.version(1).orElseThrow().validUntil())
                .isEqualTo(routings.today().minusDays(1));
        assertThat(minutes(history, 1)).containsExactly("2.5", "4");
        assertThat(minutes(history, 2)).containsExactly("2", "4");
    }

    @Test
    void aVersionMayBeginLaterAndThePlanOfThatTimeTakesIt() {
        LocalDate later = routings.today().plusDays(30);
        routing("RV-3", "2.5", "");
        routing("RV-3", "1", later.toString());
        routing("RV-3", "1", later.toString());

        assertThat(history("RV-3").versions()).hasSize(2);
        plan("RV-W1", "RV-3", later.minusDays(1));
        plan("RV-W2", "RV-3", later);
        assertThat(made("RV-W1")).isEqualTo("1: 2.5");
        assertThat(made("RV-W2")).isEqualTo("2: 1");
    }

    @Test
    void aReleasedWorkOrderKeepsItsVersionWhateverIsImportedAfterwards() {
        routing("RV-4", "2.5", "");
        plan("RV-W3", "RV-4", routings.today());
        plan("RV-W4", "RV-4", routings.today());
        workOrders.release("RV-W3", null);

        routing("RV-4", "2", "");
        plan("RV-W3", "RV-4", routings.today());
        plan("RV-W4", "RV-4", routings.today());

        assertThat(made("RV-W3")).isEqualTo("1: 2.5");
        assertThat(made("RV-W4")).isEqualTo("2: 2");
        assertThat(api.get("/api/v1/work-orders/RV-W3")
                        .json()
                        .path("routingVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void thePastIsNotWrittenAnew() {
        routing("RV-5", "2.5", "");

        var answer = imports.csv("routings", HEADER, "RV-5,工艺,10,粗车,RV-车削,30,2,2020-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Importing.rejected(answer)).containsExactly("2:valid_from");
        assertThat(history("RV-5").versions()).hasSize(1);
    }

    @Test
    void theListShowsTodaysVersionAndAllOthersBesideIt() {
        routing("RV-6", "2.5", "");
        routing("RV-6", "2", "");

        var found = api.get("/api/v1/routings?size=500")
                .json()
                .path("content")
                .valueStream()
                .filter(r -> r.path("product").asString().equals("RV-6"))
                .findFirst()
                .orElseThrow();

        assertThat(found.path("version").asInt()).isEqualTo(2);
        assertThat(found.path("validFrom").asString())
                .isEqualTo(routings.today().toString());
        assertThat(found.path("operations").get(0).path("minutesPerPiece").asInt())
                .isEqualTo(2);
        assertThat(found.path("versions").size()).isEqualTo(2);
        assertThat(found.path("versions").get(0).path("state").asString()).isEqualTo("PAST");
    }

    @Test
    void howPiecesGoOverIsKeptUntilAFileTakesItAway() {
        imports.csv("work-units", "work_unit,name,work_center", "RV-U1,车床,RV-普车");
        String terms = HEADER + ",transfer_batch,wait_minutes,lead_days,alternative_centers";
        imports.csv("routings", terms, "RV-7,工艺,10,粗车,RV-车削,30,2.5,,20,45,3,RV-普车*1.3");
        routing("RV-7", "2.5", "");
        plan("RV-W7", "RV-7", routings.today());

        OperationTerms kept =
                history("RV-7").versions().getLast().operations().getFirst().terms();
        assertThat(kept.transferBatch()).isEqualByComparingTo("20");
        assertThat(kept.waitMinutes()).isEqualTo(45);
        assertThat(kept.leadDays()).isEqualTo(3);
        assertThat(kept.alternatives()).singleElement().satisfies(a -> assertThat(a.factor())
                .isEqualByComparingTo("1.3"));
        assertThat(workOrders
                        .find("RV-W7")
                        .orElseThrow()
                        .operations()
                        .getFirst()
                        .terms())
                .isEqualTo(kept);

        imports.csv("routings", terms, "RV-7,工艺,10,粗车,RV-车削,30,2.5,,0,0,0,-");
        assertThat(history("RV-7").versions().getLast().operations().getFirst().terms())
                .isEqualTo(OperationTerms.PLAIN);
    }

    @Test
    void whatCannotBeIsNamedByItsColumn() {
        var answer = imports.csv(
                "routings",
                HEADER + ",overlap,transfer_batch,wait_minutes,lead_days,alternative_centers",
                "RV-8,工艺,10,粗车,RV-车削,30,2.5,,N,20,,,",
                "RV-8,工艺,20,粗车,RV-车削,30,2.5,,Y,-1,,,",
                "RV-8,工艺,30,粗车,RV-车削,30,2.5,,Y,,999999,,",
                "RV-8,工艺,40,粗车,RV-车削,30,2.5,,Y,,,900,",
                "RV-8,工艺,50,粗车,RV-车削,30,2.5,,Y,,,,RV-车削*1.2",
                "RV-8,工艺,60,粗车,RV-车削,30,2.5,,Y,,,,RV-没有");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Importing.rejected(answer))
                .containsExactly(
                        "2:transfer_batch",
                        "3:transfer_batch",
                        "4:wait_minutes",
                        "5:lead_days",
                        "6:alternative_centers",
                        "7:alternative_centers");
    }

    private void routing(String product, String minutes, String from) {
        var answer = imports.csv(
                "routings",
                HEADER,
                product + ",工艺,10,粗车,RV-车削,30," + minutes + "," + from,
                product + ",工艺,20,铣键槽,RV-铣削,15,4," + from);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void plan(String workOrder, String product, LocalDate start) {
        var answer = imports.csv("plan", PLAN, workOrder + "," + product + ",100,10,粗车,RV-车削," + start + " 08:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private RoutingHistory history(String product) {
        ProductId id = products.find(product).orElseThrow().id();
        return routings.history(id);
    }

    private static List<String> minutes(RoutingHistory history, int version) {
        return history.version(version).orElseThrow().operations().stream()
                .map(o -> o.minutesPerPiece().stripTrailingZeros().toPlainString())
                .toList();
    }

    private String made(String workOrder) {
        WorkOrderView found = workOrders.find(workOrder).orElseThrow();
        OperationView first = found.operations().getFirst();
        return found.routingVersion() + ": "
                + first.minutesPerPiece().stripTrailingZeros().toPlainString();
    }
}
