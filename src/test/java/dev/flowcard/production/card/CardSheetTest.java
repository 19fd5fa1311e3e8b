package dev.flowcard.production.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import dev.flowcard.shared.Messages;
import dev.flowcard.testing.PrintedPages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardSheetTest {
    private final Messages messages = new Messages();

    @Test
    void aScannerReadsEveryCodeOfThePrintedCard() {
        TravellerCard card = card("W-20260412", "阀体 VB-50", 8);
        try (PrintedPages pages = print(card)) {
            assertThat(pages.count()).isOne();
            Set<String> expected = card.operations().stream()
                    .map(o -> "CODE_128 " + o.code())
                    .collect(Collectors.toCollection(TreeSet::new));
            expected.add("CODE_128 " + card.code());
            expected.add("QR_CODE " + card.code());
            assertThat(pages.codes(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                    .isEqualTo(expected);
        }
    }

    @Test
    void chineseIsTextInEmbeddedFontsAndMarkupIsShownAsItWasTyped() {
        try (PrintedPages pages = print(card("W-20260412", "阀体 <b>& \"50\" ① \u0007", 3))) {
            assertThat(pages.text(0))
                    .contains("生产流转卡", "阀体 <b>& \"50\" ①", "铣钻攻", "断网时在空格内手写", "◇", "120 件", "2026-11-27");
            assertThat(pages.foreignFonts()).isEmpty();
        }
    }

    @Test
    void manyOperationsFlowOverPagesEachWithHeadAndItsOwnNumber() {
        byte[] pdf = CardSheet.pdf(
                messages, Messages.EN, List.of(card("W-1", "Shaft", 30), card("W-2", "Gear", 2)), PaperSize.A4);
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.count()).isEqualTo(4);
            assertThat(pages.text(0)).contains("Page 1 of 3", "W-1-X", "Work centre");
            assertThat(pages.text(2)).contains("Page 3 of 3", "W-1-X", "Work centre", "300");
            assertThat(pages.text(3)).contains("Page 1 of 1", "W-2-X").doesNotContain("W-1-X");
        }
    }

    @Test
    void aCodeTooLongForItsColumnBecomesAQrCode() {
        TravellerCard card = card("W-A-VERY-LONG-NUMBER-THAT-A-FACTORY-GAVE-TO-A-WORK-ORDER-01", "Gear", 1);
        try (PrintedPages pages = print(card)) {
            assertThat(pages.codes(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                    .contains("QR_CODE " + card.operations().getFirst().code())
                    .contains("CODE_128 " + card.code());
        }
    }

    @Test
    void commandSheetsAndBadgesCanBeScanned() {
        byte[] pdf = new LabelSheet(PaperSize.A4)
                .section("Commands", 3, List.of(label("X-START"), label("X-OVERRIDE"), label("X-BREAKDOWN")))
                .section("Quantities", 4, List.of(label("Q-1"), label("Q-20")))
                .badges("Badges", List.of(label("P-1007-L")))
                .pdf(Messages.ZH, "Sheet");
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.codes(0, BarcodeFormat.CODE_128))
                    .containsExactlyInAnyOrder(
                            "CODE_128 X-START",
                            "CODE_128 X-OVERRIDE",
                            "CODE_128 X-BREAKDOWN",
                            "CODE_128 Q-1",
                            "CODE_128 Q-20",
                            "CODE_128 P-1007-L");
        }
    }

    @Test
    void onHalfThePaperEveryCodeIsStillRead() {
        TravellerCard card = card("W-20260412", "阀体 VB-50", 8);
        try (PrintedPages pages = new PrintedPages(CardSheet.pdf(messages, Messages.ZH, List.of(card), PaperSize.A5))) {
            assertThat(pages.count()).isOne();
            assertThat(pages.image(0, 254).getWidth()).isBetween(2085, 2115);
            Set<String> expected = card.operations().stream()
                    .map(o -> "QR_CODE " + o.code())
                    .collect(Collectors.toCollection(TreeSet::new));
            expected.add("CODE_128 " + card.code());
            expected.add("QR_CODE " + card.code());
            assertThat(pages.codesFromNear(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aLabelCarriesOneCodeThatFitsIt() {
        for (PaperSize size : List.of(PaperSize.LABEL_100X70, PaperSize.LABEL_60X40)) {
            byte[] pdf = new LabelSheet(size)
                    .section("Labels", 2, List.of(label("W-20260412.B3-K"), label("X-BREAKDOWN")))
                    .pdf(Messages.ZH, "Labels");
            try (PrintedPages pages = new PrintedPages(pdf)) {
                assertThat(pages.count()).isEqualTo(2);
                assertThat(pages.text(0)).contains("开工");
                assertThat(pages.codes(0, BarcodeFormat.CODE_128)).containsExactly("CODE_128 W-20260412.B3-K");
                assertThat(pages.codes(1, BarcodeFormat.CODE_128)).containsExactly("CODE_128 X-BREAKDOWN");
            }
        }
    }

    @Test
    void aLongRequirementHasARowOfItsOwnInReadablePrint() {
        String note = "客户现场要求：法兰面涂防锈油并用塑料盖封口，每件刻炉号与序列号，附材质证明、热处理曲线、全尺寸报告及压力试验记录，".repeat(4);
        try (PrintedPages pages = print(card("W-20260412", "阀体 VB-50", 8, note))) {
            assertThat(pages.text(0).replaceAll("\\s", "")).contains("见下方", note);
            assertThat(pages.codes(0, BarcodeFormat.CODE_128))
                    .contains("CODE_128 W-20260412-X", "CODE_128 W-20260412.10-Z");
        }
    }

    private PrintedPages print(TravellerCard card) {
        return new PrintedPages(CardSheet.pdf(messages, Messages.ZH, List.of(card), PaperSize.A4));
    }

    private static LabelSheet.Label label(String code) {
        return new LabelSheet.Label(code, "开工", "Start");
    }

    private static TravellerCard card(String code, String product, int operations) {
        return card(code, product, operations, "材质证明，全尺寸报告");
    }

    private static TravellerCard card(String code, String product, int operations, String note) {
        List<String> names = List.of("毛坯检", "粗车", "时效(外协)", "精车", "铣钻攻");
        return new TravellerCard(
                null,
                code + "-X",
                product,
                "VB-50",
                "C",
                "QT450-10",
                "",
                "华东泵业",
                "SO-2026-0412",
                "HD-8831",
                LocalDate.of(2026, 11, 27),
                new BigDecimal("120.000"),
                new BigDecimal("122.000"),
                note,
                1,
                LocalDateTime.of(2026, 11, 16, 7, 40),
                "周敏",
                IntStream.rangeClosed(1, operations)
                        .mapToObj(i -> new TravellerCard.Line(
                                i * 10,
                                operations == 3 ? "铣钻攻" : names.get(i % names.size()),
                                "加工中心",
                                new BigDecimal("6.5000"),
                                LocalDate.of(2026, 11, 16),
                                code + "." + i * 10 + "-Z",
                                i % 3 == 0))
                        .toList());
    }
}
