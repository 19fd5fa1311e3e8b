package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.CardView;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.SplitCards.Portion;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.shared.Codes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards are split, boxed and merged at the terminal, by scan alone. */
class SplittingTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void commandBadgeCardQuantitiesAndOkSplitACard() {
        assertThat(floor.scan("X-SPLIT").next()).contains("BADGE");
        assertThat(floor.scan("P-9").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        floor.scanAll("Q-4", "3");
        ScanOutcome done = floor.scan("X-OK");
        assertThat(done.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(done.next()).containsExactly(Splitting.PRINT, Codes.printable("W-1.S1"), Codes.printable("W-1.S2"));
        assertThat(cards()).containsExactly("W-1.S1 4 P-9", "W-1.S2 3 P-9");
        assertThat(left()).isEqualByComparingTo("3");
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void boxesAreNumberedOnAndNamedForTheScansThatFollow() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "2", "X-OK");
        ScanOutcome done = floor.scanAll("X-BOX", "P-9", "W-1", "2", "2", "X-OK");
        assertThat(done.next()).contains(Codes.printable("W-1.B1"), Codes.printable("W-1.B2"));
        assertThat(floor.scanAll("X-SPLIT", "P-9", "W-1", "1", "X-OK").next()).contains(Codes.printable("W-1.S2"));
        assertThat(floor.scanAll("P-1", "W-1.B2").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatWasMeantAsASplitBecomesABoxByOneScan() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "2", "X-BOX", "3", "X-OK");
        assertThat(cards()).containsExactly("W-1.B1 2 P-9", "W-1.B2 3 P-9");
    }

    @Test
    void anOperatorAloneMayNot() {
        floor.scanAll("P-1", "X-SPLIT");
        assertThat(floor.scan("P-1").reason()).isEqualTo(ScanReason.NOT_A_FOREMAN);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.session.runs()).isEmpty();
        assertThat(floor.scan("X-CANCEL").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void noMoreThanLiesThereIsSplitOff() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "6");
        assertThat(floor.scan("5").reason()).isEqualTo(ScanReason.OVER_REPORT);
        assertThat(floor.scan("0").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        floor.scanAll("4", "X-OK");
        assertThat(cards()).containsExactly("W-1.S1 6 P-9", "W-1.S2 4 P-9");
        assertThat(floor.scanAll("X-SPLIT", "P-9", "W-1").reason()).isEqualTo(ScanReason.CARD_SPLIT);
    }

    @Test
    void whatWasSaidWronglyIsSaidAnew() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "6", "X-CORRECT", "2", "X-OK");
        assertThat(cards()).containsExactly("W-1.S1 2 P-9");
    }

    @Test
    void okWithoutACountMakesNoCard() {
        assertThat(floor.scanAll("X-SPLIT", "P-9", "W-1", "X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        assertThat(cards()).isEmpty();
    }

    @Test
    void otherWorkWaitsUntilTheCardIsSplit() {
        floor.scanAll("P-1", "X-SPLIT", "P-9", "W-1", "6");
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.scan("X-PAUSE").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        floor.scan("X-CANCEL");
        assertThat(cards()).isEmpty();
        assertThat(floor.session.persons()).containsExactly("P-1");
    }

    @Test
    void piecesAreSplitOffBehindAnOperationToo() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "8", "X-OK", "X-OFF");
        floor.scanAll("X-SPLIT", "P-9", "W-1.20", "5", "X-OK");
        assertThat(WorkOrderViews.byCard(floor.shaft)
                        .get("W-1.S1")
                        .operation(20)
                        .orElseThrow()
                        .remainder())
                .isEqualByComparingTo("5");
    }

    @Test
    void scannedCardsGoBackOneByOne() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "3", "X-OK", "X-MERGE", "P-9");
        assertThat(floor.scan("W-1.S1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.scan("W-1.S1").reason()).isEqualTo(ScanReason.CARD_MERGED);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.scan("W-1.S2").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.dialogue()).isNull();
        assertThat(left()).isEqualByComparingTo("10");
    }

    @Test
    void aCardThatIsWorkedOnDoesNotGoBack() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "X-OK", "P-1", "W-1.S1", "X-MERGE", "P-9");
        assertThat(floor.scan("W-1.S1").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(left()).isEqualByComparingTo("6");
    }

    @Test
    void differentHeatsNeverLieTogether() {
        SplitCards.split(
                floor.shaft,
                null,
                CardKind.SPLIT,
                10,
                List.of(new Portion(new BigDecimal(4), "H1"), new Portion(new BigDecimal(6), "H2")),
                "x",
                floor.now);
        floor.scanAll("X-MERGE", "P-9", "W-1.S1");
        assertThat(floor.scan("W-1.S2").reason()).isEqualTo(ScanReason.OTHER_HEAT);
    }

    @Test
    void lotsOfDifferentHeatsNeverLieTogether() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "3", "X-OK");
        floor.takes("W-1.S1.10", "L1", "H1");
        floor.takes("W-1.S2.10", "L2", "H2");
        floor.scanAll("X-MERGE", "P-9", "W-1.S1");
        ScanOutcome refused = floor.scan("W-1.S2");
        assertThat(refused.reason()).isEqualTo(ScanReason.OTHER_HEAT);
        assertThat(refused.message().args().toString()).contains("W-1.S2", "H2", "H1");
    }

    @Test
    void lotsOfOneHeatMayAndWhatNobodyScannedIsNotKnown() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "3", "X-OK");
        floor.takes("W-1.S1.10", "L1", "H1");
        floor.takes("W-1.10", "L2", "H1");
        floor.scanAll("X-MERGE", "P-9");
        assertThat(floor.scan("W-1.S1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.scan("W-1.S2").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whoHasNoScannerTouchesANameAndTheCard() {
        floor.source = ScanSource.TOUCH;
        floor.scanAll("X-SPLIT", "P-9", "W-1", "Q-4", "X-OK");
        assertThat(cards()).containsExactly("W-1.S1 4 P-9");
    }

    private List<String> cards() {
        return floor.view().cards().stream()
                .map((CardView c) -> c.code() + " " + c.quantity().toPlainString() + " " + c.createdBy())
                .toList();
    }

    private BigDecimal left() {
        return WorkOrderViews.byCard(floor.shaft)
                .get("W-1")
                .operation(10)
                .orElseThrow()
                .remainder();
    }
}
