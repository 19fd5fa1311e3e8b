package dev.flowcard.materials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lots that are imported, found, blocked and unblocked. */
@FlowcardTest
class LotsApiTest {
    private static final String HEADER = "lot,material,quantity,unit,heat,expires,supplier";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    private Api planner;
    private Api keeper;

    @BeforeEach
    void begin() {
        planner = new Api(port, shop.token(Role.PLANNER));
        keeper = new Api(port, shop.token(Role.WAREHOUSE));
    }

    @Test
    void anImportedLotTellsWhatItIsAndWhereItComesFrom() {
        stock("LA-1,LA-BAR,850,kg,C3-77120,2099-12-31,LA-STEEL");

        var lot = keeper.get("/api/v1/lots/LA-1").json();

        assertThat(lot.path("state").asString()).isEqualTo("USABLE");
        assertThat(lot.path("code").asString()).isEqualTo(Codes.printable("L-LA-1"));
        assertThat(lot.path("heat").asString()).isEqualTo("C3-77120");
        assertThat(lot.path("supplier").asString()).isEqualTo("LA-STEEL");
        assertThat(lot.path("onHand").asInt()).isEqualTo(850);
        assertThat(keeper.get("/api/v1/suppliers?size=500").text()).contains("\"LA-STEEL\"");
        assertThat(keeper.get("/api/v1/lots/" + Codes.printable("L-LA-1")).json())
                .isEqualTo(lot);
    }

    @Test
    void anEmptyCellLeavesWhatIsKnownAndTheSameAgainChangesNothing() {
        stock("LB-1,LB-BAR,10,kg,H-1,2099-12-31,");
        stock("LB-1,LB-BAR,12,,,,");

        var lot = keeper.get("/api/v1/lots/lb-1").json();

        assertThat(lot.path("quantity").asInt()).isEqualTo(12);
        assertThat(lot.path("heat").asString()).isEqualTo("H-1");
        assertThat(lot.path("unit").asString()).isEqualTo("kg");
    }

    @Test
    void aLotIsBlockedWithAReasonAndByNameUntilSomebodyUnblocksIt() {
        stock("LC-1,LC-BAR,10,kg,,2099-12-31,");

        assertThat(verb("LC-1", "block", "{}").status()).isEqualTo(400);
        Answer blocked = verb("LC-1", "block", "{\"reason\":\"成分待复检\"}");
        verb("LC-1", "block", "{\"reason\":\"again\"}");

        assertThat(blocked.json().path("state").asString()).isEqualTo("BLOCKED");
        var now = keeper.get("/api/v1/lots/LC-1").json();
        assertThat(now.path("blockedReason").asString()).isEqualTo("成分待复检");
        assertThat(now.path("blockedBy").asString()).isEqualTo("test");
        assertThat(verb("LC-1", "unblock", "{\"reason\":\"合格\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("USABLE");
    }

    @Test
    void lotsAreFoundByStateAndByWhatTheyAre() {
        stock("LD-1,LD-BAR,10,kg,LD-HEAT,2001-01-01,", "LD-2,LD-BAR,10,kg,LD-HEAT,2099-12-31,");

        assertThat(numbers("/api/v1/lots?q=LD-H")).containsExactly("LD-2", "LD-1");
        assertThat(numbers("/api/v1/lots?q=LD-BAR&state=EXPIRED")).containsExactly("LD-1");
        assertThat(numbers("/api/v1/lots?q=LD-BAR&state=USABLE")).containsExactly("LD-2");
        assertThat(numbers("/api/v1/lots?q=LD%25")).isEmpty();
        assertThat(keeper.get("/api/v1/lots?state=NONSENSE").status()).isEqualTo(400);
        assertThat(keeper.get("/api/v1/lots/NO-SUCH").status()).isEqualTo(404);
    }

    @Test
    void aBillSaysWhatAnOperationConsumes() {
        Answer answer = planner.csv("boms", """
                product,sequence,material,quantity,unit,lot_tracked,serial_tracked
                LE-P,10,LE-BAR,2.65,kg,,
                LE-P,30,LE-PIN,1,,N,Y""");
        Answer itself = planner.csv("boms", "product,sequence,material,quantity\nLE-P,10,LE-P,1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(itself.status()).isEqualTo(422);
        var bill = keeper.get("/api/v1/boms?product=LE-P").json().path("content");
        assertThat(bill.size()).isEqualTo(2);
        assertThat(bill.get(0).path("quantity").decimalValue()).isEqualByComparingTo("2.65");
        assertThat(bill.get(0).path("lotTracked").asBoolean()).isTrue();
        assertThat(bill.get(1).path("lotTracked").asBoolean()).isFalse();
        assertThat(bill.get(1).path("serialTracked").asBoolean()).isTrue();
    }

    @Test
    void aLabelIsPrintedForALot() {
        stock("LF-1,LF-BAR,10,kg,H-7,2099-12-31,");

        assertThat(keeper.get("/api/v1/lots/LF-1/label.pdf").text()).startsWith("%PDF");
    }

    private java.util.List<String> numbers(String path) {
        return keeper.get(path)
                .json()
                .path("content")
                .valueStream()
                .map(lot -> lot.path("number").asString())
                .toList();
    }

    private Answer verb(String lot, String verb, String body) {
        return keeper.post("/api/v1/lots/" + lot + "/" + verb, body);
    }

    private void stock(String... rows) {
        Answer answer = planner.csv("stock", HEADER + "\n" + String.join("\n", rows));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
