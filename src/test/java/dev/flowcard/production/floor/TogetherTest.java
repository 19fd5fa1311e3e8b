package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.SplitCards.Portion;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that run together: bundles of one person, charges of one furnace. */
class TogetherTest {
    private final Floor floor = new Floor(Floor.TURNING);
    private WorkOrder second;
    private WorkOrder third;

    @BeforeEach
    void threeCards() {
        second = floor.order("W-2", 20, "45#");
        third = floor.order("W-3", 30, "40Cr");
        floor.scan("P-1");
    }

    @Test
    void aBundleStartsAndFinishesAtOnceEachCardWithWhatIsLeft() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "W-3");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(3);
        floor.later(360);
        assertThat(floor.scan("W-2").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(List.of(good(floor.shaft), good(second), good(third))).containsExactly("10", "20", "30");
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void theTimeOfABundleIsSharedByStandardTime() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "W-3", "X-OK");
        floor.later(60);
        floor.scanAll("X-BUNDLE", "X-OK");
        assertThat(floor.reports.stream()
                        .map(r -> r.labour().getFirst().minutes().toPlainString()))
                .containsExactly("10.00", "20.00", "30.00");
    }

    @Test
    void oneCardOfABundleMayHaveItsOwnCountOrItsOwnDefects() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "W-3", "X-OK");
        floor.later(360);
        floor.scanAll("X-BUNDLE", "W-2", "X-SCRAP", "2", "R-12", "X-OK");
        assertThat(good(second)).isEqualTo("18");
        assertThat(floor.session.runs()).hasSize(2);
        floor.scanAll("X-BUNDLE", "W-3", "Q-25", "X-OK");
        assertThat(good(third)).isEqualTo("25");
        assertThat(good(floor.shaft)).isEqualTo("10");
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void aCardThatCannotStartIsRefusedAndTheOthersStay() {
        floor.scanAll("X-BUNDLE", "W-1");
        assertThat(floor.scan("W-1.30").reason()).isEqualTo(ScanReason.WRONG_WORK_CENTER);
        assertThat(floor.scan("W-9").outcome()).isEqualTo(Outcome.UNKNOWN_CODE);
        assertThat(floor.scanAll("W-2", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(2);
        assertThat(floor.scanAll("X-CHARGE", "X-OK").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
    }

    @Test
    void aPauseIsThePauseOfAll() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "X-OK", "X-PAUSE");
        assertThat(floor.session.runs()).allMatch(run -> run.paused());
        floor.scan("X-RESUME");
        assertThat(floor.session.runs()).noneMatch(run -> run.paused());
    }

    @Test
    void aChargeTakesOneMaterialOnly() {
        floor.scanAll("X-CHARGE", "W-1", "W-2");
        assertThat(floor.scan("W-3").reason()).isEqualTo(ScanReason.OTHER_MATERIAL);
        floor.scan("X-OK");
        assertThat(floor.session.runs()).hasSize(2);
        assertThat(floor.charges).hasSize(1);
    }

    @Test
    void aChargeIsReportedOnceAndSharedBackByCount() {
        floor.scanAll("X-CHARGE", "W-1", "W-2", "X-OK");
        floor.later(200);
        floor.scanAll("W-2", "X-SCRAP", "3", "R-12");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("9", "18");
        assertThat(floor.reports).hasSize(2).allSatisfy(r -> assertThat(r.charge())
                .isNotNull());
        assertThat(floor.charges).isEmpty();
        assertThat(floor.session.runs()).isEmpty();
    }

    @Test
    void aPartOfACardMayGoIntoTheCharge() {
        floor.scanAll("X-CHARGE", "W-1", "W-2", "Q-5", "X-OK");
        floor.later(200);
        floor.scanAll("X-FINISH", "X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("10", "5");
        assertThat(floor.scan("W-2").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aBundleThatWasReportedIsTakenBackWhole() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "X-OK");
        floor.later(360);
        floor.scanAll("X-BUNDLE", "X-OK");
        assertThat(floor.scan("X-UNDO").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("0", "0");
        assertThat(floor.session.runs()).hasSize(2);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        floor.scanAll("W-2", "Q-15", "X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("10", "15");
    }

    @Test
    void aChargeThatWasReportedIsTakenBackWholeAndReportedAnew() {
        floor.scanAll("X-CHARGE", "W-1", "W-2", "X-OK");
        floor.later(200);
        floor.scanAll("W-2", "X-OK", "X-UNDO");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("0", "0");
        assertThat(floor.charges).hasSize(1);
        floor.scanAll("W-1", "X-SCRAP", "3", "R-12", "X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("9", "18");
        assertThat(floor.charges).isEmpty();
    }

    @Test
    void ofABundleEitherAllIsTakenBackOrNothing() {
        floor.scanAll("X-BUNDLE", "W-1", "W-2", "X-OK");
        floor.later(360);
        floor.scanAll("X-BUNDLE", "X-OK");
        second.book(
                second.operation(20).orElseThrow(),
                null,
                new Booking(
                        ReportKind.PRODUCTION,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        floor.now));
        assertThat(floor.scan("X-UNDO").reason()).isEqualTo(ScanReason.PIECES_USED);
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("10", "20");
    }

    @Test
    void aChargeThatWasTakenBackOffersWhatWasPutIn() {
        floor.scanAll("X-CHARGE", "W-1", "Q-4", "W-2", "X-OK");
        floor.later(200);
        floor.scanAll("X-CHARGE", "Q-22", "X-OK", "X-UNDO");
        assertThat(floor.scan("X-CHARGE").message().args().toString()).contains("24");
        floor.scan("X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("4", "20");
    }

    @Test
    void kilogramsOutliveTheUndoToo() {
        floor.rules = new WorkRules(LabourSplit.EQUAL, false, false, true, false, true, 60, 10, ChargeShare.WEIGHT, 2);
        floor.scanAll("X-CHARGE", "W-1", "Q-10", "W-2", "Q-30", "X-OK");
        floor.later(200);
        floor.scanAll("X-CHARGE", "Q-4", "X-OK", "X-UNDO", "X-CHARGE", "Q-20", "X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("5", "15");
    }

    @Test
    void aChargeTakesOneHeatOnly() {
        floor.takes("W-1.10", "L1", "H1");
        floor.takes("W-2.10", "L2", "H2");
        floor.scanAll("X-CHARGE", "W-1");
        ScanOutcome refused = floor.scan("W-2");
        assertThat(refused.reason()).isEqualTo(ScanReason.OTHER_HEAT);
        assertThat(refused.message().args().toString()).contains("W-2", "H2", "H1");
        floor.yard.taken.removeLast();
        assertThat(floor.scan("W-2").outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void aHeatThatWasScannedMeanwhileStopsTheStart() {
        floor.takes("W-1.10", "L1", "H1");
        floor.scanAll("X-CHARGE", "W-1", "W-2");
        floor.takes("W-2.10", "L2", "H2");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.OTHER_HEAT);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void splitsThatTookLotsOfTwoHeatsAreNoCharge() {
        floor.scanAll("X-SPLIT", "P-9", "W-1", "4", "X-OK");
        floor.takes("W-1.S1.10", "L1", "H1");
        floor.takes("W-1.10", "L2", "H2");
        floor.scanAll("X-CHARGE", "W-1");
        assertThat(floor.scan("W-1.S1").reason()).isEqualTo(ScanReason.OTHER_HEAT);
    }

    @Test
    void splitsOfTwoHeatsAreNoCharge() {
        SplitCards.split(
                floor.shaft,
                null,
                CardKind.SPLIT,
                10,
                List.of(new Portion(new BigDecimal(4), "H1"), new Portion(new BigDecimal(6), "H2")),
                "x",
                floor.now);
        floor.scanAll("X-CHARGE", "W-1.S1");
        assertThat(floor.scan("W-1.S2").reason()).isEqualTo(ScanReason.OTHER_HEAT);
        assertThat(floor.scan("W-2").outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void byWeightThePiecesFollowTheKilograms() {
        floor.rules = new WorkRules(LabourSplit.EQUAL, false, false, true, false, true, 60, 10, ChargeShare.WEIGHT, 2);
        floor.scanAll("X-CHARGE", "W-1", "Q-10", "W-2", "Q-30", "X-OK");
        floor.later(200);
        floor.scanAll("X-CHARGE", "Q-20", "X-OK");
        assertThat(List.of(good(floor.shaft), good(second))).containsExactly("5", "15");
    }

    @Test
    void whatIsSharedIsNeitherMoreNorLess() {
        List<BigDecimal> weights = List.of(new BigDecimal("1.5"), new BigDecimal("2.5"), new BigDecimal("0.001"));
        List<BigDecimal> most = List.of(new BigDecimal(4), new BigDecimal(9), new BigDecimal(2));
        for (int pieces = 0; pieces < 20; pieces++) {
            List<BigDecimal> shares = Sharing.of(new BigDecimal(pieces), weights, most);
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("" + pieces);
            assertThat(shares)
                    .allSatisfy(s -> assertThat(s.stripTrailingZeros().scale()).isLessThanOrEqualTo(0));
            assertThat(shares.get(1)).isLessThanOrEqualTo(most.get(1));
        }
    }

    private static String good(WorkOrder order) {
        return WorkOrderViews.of(order)
                .operations()
                .getFirst()
                .good()
                .stripTrailingZeros()
                .toPlainString();
    }
}
