package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import dev.flowcard.production.domain.CardPart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which lots the pieces of each card of a work order are: those that were scanned with it or with a card that was merged
 * back into it, and of a material that nobody scanned there those of the card that the pieces were taken from.
 */
public final class CardLots {
    private final List<CardPart> cards;
    private final List<Taken> all;

    /** @param all of the work order's operations, in the order of the scans */
    public CardLots(List<CardPart> cards, List<Taken> all) {
        this.cards = cards;
        this.all = all;
    }

    /** @param card {@code S2} or {@code B3}; null: the traveller card */
    public List<Taken> of(@Nullable String card) {
        List<Taken> own = all.stream()
                .filter(taken -> Objects.equals(holder(taken.card()), card))
                .toList();
        Optional<CardPart> part = find(card);
        if (part.isEmpty()) {
            return own;
        }
        Set<String> said = own.stream().map(CardLots::what).collect(Collectors.toSet());
        Set<Taken> inherited = of(holder(part.get().from())).stream()
                .filter(taken -> inherits(part.get(), taken, said))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(taken -> own.contains(taken) || inherited.contains(taken))
                .toList();
    }

    public List<Lot> at(@Nullable String card, long operation) {
        return of(card).stream()
                .filter(taken -> taken.operation() == operation)
                .map(Taken::lot)
                .distinct()
                .toList();
    }

    public Heats heats(@Nullable String card) {
        Map<String, Set<String>> byMaterial = new TreeMap<>();
        of(card).stream().map(Taken::lot).filter(lot -> lot.heat() != null).forEach(lot -> byMaterial
                .computeIfAbsent(lot.material(), material -> new TreeSet<>())
                .add(Objects.requireNonNull(lot.heat())));
        return new Heats(find(card).map(CardPart::heat).orElse(null), byMaterial);
    }

    /** The pieces took their past with them; what they lay in front of, they share until another lot is scanned with their own card. */
    private static boolean inherits(CardPart part, Taken taken, Set<String> said) {
        return taken.sequence() < part.startsAt() ? !taken.at().isAfter(part.createdAt()) : !said.contains(what(taken));
    }

    private static String what(Taken taken) {
        return taken.operation() + " " + taken.lot().material();
    }

    /** The card that has the pieces now; null: the traveller card. */
    public @Nullable String holder(@Nullable String card) {
        Optional<CardPart> part = find(card);
        while (part.isPresent() && part.get().merged()) {
            part = find(part.get().from());
        }
        return part.map(CardPart::card).orElse(null);
    }

    private Optional<CardPart> find(@Nullable String card) {
        return cards.stream().filter(part -> part.card().equals(card)).findFirst();
    }
}
