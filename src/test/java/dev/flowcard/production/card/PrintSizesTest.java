package dev.flowcard.production.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import dev.flowcard.identity.Role;
import dev.flowcard.production.card.PrintDesk.Document;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.PrintedPages;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class PrintSizesTest {
    @Autowired
    Shop shop;

    @Autowired
    PrintDesk desk;

    @LocalServerPort
    int port;

    private Api foreman;

    @BeforeEach
    void setUp() {
        foreman = new Api(port, shop.token(Role.FOREMAN));
        shop.person("PRINT1", "李伟", Role.OPERATOR);
        shop.workUnit("PRINT-U1", "PRINT-TURN");
    }

    @Test
    void boxLabelsAreReadOnEveryLabelPaper() {
        shop.workOrder("W-PRINT1", 50, Step.of(10, "粗车", "PRINT-TURN"));
        foreman.post(
                "/api/v1/work-orders/W-PRINT1/split",
                "{\"kind\":\"BOX\",\"cards\":[{\"quantity\":20,\"heat\":\"H-77\"},{\"quantity\":30}]}");
        String boxes = Codes.printable("W-PRINT1.B1") + "," + Codes.printable("W-PRINT1.B2");
        for (PaperSize size : List.of(PaperSize.LABEL_100X70, PaperSize.LABEL_60X40)) {
            byte[] pdf = foreman.bytes("/api/v1/cards.pdf?size=" + size + "&workOrders=" + boxes);
            try (PrintedPages pages = new PrintedPages(pdf)) {
                assertThat(pages.count()).isEqualTo(2);
                assertThat(pages.text(0)).contains("产品 W-PRINT1", "20 件", "H-77");
                assertThat(pages.codesFromNear(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                        .containsExactly("CODE_128 " + Codes.printable("W-PRINT1.B1"));
            }
        }
    }

    @Test
    void everyDocumentComesOnEveryPaper() {
        for (PaperSize size : PaperSize.values()) {
            for (String file : List.of(
                    "command-sheet.pdf?",
                    "reason-sheet.pdf?",
                    "work-unit-cards.pdf?workUnits=PRINT-U1&",
                    "badges.pdf?people=PRINT1&")) {
                byte[] pdf = foreman.bytes("/api/v1/" + file + "size=" + size);
                try (PrintedPages pages = new PrintedPages(pdf)) {
                    assertThat(pages.carriesCode(0, BarcodeFormat.CODE_128))
                            .as(file + size)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aMachinesCardNamesItAndItsWorkCentre() {
        byte[] pdf = foreman.bytes("/api/v1/work-unit-cards.pdf?workUnits=PRINT-U1");
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.text(0)).contains("设备与工位", "PRINT-U1", "PRINT-TURN");
            assertThat(pages.codes(0, BarcodeFormat.CODE_128))
                    .containsExactly("CODE_128 " + Codes.printable("U-PRINT-U1"));
        }
        assertThat(foreman.get("/api/v1/work-unit-cards.pdf?workUnits=NONE").status())
                .isEqualTo(404);
        assertThat(foreman.get("/api/v1/command-sheet.pdf?size=A0").status()).isEqualTo(400);
    }

    @Test
    void aLostBadgeIsRefusedAndItsNewPrintTaken() {
        shop.person("PRINT2", "王芳", Role.OPERATOR);
        Api terminal = new Api(port, shop.terminal("T-PRINT2", "PRINT-U1"));
        String old = Codes.printable("P-PRINT2");
        assertThat(terminal.scan("T-PRINT2", old).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(foreman.post("/api/v1/people/PRINT2/recall-badge", "{}").status())
                .isEqualTo(200);
        assertThat(terminal.scan("T-PRINT2", old).path("reason").asString()).isEqualTo("BADGE_RECALLED");
        String printed = Codes.printable("P-PRINT2.C2");
        try (PrintedPages pages = new PrintedPages(foreman.bytes("/api/v1/badges.pdf?people=PRINT2"))) {
            assertThat(pages.codes(0, BarcodeFormat.CODE_128)).containsExactly("CODE_128 " + printed);
        }
        assertThat(terminal.scan("T-PRINT2", printed).path("outcome").asString())
                .isEqualTo("ACCEPTED");
        assertThat(terminal.scan("T-PRINT2", Codes.printable("P-PRINT2.C3"))
                        .path("outcome")
                        .asString())
                .isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void lookingAtACardIsNoPrint() {
        shop.workOrder("W-PRINT2", 50, Step.of(10, "粗车", "PRINT-TURN"));
        PrintDesk.Preview preview = desk.preview(Document.CARDS, List.of("W-PRINT2"), PaperSize.A5, Messages.ZH);
        assertThat(preview.count()).isOne();
        assertThat(preview.pages().getFirst()).startsWith(0x89, 'P', 'N', 'G');
        String address = desk.address(Document.CARDS, List.of("W-PRINT2"), PaperSize.A4);
        try (PrintedPages pages = new PrintedPages(foreman.bytes(address))) {
            assertThat(pages.text(0)).contains("第 1 次");
        }
    }
}
