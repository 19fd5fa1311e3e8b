package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class MasterDataImportTest {
    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    private Api api;
    private Importing imports;

    @BeforeEach
    void begin() {
        api = new Api(port, shop.token(Role.PLANNER));
        imports = new Importing(api);
    }

    @Test
    void productsAreAddedAndChangedAndAnEmptyCellLeavesWhatIsKnown() {
        Answer first = imports.csv(
                "products", "product,name,name_en,material", "MI-VB50,阀体 DN50,Valve body,QT450-10", "MI-泵轴,泵轴,,");
        Answer second = imports.csv("products", "product,name", "MI-VB50,阀体 DN50 改");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(200);
        assertThat(api.get("/api/v1/products?size=500").text())
                .contains("阀体 DN50 改", "Valve body", "QT450-10", "\"code\":\"M-9");
    }

    @Test
    void numbersThatDifferInCaseOrGiveTheSameCodeAreRefused() {
        imports.csv("products", "product,name", "mi-case,one");

        Answer answer = imports.csv("products", "product,name", "MI-CASE,two", "MI-7,seven", "M-MI-7,other seven");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Importing.rejected(answer)).containsExactly("2:product", "4:product");
        assertThat(answer.json().path("accepted").asInt()).isZero();
        assertThat(api.get("/api/v1/products?size=500").text()).doesNotContain("MI-7");
    }

    @Test
    void routingsCreateProductsAndWorkCentresAndUpdateByOperation() {
        String header = "product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece,overlap";
        Answer first =
                imports.csv("routings", header, "MI-R1,泵轴工艺,10,粗车,MI-车削,30,2.5,Y", "MI-R1,泵轴工艺,20,精车,MI-车削,20,1.25,N");
        Answer again = imports.csv("routings", header, "MI-R1,泵轴工艺,20,精车外圆,MI-车削,20,1.5,N");

        assertThat(first.text()).contains("\"accepted\":2");
        assertThat(again.text()).contains("\"accepted\":1");
        assertThat(api.get("/api/v1/routings?size=500").text())
                .contains("\"name\":\"粗车\"", "\"name\":\"精车外圆\"", "\"minutesPerPiece\":1.5");
    }

    @Test
    void aFaultyRoutingIsNamedByRowAndColumn() {
        Answer answer = imports.csv(
                "routings",
                "product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece,overlap",
                "MI-R2,a,10,粗车,MI-车削,30,-1,Y",
                "MI-R2,a,x,粗车,MI-车削,30,1,Y",
                "MI-R2,a,30,,MI-车削,30,1,Y",
                "MI-R2,a,40,op,MI-车削,1,1,maybe",
                "MI-R2,b,50,op,MI-车削,1,1,Y",
                "MI-R2,a,60,op,MI-车削,1,1,Y",
                "MI-R2,a,60,other,MI-车削,1,1,Y");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Importing.rejected(answer))
                .containsExactly(
                        "2:minutes_per_piece", "3:sequence", "4:operation", "5:overlap", "6:name", "8:sequence");
    }
}
