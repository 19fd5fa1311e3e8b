package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class OrderImportTest {
    private static final String HEADER = "order,customer,product,quantity,due,type,price,line,note";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    SalesOrders orders;

    private Importing imports;

    @BeforeEach
    void begin() {
        imports = new Importing(new Api(port, shop.token(Role.PLANNER)));
    }

    @Test
    void ordersComeInConfirmedWithCustomersAndProductsThatAreNew() {
        Answer answer = imports.csv(
                "orders",
                HEADER,
                "OI-1,华东泵业,OI-VB50,120,2026-12-01,RUSH,88.5,,尽快",
                "OI-2,华东泵业,OI-VB50,10,2026-12-02,,,,",
                "OI-1,华东泵业,OI-轴,40,2026-12-05,RUSH,,,");

        assertThat(answer.text()).contains("\"rows\":3", "\"accepted\":3");
        OrderView order = orders.find("OI-1").orElseThrow();
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.customer().name()).isEqualTo("华东泵业");
        assertThat(order.lines()).hasSize(2);
        assertThat(order.due()).isEqualTo("2026-12-01");
        assertThat(orders.events("OI-1")).hasSize(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String[] file = {HEADER, "OI-3,C,OI-P,1,2026-12-01,,,,", "OI-3,C,OI-Q,2,2026-12-02,,,,"};
        imports.csv("orders", file);

        Answer again = imports.csv("orders", file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(orders.find("OI-3").orElseThrow().lines()).hasSize(2);
    }

    @Test
    void aRowWithoutLineUpdatesTheOnlyLineWithItsProduct() {
        imports.csv("orders", HEADER, "OI-4,C,OI-P,1,2026-12-01,,,,");

        imports.csv("orders", HEADER, "OI-4,C,OI-P,5,2026-12-09,,,,");

        OrderView order = orders.find("OI-4").orElseThrow();
        assertThat(order.lines()).hasSize(1);
        assertThat(order.lines().getFirst().quantity()).isEqualByComparingTo("5");
        assertThat(order.due()).isEqualTo("2026-12-09");
    }

    @Test
    void twoLinesWithTheSameProductNeedTheirNumbers() {
        Answer answer = imports.csv("orders", HEADER, "OI-5,C,OI-P,1,2026-12-01,,,,", "OI-5,C,OI-P,5,2026-12-09,,,,");

        assertThat(Importing.rejected(answer)).containsExactly("3:line");
        assertThat(imports.csv("orders", HEADER, "OI-5,C,OI-P,1,2026-12-01,,,1,", "OI-5,C,OI-P,5,2026-12-09,,,2,")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void faultsAreNamedAndNothingIsStored() {
        Answer answer = imports.csvIn(
                "zh-CN",
                "orders",
                HEADER,
                "OI-6,C,OI-P,0,2026-12-01,,,,",
                "OI-6,C,OI-P,1,2026-13-01,,,,",
                "OI-7,C,OI-P,1,2026-12-01,,-1,,",
                "OI-8,C,OI-P,1,2026-12-01,,,,",
                "OI-8,D,OI-Q,1,2026-12-01,,,,",
                "oi-8,C,OI-Q,1,2026-12-01,,,,");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Importing.rejected(answer))
                .containsExactly("2:quantity", "3:due", "4:price", "6:customer", "7:order");
        assertThat(answer.text()).contains("必须大于 0", "不是日期", "价格不能为负");
        assertThat(orders.find("OI-8")).isEmpty();
    }

    @Test
    void aClosedOrderTakesOnlyWhatChangesNothing() {
        imports.csv("orders", HEADER, "OI-9,C,OI-P,1,2026-12-01,,,,");
        orders.move("OI-9", OrderState.SHIPPED, "test", null);

        assertThat(imports.csv("orders", HEADER, "OI-9,C,OI-P,1,2026-12-01,,,,").status())
                .isEqualTo(200);
        assertThat(Importing.rejected(imports.csv("orders", HEADER, "OI-9,C,OI-P,2,2026-12-01,,,,")))
                .containsExactly("2:order");
    }

    @Test
    void aDryRunTellsWithoutDoing() {
        Answer answer = new Api(port, shop.token(Role.ADMIN))
                .post(
                        "/api/v1/imports/orders?dryRun=true",
                        "text/csv",
                        (HEADER + "\nOI-10,C,OI-P,1,2026-12-01,,,,").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "en");

        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(orders.find("OI-10")).isEmpty();
    }
}
