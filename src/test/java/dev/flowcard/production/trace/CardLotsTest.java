package dev.flowcard.production.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.materials.Lot;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.domain.CardPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardLotsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<CardPart> cards = new ArrayList<>();
    private final List<Taken> all = new ArrayList<>();

    @Test
    void aLotOfTheTravellerCardIsThatOfEveryBoxUntilTheBoxHasItsOwn() {
        split("B1", null, 10, false);
        split("B2", null, 10, false);
        take(10, null, "L1", 60);
        take(10, "B2", "L2", 70);
        assertThat(lots("B1")).containsExactly("L1");
        assertThat(lots("B2")).containsExactly("L2");
        assertThat(lots(null)).containsExactly("L1");
    }

    @Test
    void piecesTakeTheirPastWithThemButNotWhatCameAfterwards() {
        take(10, null, "L1", -60);
        split("S1", null, 20, false);
        take(10, null, "L2", 60);
        assertThat(lots("S1")).containsExactly("L1");
        assertThat(lots(null)).containsExactly("L1", "L2");
    }

    @Test
    void whatWasMergedBackBringsItsLots() {
        split("S1", null, 10, true);
        split("S2", "S1", 10, false);
        take(10, "S1", "L1", 60);
        take(10, "S2", "L2", 70);
        assertThat(lots(null)).containsExactly("L1");
        assertThat(lots("S2")).containsExactly("L2");
    }

    @Test
    void heatsOfAnotherMaterialSayNothing() {
        Heats bar = new Heats(null, Map.of("BAR", Set.of("H1")));
        assertThat(bar.against(new Heats(null, Map.of("PIN", Set.of("H2"))))).isEmpty();
        assertThat(bar.against(new Heats(null, Map.of("BAR", Set.of("H1", "H2")))))
                .contains(new Heats.Clash("H1", "H1 + H2"));
        assertThat(bar.against(Heats.UNKNOWN)).isEmpty();
    }

    @Test
    void aLabelSpeaksWhereNoLotWasScanned() {
        Heats labelled = new Heats("H2", Map.of());
        Heats bar = new Heats(null, Map.of("BAR", Set.of("H1")));
        assertThat(labelled.against(bar)).contains(new Heats.Clash("H2", "H1"));
        assertThat(bar.against(labelled)).contains(new Heats.Clash("H1", "H2"));
        assertThat(new Heats("H1", Map.of()).against(bar)).isEmpty();
    }

    private List<String> lots(String card) {
        return new CardLots(cards, all).at(card, 10).stream().map(Lot::number).toList();
    }

    private void split(String card, String from, int startsAt, boolean merged) {
        cards.add(new CardPart(
                card, from, BigDecimal.ONE, startsAt, null, merged, 0, 0, CardCopy.FIRST, NOON, "x", Map.of()));
    }

    private void take(int sequence, String card, String lot, int secondsAfterNoon) {
        Instant at = NOON.plusSeconds(secondsAfterNoon);
        Lot of = new Lot(
                all.size(),
                lot,
                lot,
                "BAR",
                "H-" + lot,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                at);
        all.add(new Taken(sequence, sequence, card, at, of));
    }
}
