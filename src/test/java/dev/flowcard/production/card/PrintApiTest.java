package dev.flowcard.production.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.PrintedPages;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class PrintApiTest {
    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    private String planner;

    @BeforeEach
    void setUp() {
        planner = shop.token(Role.PLANNER);
    }

    @Test
    void aReprintOfACardSaysSoAndCarriesTheSameCodes() throws Exception {
        shop.workOrder("W-CARD-1", 120, Step.of(10, "粗车 <b>&", "CARD-TURN"), new Step(20, "终检", "CARD-QC", "PLAN"));
        get("/api/v1/work-orders/W-CARD-1/card.pdf", planner, "zh-CN");
        HttpResponse<byte[]> second = get("/api/v1/work-orders/W-CARD-1/card.pdf", planner, "zh-CN");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PrintedPages pages = new PrintedPages(second.body())) {
            assertThat(pages.text(0)).contains("第 2 次", "产品 W-CARD-1", "粗车 <b>&", "CARD-TURN", "120 件", "◇");
            assertThat(pages.codes(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                    .containsExactlyInAnyOrder(
                            "CODE_128 " + Codes.printable("W-CARD-1"),
                            "QR_CODE " + Codes.printable("W-CARD-1"),
                            "CODE_128 " + Codes.printable("W-CARD-1.10"),
                            "CODE_128 " + Codes.printable("W-CARD-1.20"));
        }
    }

    @Test
    void theCardNamesTheCustomerAndTheDayOfTheOrder() throws Exception {
        Api admin = new Api(port, shop.token(Role.ADMIN));
        assertThat(admin.csv("orders", """
                        order,customer,product,quantity,due,note
                        SO-CARD-1,华东泵业,M-CARD-1,120,2026-11-27,材质证明
                        """).status()).isEqualTo(200);
        assertThat(admin.csv("plan", """
                        work_order,product,quantity,sequence,operation,work_center,order,start
                        W-CARD-4,M-CARD-1,120,10,粗车,CARD-TURN,SO-CARD-1,2026-11-16T08:00
                        """).status()).isEqualTo(200);
        byte[] pdf =
                get("/api/v1/work-orders/W-CARD-4/card.pdf", planner, "zh-CN").body();
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.text(0)).contains("华东泵业 / SO-CARD-1", "2026-11-27", "材质证明", "11-16", "120 件");
        }
    }

    @Test
    void severalCardsComeInOneFileInTheLanguageAskedFor() throws Exception {
        shop.workOrder("W-CARD-2", 5, Step.of(10, "Turn", "CARD-TURN"));
        shop.workOrder("W-CARD-3", 5, Step.of(10, "Turn", "CARD-TURN"));
        byte[] pdf = get("/api/v1/cards.pdf?workOrders=W-CARD-2,W-CARD-3", planner, "en")
                .body();
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(pages.text(1)).contains("Traveller card", "Page 1 of 1", Codes.printable("W-CARD-3"));
        }
    }

    @Test
    void whoAsksForNothingTooMuchOrAnUnknownOneIsToldTheField() throws Exception {
        assertThat(text(get("/api/v1/cards.pdf?workOrders=", planner, "en"))).contains("workOrders", "1 to 200");
        assertThat(text(get("/api/v1/cards.pdf?workOrders=" + "W-1,".repeat(200) + "W-1", planner, "en")))
                .contains("workOrders");
        HttpResponse<byte[]> unknown = get("/api/v1/cards.pdf?workOrders=W-CARD-NONE", planner, "en");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(text(unknown)).contains("workOrders", "W-CARD-NONE");
    }

    @Test
    void onlyWhoPlansMayPrint() throws Exception {
        String operator = shop.token(Role.OPERATOR);
        for (String path : new String[] {
            "/api/v1/work-orders/W-1/card.pdf",
            "/api/v1/cards.pdf?workOrders=W-1",
            "/api/v1/command-sheet.pdf",
            "/api/v1/badges.pdf?people=1"
        }) {
            assertThat(get(path, operator, "en").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void commandsQuantitiesReasonsAndBadgesArePrintedForTheScanner() throws Exception {
        shop.person("CARD-7", "李伟", Role.OPERATOR);
        try (PrintedPages pages = new PrintedPages(
                get("/api/v1/command-sheet.pdf", planner, "zh-CN").body())) {
            assertThat(pages.text(0)).contains("开工", "报工");
            assertThat(pages.codes(0, BarcodeFormat.CODE_128)).contains("CODE_128 X-START", "CODE_128 X-OK");
            assertThat(pages.text(1)).contains("班组长授权");
            assertThat(pages.codes(1, BarcodeFormat.CODE_128)).contains("CODE_128 X-OVERRIDE");
        }
        byte[] badges = get("/api/v1/badges.pdf?people=CARD-7", shop.token(Role.ADMIN), "zh-CN")
                .body();
        try (PrintedPages pages = new PrintedPages(badges)) {
            assertThat(pages.text(0)).contains("李伟", "CARD-7");
            assertThat(pages.codes(0, BarcodeFormat.CODE_128))
                    .containsExactly("CODE_128 " + Codes.printable("P-CARD-7"));
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String token, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
