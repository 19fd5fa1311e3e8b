package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.plant.OverReport;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.CardPart;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.SplitCards.Portion;
import dev.flowcard.production.domain.WorkOrderViews;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random days on which a card is split, boxed and merged while people scan whatever they like: the cards together are always
 * the operation, and no card has more behind it than came to it.
 */
class SplitDayTest {
    private static final String[] CODES = {
        "P-1",
        "P-2",
        "W-1",
        "W-1.10",
        "W-1.S1",
        "W-1.S1",
        "W-1.S1.20",
        "W-1.S2",
        "W-1.B1",
        "W-1.B1",
        "X-OK",
        "X-OK",
        "X-OK",
        "X-FINISH",
        "X-PARTLY",
        "X-SCRAP",
        "R-12",
        "X-PAUSE",
        "X-RESUME",
        "X-UNDO",
        "X-OFF",
        "X-SHIFTEND",
        "1",
        "2",
        "Q-3",
        "SPLIT",
        "SPLIT",
        "BOX",
        "MERGE"
    };

    /** What happens next: where, what, and how many minutes later. */
    record Event(int terminal, String code, int minutes) {}

    @Provide
    Arbitrary<List<Event>> days() {
        Arbitrary<Event> event = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(CODES),
                        Arbitraries.integers().between(0, 30))
                .as(Event::new);
        return event.list().ofMinSize(20).ofMaxSize(150);
    }

    @Property(tries = 1_000)
    void theCardsTogetherAreTheOperation(@ForAll("days") List<Event> day) {
        Floor first = new Floor(Floor.TURNING);
        List<Floor> shop = List.of(first, first.at(Floor.TURNING), first.at(Floor.MILLING));
        shop.forEach(floor -> floor.overReport = OverReport.REFUSE);
        for (Event event : day) {
            shop.forEach(floor -> floor.later(event.minutes()));
            play(shop.get(event.terminal()), event.code());
            check(first);
        }
    }

    private static void play(Floor floor, String code) {
        switch (code) {
            case "SPLIT" -> split(floor, CardKind.SPLIT);
            case "BOX" -> split(floor, CardKind.BOX);
            case "MERGE" ->
                floor.shaft.cards().stream()
                        .filter(part -> !part.merged() && part.runs() == 0)
                        .findFirst()
                        .map(CardPart::card)
                        .ifPresent(card -> SplitCards.merge(floor.shaft, card));
            default -> floor.scan(code);
        }
    }

    /** From the card that has most in front of one operation. */
    private static void split(Floor floor, CardKind kind) {
        for (WorkOrderView card : WorkOrderViews.byCard(floor.shaft).values()) {
            for (OperationView o : card.operations()) {
                if (o.remainder().compareTo(BigDecimal.TWO) >= 0
                        && floor.shaft.cards().size() < 12) {
                    String from = card.code().equals("W-1") ? null : card.code().substring(4);
                    Portion two = new Portion(BigDecimal.TWO, null);
                    SplitCards.split(floor.shaft, from, kind, o.sequence(), List.of(two), "x", floor.now);
                    return;
                }
            }
        }
    }

    private static void check(Floor floor) {
        List<WorkOrderView> cards =
                WorkOrderViews.byCard(floor.shaft).values().stream().toList();
        for (OperationView whole : floor.view().operations()) {
            assertThat(sum(cards, whole, OperationView::good)).isEqualByComparingTo(whole.good());
            assertThat(sum(cards, whole, OperationView::scrap)).isEqualByComparingTo(whole.scrap());
            assertThat(sum(cards, whole, OperationView::remainder)).isLessThanOrEqualTo(whole.remainder());
        }
        for (WorkOrderView card : cards) {
            for (OperationView o : card.operations()) {
                assertThat(o.good().add(o.scrap()).add(o.held())).as(o.code()).isBetween(BigDecimal.ZERO, o.arrived());
            }
        }
    }

    private static BigDecimal sum(
            List<WorkOrderView> cards, OperationView whole, Function<OperationView, BigDecimal> of) {
        return cards.stream()
                .map(card -> of.apply(card.operation(whole.sequence()).orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
