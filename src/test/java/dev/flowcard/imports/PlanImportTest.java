package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.plan.PlanVersions;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class PlanImportTest {
    private static final String HEADER =
            "work_order,product,quantity,sequence,operation,work_unit,work_center,start,finish,released,order,line";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    PlanVersions versions;

    private Importing imports;

    @BeforeEach
    void begin() {
        imports = new Importing(new Api(port, shop.token(Role.PLANNER)));
        imports.csv("work-units", "work_unit,name,work_center", "PI-CK1,车床 1#,PI-车削", "PI-M1,铣床 1#,PI-铣削");
        imports.csv(
                "routings",
                "product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece,inspection_plan",
                "PI-轴,泵轴,10,粗车,PI-车削,30,2.5,",
                "PI-轴,泵轴,20,铣键槽,PI-铣削,15,4,PI-PLAN");
    }

    @Test
    void workOrdersComeInUnreleasedWithTheTimesOfTheirRouting() {
        imports.csv("orders", "order,customer,product,quantity,due", "PI-SO1,C,PI-轴,100,2026-12-01");
        Answer answer = imports.csv(
                "plan",
                HEADER,
                "PI-W1,PI-轴,100,10,粗车,PI-CK1,,2026-11-24 08:00,2026-11-24T16:00,103,PI-SO1,",
                "PI-W1,PI-轴,100,20,铣键槽,,,,,103,PI-SO1,");

        assertThat(answer.text()).contains("\"accepted\":2");
        WorkOrderView order = workOrders.find("PI-W1").orElseThrow();
        assertThat(order.state()).isEqualTo(WorkOrderState.PLANNED);
        assertThat(order.quantityReleased()).isEqualByComparingTo("0");
        assertThat(order.quantityPlanned()).isEqualByComparingTo("103");
        assertThat(order.order()).isEqualTo("PI-SO1");
        assertThat(order.line()).isEqualTo(1);
        assertThat(order.operations().get(1).minutesPerPiece()).isEqualByComparingTo("4");
        assertThat(order.operations().get(1).inspectionPlan()).isEqualTo("PI-PLAN");
        assertThat(order.operations().getFirst().plannedStart()).isNotNull();
    }

    @Test
    void aRowChangesItsOperationAloneAndTheSameAgainMakesNoNewVersion() {
        String first = "PI-W2,PI-轴,10,10,粗车,PI-CK1,,2026-11-24 08:00,2026-11-24 16:00,,,";
        imports.csv("plan", HEADER, first, "PI-W2,PI-轴,10,20,铣键槽,,,,,,,");
        imports.csv("plan", HEADER, "PI-W2,PI-轴,10,20,铣键槽,PI-M1,,,,,,");
        long version = versions.current().orElseThrow().number();

        Answer again = imports.csv("plan", HEADER, first);

        assertThat(again.status()).isEqualTo(200);
        assertThat(versions.current().orElseThrow().number()).isEqualTo(version);
        WorkOrderView order = workOrders.find("PI-W2").orElseThrow();
        assertThat(order.operations()).hasSize(2);
        assertThat(order.operations().get(1).plannedWorkUnit()).isNotNull();
    }

    @Test
    void faultsAreNamedByRowAndColumn() {
        imports.csv("orders", "order,customer,product,quantity,due", "PI-SO2,C,PI-轴,100,2026-12-01");
        Answer answer = imports.csv(
                "plan",
                HEADER,
                "PI-W3,PI-轴,10,10,粗车,NO-UNIT,,,,,,",
                "PI-W4,PI-轴,10,10,粗车,PI-CK1,PI-铣削,,,,,",
                "PI-W5,PI-轴,10,10,粗车,,,2026-11-24 08:00,2026-11-23 08:00,,,",
                "PI-W6,PI-轴,10,10,粗车,,,,,,NO-ORDER,",
                "PI-W7,PI-轴,10,10,粗车,,,,,,PI-SO2,7",
                "PI-W8,PI-新,10,10,粗车,,,,,,PI-SO2,",
                "PI-W9,PI-轴,10,10,粗车,,,,,,,",
                "PI-W9,PI-轴,11,20,铣键槽,,,,,,,",
                "PI-WA,PI-新,10,10,粗车,,,,,,,",
                "PI-WB,PI-轴,10,10,粗车,,,soon,,,,");

        assertThat(Importing.rejected(answer))
                .containsExactly(
                        "2:work_unit",
                        "3:work_unit",
                        "4:finish",
                        "5:order",
                        "6:line",
                        "7:work_center",
                        "7:order",
                        "9:quantity",
                        "10:work_center",
                        "11:start");
        assertThat(workOrders.find("PI-W9")).isEmpty();
    }

    @Test
    void whatHasBegunIsNotReplanned() {
        String row = "PI-WC,PI-轴,10,10,粗车,PI-CK1,,2026-11-24 08:00,2026-11-24 16:00,,,";
        imports.csv("plan", HEADER, row, "PI-WC,PI-轴,10,20,铣键槽,PI-M1,,,,,,");
        workOrders.release("PI-WC", null);
        String terminal = shop.terminal("PI-T1", "PI-CK1");
        Api floor = new Api(port, terminal);
        shop.person("PI-1", "张伟", Role.OPERATOR);
        assertThat(floor.scan("PI-T1", dev.flowcard.shared.Codes.printable("P-PI-1"))
                        .path("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(floor.scan("PI-T1", dev.flowcard.shared.Codes.printable("W-PI-WC"))
                        .path("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");

        Answer unchanged = imports.csv("plan", HEADER, row);
        Answer moved = imports.csv("plan", HEADER, row.replace("08:00", "09:00"));
        Answer later = imports.csv("plan", HEADER, "PI-WC,PI-轴,10,20,铣键槽,PI-M1,,2026-11-25 08:00,,,,");

        assertThat(unchanged.text()).contains("\"accepted\":1");
        assertThat(Importing.rejected(moved)).containsExactly("2:sequence");
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void theApiTellsThePlanInForce() {
        imports.csv("plan", HEADER, "PI-WD,PI-轴,10,10,粗车,PI-CK1,,2026-11-24 08:00,2026-11-24 16:00,,,");

        Api sales = new Api(port, shop.token(Role.SALES));
        Answer first = sales.get("/api/v1/plan?size=500");
        int pages = first.json().path("page").path("totalPages").asInt();
        Stream<String> all = IntStream.range(0, pages).mapToObj(page -> sales.get("/api/v1/plan?size=500&page=" + page)
                .text());

        assertThat(first.text()).contains("\"publishedBy\"");
        assertThat(all).anyMatch(page -> page.contains("PI-WD"));
    }
}
