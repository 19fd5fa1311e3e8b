package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import dev.flowcard.identity.Role;
import dev.flowcard.plan.ProductData;
import dev.flowcard.plan.Products;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.PrintedPages;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class SplitDoorTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Shop shop;

    @Autowired
    Products products;

    @LocalServerPort
    int port;

    private Api planner;
    private Api terminal;
    private String number;
    private String workOrder;

    @BeforeEach
    void setUp() {
        int n = NEXT.incrementAndGet();
        number = "T-SPLIT" + n;
        workOrder = "W-SPLIT" + n;
        shop.person("SPLIT1", "李伟", Role.OPERATOR);
        shop.workUnit("SPLIT-U" + n, "SPLIT-TURN");
        shop.workOrder(workOrder, 10, Step.of(10, "粗车", "SPLIT-TURN"), Step.of(20, "精车", "SPLIT-TURN"));
        planner = new Api(port, shop.token(Role.PLANNER));
        terminal = new Api(port, shop.terminal(number, "SPLIT-U" + n));
        scan("P-SPLIT1");
    }

    @Test
    void boxesAreCountedEachForItselfAndTogetherAreTheOperation() {
        JsonNode split = split("{\"kind\":\"BOX\",\"cards\":[{\"quantity\":6,\"heat\":\"H-7\"},{\"quantity\":4}]}");
        assertThat(split.path("cards").values().stream().map(c -> c.path("code").asString()))
                .containsExactly(Codes.printable(workOrder + ".B1"), Codes.printable(workOrder + ".B2"));
        assertThat(split.path("cards").get(0).path("heat").asString()).isEqualTo("H-7");
        finish(workOrder + ".B1");
        finish(workOrder + ".B2");
        JsonNode now = workOrder();
        assertThat(now.path("operations").get(0).path("good").asInt()).isEqualTo(10);
        assertThat(now.path("operations").get(0).path("state").asString()).isEqualTo("FINISHED");
        assertThat(good(now, 0)).isEqualTo(6);
        assertThat(good(now, 1)).isEqualTo(4);
        JsonNode reports = planner.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
        assertThat(reports.findValuesAsString("card"))
                .containsExactly(Codes.printable(workOrder + ".B1"), Codes.printable(workOrder + ".B2"));
    }

    @Test
    void aSplitCannotTakeMoreThanLiesThere() {
        Api.Answer refused = planner.post(verb("split"), "{\"quantities\":[6,5]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("not-enough-pieces", "10: 10");
        assertThat(planner.post(verb("split"), "{\"quantities\":[]}").status()).isEqualTo(400);
        assertThat(planner.post(verb("split"), "{\"quantities\":[null]}").status())
                .isEqualTo(400);
        assertThat(planner.post(verb("split"), "{\"quantities\":[1],\"from\":\"S9\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cardsOfOneHeatGoBackThoseOfAnotherDoNot() {
        split("{\"cards\":[{\"quantity\":5,\"heat\":\"H1\"},{\"quantity\":5,\"heat\":\"H2\"}]}");
        assertThat(planner.post(verb("merge"), "{\"cards\":[\"S1\",\"S2\"]}").status())
                .isEqualTo(409);
        scan(workOrder + ".S1");
        assertThat(planner.post(verb("merge"), "{\"cards\":[\"S1\"]}").text()).contains("running");
        scan(workOrder + ".S1");
        terminal.scan(number, "X-OK");
        assertThat(planner.post(verb("merge"), "{\"cards\":[\"S1\"]}").status()).isEqualTo(200);
        assertThat(scan(workOrder + ".S1").path("reason").asString()).isEqualTo("CARD_MERGED");
        assertThat(scan(workOrder + ".20").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void aLostCardIsPrintedAsANewCopyAndTheOldOneRefused() {
        split("{\"quantities\":[4]}");
        assertThat(planner.post(verb("recall"), "{\"card\":\"S1\"}").status()).isEqualTo(200);
        byte[] pdf = planner.bytes("/api/v1/cards.pdf?workOrders=" + Codes.printable(workOrder + ".S1"));
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.text(0)).contains("分卡", "4 件");
            assertThat(pages.codesFromNear(0, BarcodeFormat.CODE_128))
                    .containsExactlyInAnyOrder(
                            "CODE_128 " + Codes.printable(workOrder + ".S1.C2"),
                            "CODE_128 " + Codes.printable(workOrder + ".S1.C2.10"),
                            "CODE_128 " + Codes.printable(workOrder + ".S1.C2.20"));
        }
        assertThat(scan(workOrder + ".S1").path("reason").asString()).isEqualTo("CARD_RECALLED");
        assertThat(scan(workOrder + ".S1.C2").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(scan(workOrder + ".S1.C2").path("outcome").asString()).isEqualTo("ASK");
    }

    @Test
    void aNewRevisionOfTheDrawingRecallsTheCardUntilItIsPrintedAgain() {
        revision("A");
        assertThat(scan(workOrder).path("outcome").asString()).isEqualTo("ACCEPTED");
        revision("B");
        JsonNode refused = scan(workOrder);
        assertThat(refused.path("reason").asString()).isEqualTo("CARD_RECALLED");
        assertThat(refused.path("message").asString()).contains("图纸");
        assertThat(terminal.scan(number, "X-FINISH").path("outcome").asString()).isEqualTo("ASK");
        terminal.scan(number, "X-CANCEL");
        planner.bytes("/api/v1/work-orders/" + workOrder + "/card.pdf");
        assertThat(scan(workOrder + ".C2").path("outcome").asString()).isEqualTo("ASK");
    }

    @Test
    void oneScreenOfATerminalPrintsWhatWasMadeThere() {
        shop.person("SPLIT9", "刘工", Role.FOREMAN);
        assertThat(print("&screen=left").status()).isEqualTo(404);
        splitAtTheTerminal("Q-4");
        assertThat(print("&screen=left").status()).isEqualTo(200);
        assertThat(print("&screen=right").status()).isEqualTo(409);
        assertThat(print("&screen=left").status()).isEqualTo(200);
        assertThat(print("").status()).isEqualTo(200);
        assertThat(print("&screen=" + "x".repeat(61)).status()).isEqualTo(400);
        splitAtTheTerminal("Q-1");
        assertThat(print("&screen=right").status()).isEqualTo(200);
        assertThat(print("&screen=left").status()).isEqualTo(409);
    }

    private void splitAtTheTerminal(String quantity) {
        terminal.scan(number, "X-SPLIT");
        scan("P-SPLIT9");
        scan(workOrder);
        terminal.scan(number, quantity);
        assertThat(terminal.scan(number, "X-OK").path("next").toString()).contains("PRINT");
    }

    private Api.Answer print(String screen) {
        return terminal.post("/api/v1/terminal/cards/print?size=LABEL_100X70" + screen, "{}");
    }

    private void revision(String revision) {
        products.save(new ProductData("M-" + workOrder, "产品", null, null, "D-1", revision));
    }

    private void finish(String card) {
        scan(card);
        scan(card);
        terminal.scan(number, "X-OK");
    }

    private static int good(JsonNode workOrder, int card) {
        return workOrder
                .path("cards")
                .get(card)
                .path("operations")
                .get(0)
                .path("good")
                .asInt();
    }

    private JsonNode split(String body) {
        Api.Answer answer = planner.post(verb("split"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String verb(String verb) {
        return "/api/v1/work-orders/" + workOrder + "/" + verb;
    }

    private JsonNode workOrder() {
        return planner.get("/api/v1/work-orders/" + workOrder).json();
    }

    private JsonNode scan(String code) {
        return terminal.scan(number, Codes.printable(code));
    }
}
