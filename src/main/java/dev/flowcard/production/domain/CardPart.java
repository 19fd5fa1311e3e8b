package dev.flowcard.production.domain;

import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A split or a box: pieces of a work order that have a card of their own.
 *
 * @param card {@code S2} or {@code B3}
 * @param from the card the pieces were taken from; null: the traveller card
 * @param startsAt the operation in front of which the pieces lay; those before it were done by whom they were taken from
 * @param heat the heat or lot of the material where it matters which
 * @param merged whether the pieces went back to where they came from
 * @param runs that are open
 * @param done what was reported with this card, by operation
 */
public record CardPart(
        String card,
        @Nullable String from,
        BigDecimal quantity,
        int startsAt,
        @Nullable String heat,
        boolean merged,
        int runs,
        int prints,
        CardCopy copy,
        Instant createdAt,
        String createdBy,
        Map<Integer, Done> done) {

    /** Sums of one operation. */
    public record Done(BigDecimal good, BigDecimal scrap, BigDecimal held, BigDecimal rework) {
        static final Done NOTHING = new Done(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Done plus(Done other) {
            return new Done(
                    good.add(other.good), scrap.add(other.scrap), held.add(other.held), rework.add(other.rework));
        }

        Done minus(Done other) {
            return new Done(
                    good.subtract(other.good),
                    scrap.subtract(other.scrap),
                    held.subtract(other.held),
                    rework.subtract(other.rework));
        }

        static Done of(Booking booking) {
            return new Done(booking.good(), booking.scrap(), booking.held(), booking.rework());
        }
    }

    public CardPart {
        done = Map.copyOf(done);
    }

    public CardKind kind() {
        return CardKind.of(card);
    }

    CardPart count(int sequence, Booking booking) {
        Map<Integer, Done> changed = new TreeMap<>(done);
        changed.merge(sequence, Done.of(booking), Done::plus);
        return with(merged, runs, prints, copy, changed);
    }

    CardPart run(int change) {
        return with(merged, Math.max(0, runs + change), prints, copy, done);
    }

    CardPart mergedBack() {
        return with(true, runs, prints, copy, done);
    }

    CardPart printed(Instant at) {
        return with(merged, runs, prints + 1, copy.printed(at), done);
    }

    CardPart recalled(CardCopy changed) {
        return with(merged, runs, prints, changed, done);
    }

    private CardPart with(boolean m, int r, int p, CardCopy c, Map<Integer, Done> d) {
        return new CardPart(card, from, quantity, startsAt, heat, m, r, p, c, createdAt, createdBy, d);
    }
}
