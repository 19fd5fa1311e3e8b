package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.floor.OutsideFacts.Place;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.production.outside.Receipts.Receiving;
import dev.flowcard.production.outside.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending pieces out and taking them back, by scan alone. */
class OutsideTest {
    private static final String OPERATION = "W-1.20";
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    private final Floor floor = new Floor(Floor.MILLING);

    @BeforeEach
    void begin() {
        floor.scan("P-1");
        place(10);
    }

    @Test
    void commandCardAndOkSendAllThatLiesHere() {
        assertThat(floor.scan("X-SEND").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(sent()).isEqualByComparingTo("10");
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void aQuantitySendsAPart() {
        floor.scanAll("X-SEND", "W-1", "Q-4", "X-OK");
        assertThat(sent()).isEqualByComparingTo("4");
    }

    @Test
    void noMoreThanLiesHereGoesOut() {
        assertThat(floor.scanAll("X-SEND", "W-1", "Q-11", "X-OK").reason()).isEqualTo(ScanReason.OVER_REPORT);
        assertThat(floor.ofOutside).isEmpty();
        assertThat(floor.scanAll("Q-10", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void nothingGoesWhereNothingLies() {
        place(0);
        assertThat(floor.scanAll("X-SEND", "W-1").reason()).isEqualTo(ScanReason.NOTHING_TO_SEND);
        assertThat(floor.scanAll("X-RECEIVE", "W-1").reason()).isEqualTo(ScanReason.NOTHING_OUTSIDE);
    }

    @Test
    void whatComesBackIsSharedAmongTheBatchesInTheirOrder() {
        place(0, batch(1, 6), batch(2, 4));
        ScanOutcome outcome = floor.scanAll("X-RECEIVE", "W-1", "Q-6", "X-HELD", "Q-2", "X-SCRAP", "Q-1", "X-OK");
        assertThat(outcome.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(back()).containsExactly("1: 6 0 0", "2: 0 2 1");
    }

    @Test
    void okAloneMeansThatAllTheRestIsGood() {
        place(0, batch(1, 6));
        floor.scanAll("X-RECEIVE", "W-1", "X-HELD", "Q-2", "X-OK");
        assertThat(back()).containsExactly("1: 4 2 0");
    }

    @Test
    void noMoreComesBackThanWentOut() {
        place(0, batch(1, 6));
        assertThat(floor.scanAll("X-RECEIVE", "W-1", "Q-5", "X-HELD", "Q-2", "X-OK")
                        .reason())
                .isEqualTo(ScanReason.OVER_REPORT);
        assertThat(floor.scanAll("Q-4", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(back()).containsExactly("1: 4 2 0");
    }

    @Test
    void aBadQuantityThatWasAskedMustBeGiven() {
        place(0, batch(1, 6));
        floor.scanAll("X-RECEIVE", "W-1", "X-HELD");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
    }

    @Test
    void atTheDeskTheCardAloneAsks() {
        floor.outside = new OutsideFacts(floor.outside.places(), true);
        assertThat(floor.scan("W-1").next()).contains("X-OK", "X-RECEIVE");
        assertThat(floor.scan("X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        place(0, batch(1, 10));
        floor.outside = new OutsideFacts(floor.outside.places(), true);
        assertThat(floor.scan("W-1").next()).contains("X-OK", "X-HELD");
        floor.scan("X-OK");
        assertThat(back()).containsExactly("1: 10 0 0");
    }

    @Test
    void somebodyIsSignedOnAndCancelForgetsIt() {
        floor.scanAll("X-SEND", "W-1", "Q-4");
        floor.scan("X-CANCEL");
        assertThat(floor.memo).isEqualTo(FloorMemo.EMPTY);
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        floor.scan("X-OFF");
        assertThat(floor.scan("X-SEND").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
    }

    @Test
    void aCallForHelpInBetweenIsAnsweredByItsOwnOk() {
        floor.scanAll("X-SEND", "W-1", "X-HELP", "R-CALL-MATERIAL", "X-HELP", "X-OK");
        assertThat(floor.ofOutside).isEmpty();
    }

    @Test
    void moneyIsRoundedLineByLine() {
        assertThat(PriceBasis.PIECE.amount(new BigDecimal("1.2345"), new BigDecimal("7"), null, null))
                .isEqualTo(new BigDecimal("8.64"));
        assertThat(PriceBasis.KILOGRAM.amount(new BigDecimal("3.2"), new BigDecimal("7"), null, new BigDecimal("2.1")))
                .isEqualTo(new BigDecimal("47.04"));
        assertThat(PriceBasis.KILOGRAM.amount(
                        new BigDecimal("3.2"), new BigDecimal("7"), new BigDecimal("15.005"), new BigDecimal("2.1")))
                .isEqualTo(new BigDecimal("48.02"));
        assertThat(PriceBasis.KILOGRAM.amount(new BigDecimal("3.2"), new BigDecimal("7"), null, null))
                .isNull();
    }

    private void place(int sendable, Batch... open) {
        Term term = new Term(Floor.TURNING, null, null, 5, 3, null, PriceBasis.PIECE, null);
        Place place = new Place(term, new Named("恒远热处理厂", null), DUE, BigDecimal.valueOf(sendable), List.of(open));
        floor.outside = new OutsideFacts(Map.of(OPERATION, place), false);
    }

    private BigDecimal sent() {
        return ((FloorCommand.SendOut) floor.ofOutside.getLast()).sending().quantity();
    }

    private List<String> back() {
        return floor.ofOutside.stream()
                .filter(FloorCommand.TakeBack.class::isInstance)
                .map(FloorCommand.TakeBack.class::cast)
                .map(b -> {
                    Receiving r = b.receiving();
                    return b.batch().id() + ": " + r.good().intValue() + " "
                            + r.defective().intValue() + " " + r.lost().intValue();
                })
                .toList();
    }

    private static Batch batch(long id, int sent) {
        return new Batch(
                id,
                "WX-" + id,
                2,
                "W-1",
                null,
                OPERATION,
                20,
                new Named("时效", null),
                new ProductId(1),
                5,
                BigDecimal.valueOf(sent),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                DUE,
                null,
                PriceBasis.PIECE,
                null,
                null,
                Instant.EPOCH,
                "P-1",
                0);
    }
}
