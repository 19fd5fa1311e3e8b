package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.RecallReason;
import dev.flowcard.production.domain.Away;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.SplitCards.Portion;
import dev.flowcard.production.domain.WorkOrderViews;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void aSplitRunsOnItsOwnQuantityAndPassesTheOneThatStaysBehind() {
        split(10, "4", "6");
        floor.scanAll("P-1", "W-1.S1");
        floor.later(60);
        floor.scanAll("W-1.S1", "X-OK");
        assertThat(good("W-1.S1", 10)).isEqualByComparingTo("4");
        assertThat(good("W-1", 10)).isZero();
        assertThat(floor.view().operation(10).orElseThrow().good()).isEqualByComparingTo("4");
        assertThat(floor.scan("W-1.S1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().operation()).isEqualTo("W-1.S1.20");
        assertThat(floor.scan("W-1.S2.20").reason()).isEqualTo(ScanReason.WRONG_SEQUENCE);
    }

    @Test
    void okMeansTheRestOfTheBoxWhileOtherBoxesRunElsewhere() {
        boxes("5", "5");
        Floor other = floor.at(Floor.TURNING);
        floor.scanAll("P-1", "W-1.B1");
        other.scanAll("P-2", "W-1.B2");
        floor.later(60);
        other.now = floor.now;
        floor.scanAll("W-1.B1", "X-OK");
        other.scanAll("W-1.B2", "X-OK");
        assertThat(Stream.of(floor, other).flatMap(f -> f.reports.stream()))
                .extracting(r -> r.operation() + " " + r.good() + " " + r.persons())
                .containsExactly("W-1.B1.10 5 [P-1]", "W-1.B2.10 5 [P-2]");
        OperationView whole = floor.view().operation(10).orElseThrow();
        assertThat(whole.state()).isEqualTo(OperationState.FINISHED);
        assertThat(whole.good()).isEqualByComparingTo("10");
    }

    @Test
    void twoBoxesRunAtOneTerminalEachOnItsOwn() {
        boxes("5", "5");
        floor.scanAll("P-1", "W-1.B1", "W-1.B2");
        assertThat(floor.session.runs()).hasSize(2);
        floor.later(60);
        floor.scanAll("W-1.B1", "3", "X-OK");
        assertThat(good("W-1.B1", 10)).isEqualByComparingTo("3");
        assertThat(good("W-1.B2", 10)).isZero();
        assertThat(floor.session.run("W-1.B1.10")).isPresent();
    }

    @Test
    void theTravellerCardStandsForWhatTheSplitsLeftToIt() {
        split(10, "7");
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "X-OK");
        assertThat(good("W-1", 10)).isEqualByComparingTo("3");
        assertThat(floor.view().operation(10).orElseThrow().remainder()).isEqualByComparingTo("7");
        split(10, "S1", "7");
        assertThat(floor.scan("W-1.S1").reason()).isEqualTo(ScanReason.CARD_SPLIT);
    }

    @Test
    void anEmptiedCardNamesThoseThatHaveItsPieces() {
        split(10, "4", "6");
        floor.scan("P-1");
        var refused = floor.scan("W-1");
        assertThat(refused.reason()).isEqualTo(ScanReason.CARD_SPLIT);
        assertThat(refused.detail().args().toString()).contains("W-1.S1 W-1.S2");
    }

    @Test
    void aSplitInTheMiddleTakesItsPastWithIt() {
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "8", "X-OK", "X-OFF", "P-1");
        split(20, "5");
        assertThat(good("W-1.S1", 10)).isEqualByComparingTo("5");
        assertThat(good("W-1", 10)).isEqualByComparingTo("3");
        assertThat(view("W-1.S1", 20).arrived()).isEqualByComparingTo("5");
        assertThat(view("W-1", 20).arrived()).isEqualByComparingTo("3");
        assertThat(view("W-1", 10).remainder()).isEqualByComparingTo("2");
        floor.scanAll("W-1.S1");
        assertThat(floor.run().operation()).isEqualTo("W-1.S1.20");
    }

    @Test
    void mergingBackGivesThePiecesToTheCardTheyCameFrom() {
        split(10, "4", "6");
        floor.scanAll("P-1", "W-1.S1");
        floor.later(60);
        floor.scanAll("W-1.S1", "X-OK");
        SplitCards.merge(floor.shaft, "S1");
        assertThat(floor.scan("W-1.S1").reason()).isEqualTo(ScanReason.CARD_MERGED);
        assertThat(good("W-1", 10)).isEqualByComparingTo("4");
        assertThat(view("W-1", 20).remainder()).isEqualByComparingTo("4");
    }

    @Test
    void piecesOfDifferentHeatsAreNeverMerged() {
        SplitCards.split(
                floor.shaft, null, CardKind.SPLIT, 10, List.of(portion("4", "H1"), portion("6", "H2")), "x", floor.now);
        assertThat(SplitCards.heats(floor.shaft, "S1")).hasSize(1);
        SplitCards.merge(floor.shaft, "S1");
        assertThat(SplitCards.heats(floor.shaft, "S2")).hasSize(2);
    }

    @Test
    void aReportOfASplitIsTakenBackFromThatSplit() {
        split(10, "4", "6");
        floor.scanAll("P-1", "W-1.S1");
        floor.later(60);
        floor.scanAll("W-1.S1", "X-OK");
        assertThat(floor.scan("X-UNDO").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(good("W-1.S1", 10)).isZero();
        assertThat(floor.run().operation()).isEqualTo("W-1.S1.10");
        floor.later(5);
        floor.scanAll("W-1.S1", "4", "X-OK", "W-1.S1");
        floor.later(30);
        floor.scanAll("W-1.S1", "1", "X-OK");
        var first = floor.shaft.operation(10).orElseThrow();
        assertThat(floor.shaft.objectionToReversal(first, "S1", new BigDecimal(4), Away.NONE))
                .isPresent();
        assertThat(floor.shaft.objectionToReversal(first, "S1", new BigDecimal(3), Away.NONE))
                .isEmpty();
    }

    @Test
    void withoutOverlapTheNextOperationWaitsForTheWholeBatch() {
        floor.terms = OperationTerms.overlapping(false);
        floor.plan(null);
        split(10, "4", "6");
        floor.scanAll("P-1", "W-1.S1");
        floor.later(60);
        floor.scanAll("W-1.S1", "X-OK");
        var refused = floor.scan("W-1.S1.20");
        assertThat(refused.reason()).isEqualTo(ScanReason.BATCH_INCOMPLETE);
        assertThat(refused.next()).contains("X-OVERRIDE");
        floor.scan("W-1.S2");
        floor.later(60);
        floor.scanAll("W-1.S2", "X-OK");
        assertThat(floor.scan("W-1.S1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().operation()).isEqualTo("W-1.S1.20");
    }

    @Test
    void aWholeBatchThatWasHandedOnStaysWhenPiecesAreAdded() {
        floor.terms = OperationTerms.overlapping(false);
        floor.plan(null);
        floor.scanAll("P-1", "W-1");
        floor.later(60);
        floor.scanAll("W-1", "X-OK");
        floor.shaft.replenish(new BigDecimal(2));
        assertThat(floor.view().operation(20).orElseThrow().arrived()).isEqualByComparingTo("10");
    }

    @Test
    void aLostCardIsRefusedOnceItIsRecalledAndItsNewCopyIsTaken() {
        floor.scan("P-1");
        SplitCards.recall(floor.shaft, null, RecallReason.LOST, floor.now);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.CARD_RECALLED);
        assertThat(floor.scan("W-1.C2").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
        SplitCards.print(floor.shaft, null, floor.now);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.CARD_RECALLED);
        assertThat(floor.scan("W-1.10").reason()).isEqualTo(ScanReason.CARD_RECALLED);
        assertThat(floor.scan("W-1.C2.10").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.run().operation()).isEqualTo("W-1.10");
    }

    @Test
    void whatWasScannedBeforeTheRecallIsTaken() {
        floor.scan("P-1");
        SplitCards.recall(floor.shaft, null, RecallReason.REVISION, floor.now.plusSeconds(60));
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private void split(int startsAt, String... quantities) {
        make(CardKind.SPLIT, startsAt, null, quantities);
    }

    private void split(int startsAt, String from, String quantity) {
        if (from.startsWith("S")) {
            make(CardKind.SPLIT, startsAt, from, quantity);
        } else {
            make(CardKind.SPLIT, startsAt, null, from, quantity);
        }
    }

    private void boxes(String... quantities) {
        make(CardKind.BOX, 10, null, quantities);
    }

    private void make(CardKind kind, int startsAt, String from, String... quantities) {
        List<Portion> portions =
                Stream.of(quantities).map(q -> portion(q, null)).toList();
        SplitCards.split(floor.shaft, from, kind, startsAt, portions, "周敏", floor.now);
    }

    private static Portion portion(String quantity, String heat) {
        return new Portion(new BigDecimal(quantity), heat);
    }

    private OperationView view(String card, int sequence) {
        return WorkOrderViews.byCard(floor.shaft).get(card).operation(sequence).orElseThrow();
    }

    private BigDecimal good(String card, int sequence) {
        return view(card, sequence).good();
    }
}
