package dev.flowcard.production.domain;

import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.RecallReason;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of a work order for its splits and boxes. Whoever calls them holds the lock and has asked what speaks against it. */
public final class SplitCards {
    private SplitCards() {}

    /** Pieces that get a card of their own; {@code heat} where it matters which material they are of. */
    public record Portion(BigDecimal quantity, @Nullable String heat) {}

    /** Gives pieces that lie in front of an operation cards of their own; answers those. */
    public static List<CardPart> split(
            WorkOrder workOrder,
            @Nullable String from,
            CardKind kind,
            int startsAt,
            List<Portion> portions,
            String by,
            Instant at) {
        List<CardPart> all = new ArrayList<>(workOrder.cards);
        String inherited =
                from == null ? null : find(workOrder, from).map(CardPart::heat).orElse(null);
        long number = all.stream().filter(part -> part.kind() == kind).count();
        for (Portion portion : portions) {
            number++;
            all.add(new CardPart(
                    kind.letter() + number,
                    from,
                    portion.quantity(),
                    startsAt,
                    portion.heat() == null ? inherited : portion.heat(),
                    false,
                    0,
                    0,
                    CardCopy.FIRST,
                    at,
                    by,
                    Map.of()));
        }
        workOrder.cards = List.copyOf(all);
        return all.subList(all.size() - portions.size(), all.size());
    }

    /** As they lie beside their work order. */
    public static List<CardPart> read(@Nullable String stored) {
        return new CardPartsConverter().convertToEntityAttribute(stored);
    }

    public static Optional<CardPart> find(WorkOrder workOrder, String card) {
        return workOrder.cards.stream().filter(part -> part.card().equals(card)).findFirst();
    }

    /** The pieces go back to the card they were taken from, or to the one that it was merged into itself. */
    public static void merge(WorkOrder workOrder, String card) {
        workOrder.changeCard(card, CardPart::mergedBack);
    }

    /** The heats that the cards name whose pieces would lie together after the merge, those of the card itself first. */
    public static List<Optional<String>> heats(WorkOrder workOrder, String card) {
        CardPart part = find(workOrder, card).orElseThrow();
        Optional<CardPart> holder = Optional.ofNullable(part.from()).flatMap(from -> find(workOrder, from));
        while (holder.isPresent() && holder.get().merged()) {
            holder = Optional.ofNullable(holder.get().from()).flatMap(from -> find(workOrder, from));
        }
        Set<Optional<String>> heats = new LinkedHashSet<>();
        addHeats(workOrder, part, heats);
        addHeats(workOrder, holder.orElse(null), heats);
        return List.copyOf(heats);
    }

    /** The heats of what a card holds itself, and of what was merged back into it; null is the traveller card. */
    private static void addHeats(WorkOrder workOrder, @Nullable CardPart holder, Set<Optional<String>> heats) {
        BigDecimal left =
                holder == null ? workOrder.quantityReleased.add(workOrder.quantityReplenished) : holder.quantity();
        for (CardPart part : workOrder.cards) {
            if (Objects.equals(part.from(), holder == null ? null : holder.card())) {
                left = left.subtract(part.quantity());
                if (part.merged()) {
                    addHeats(workOrder, part, heats);
                }
            }
        }
        if (left.signum() > 0) {
            heats.add(Optional.ofNullable(holder == null ? null : holder.heat()));
        }
    }

    /** A run with a card began or ended. */
    public static void run(WorkOrder workOrder, @Nullable String card, int change) {
        if (card != null) {
            workOrder.changeCard(card, part -> part.run(change));
        }
    }

    /** The print is the valid one from now on; a recalled card comes out as a new copy. */
    public static void print(WorkOrder workOrder, @Nullable String card, Instant at) {
        if (card == null) {
            workOrder.printCard(at);
        } else {
            workOrder.changeCard(card, part -> part.printed(at));
        }
    }

    /** The paper that is out there is no longer valid. */
    public static void recall(WorkOrder workOrder, @Nullable String card, RecallReason why, Instant at) {
        if (card == null) {
            workOrder.cardCopy = workOrder.cardCopy.recalled(why, at);
        } else {
            workOrder.changeCard(card, part -> part.recalled(part.copy().recalled(why, at)));
        }
    }

    /** Whether a later operation has reported, or sent out, more of a card's pieces than would be left to it. */
    static boolean used(
            WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good, BigDecimal away) {
        if (workOrder.cards.isEmpty() || good.signum() <= 0) {
            return false;
        }
        WorkOrderView view = WorkOrderViews.byCard(workOrder).get(OperationCode.cardCode(workOrder.code, card));
        if (view == null) {
            return false; // merged back since: the work order as a whole has been asked
        }
        List<OperationView> operations = view.operations();
        for (int i = 0; i < operations.size() - 1; i++) {
            if (operations.get(i).sequence() == operation.sequence) {
                OperationView next = operations.get(i + 1);
                BigDecimal used = next.good().add(next.scrap()).add(next.held()).add(away);
                return used.compareTo(operations.get(i).good().subtract(good)) > 0;
            }
        }
        return false;
    }
}
