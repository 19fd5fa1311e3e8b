package dev.flowcard.production;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.domain.CardPart;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.trace.Heats;
import dev.flowcard.production.trace.MaterialHeats;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of a work order: pieces get a card of their own, a split or a box, and go back to where they came from. Cards are
 * named by their code, with or without check character.
 */
@Service
public class WorkCards {
    /** More paper than anybody keeps apart; the cards of a work order are read with every scan of it. */
    public static final int MOST_CARDS = 200;

    private final WorkOrders workOrders;
    private final MaterialHeats heats;
    private final BatchBook batches;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    WorkCards(
            WorkOrders workOrders,
            MaterialHeats heats,
            BatchBook batches,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.workOrders = workOrders;
        this.heats = heats;
        this.batches = batches;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pieces for a card of their own, and the heat of their material where it matters. */
    public record Portion(BigDecimal quantity, @Nullable String heat) {}

    /**
     * What is to be divided how.
     *
     * @param from the card that is divided; null: the traveller card
     * @param operation in front of which the pieces lie; null: the first that has enough of them
     */
    public record Split(
            CardKind kind, @Nullable String from, @Nullable Integer operation, List<Portion> portions) {}

    @Transactional
    public WorkOrderView split(String numberOrCode, Split split) {
        return split(numberOrCode, split, actor.name());
    }

    /** Asked for by somebody at a terminal. */
    @Transactional
    public WorkOrderView split(String numberOrCode, Split split, String by) {
        return workOrders.change(numberOrCode, Change.PLANNED, workOrder -> {
            if (workOrder.state() == WorkOrderState.PLANNED || workOrder.state().over()) {
                throw WorkOrders.notNow("split", workOrder);
            }
            WorkOrderView view = WorkOrderViews.of(workOrder);
            String from = card(view, split.from());
            BigDecimal sum = split.portions().stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            OperationView lying = lying(workOrder, view, from, split.operation(), sum);
            if (view.cards().size() + split.portions().size() > MOST_CARDS) {
                throw conflict("too-many-cards", view.number(), String.valueOf(MOST_CARDS));
            }
            List<CardPart> made = SplitCards.split(
                    workOrder,
                    from,
                    split.kind(),
                    lying.sequence(),
                    split.portions().stream()
                            .map(p -> new SplitCards.Portion(p.quantity(), p.heat()))
                            .toList(),
                    by,
                    clock.instant());
            audit.record("work-order.split", view.number(), told(made));
        });
    }

    /** The operation in front of which so many pieces of the card lie. */
    private OperationView lying(
            WorkOrder workOrder,
            WorkOrderView view,
            @Nullable String from,
            @Nullable Integer sequence,
            BigDecimal sum) {
        WorkOrderView card =
                Objects.requireNonNull(WorkOrderViews.byCard(workOrder).get(OperationCode.cardCode(view.code(), from)));
        Map<String, BigDecimal> here = here(card);
        Optional<OperationView> lying = card.operations().stream()
                .filter(o -> sequence == null || o.sequence() == sequence)
                .filter(o -> Objects.requireNonNull(here.get(o.code())).compareTo(sum) >= 0)
                .findFirst();
        return lying.orElseThrow(() -> {
            String most = card.operations().stream()
                    .filter(o -> sequence == null || o.sequence() == sequence)
                    .filter(o -> Objects.requireNonNull(here.get(o.code())).signum() > 0)
                    .map(o -> o.sequence() + ": " + plain(Objects.requireNonNull(here.get(o.code()))))
                    .collect(Collectors.joining(", "));
            return Problem.of(HttpStatus.CONFLICT, "not-enough-pieces", "production.cards.not-enough", plain(sum), most)
                    .field("cards", "production.cards.not-enough", plain(sum), most);
        });
    }

    /** What of a card lies in front of its operations, by their codes, and is not outside. */
    private Map<String, BigDecimal> here(WorkOrderView card) {
        List<Batch> out = batches.openOf(
                card.operations().stream().map(o -> o.id().value()).toList());
        Map<String, BigDecimal> here = new HashMap<>();
        card.operations()
                .forEach(o -> here.put(
                        o.code(),
                        o.remainder()
                                .subtract(Batch.outside(out.stream()
                                        .filter(b -> b.operationCode().equals(o.code()))
                                        .toList()))));
        return here;
    }

    /** The pieces of the named cards go back to the cards they were taken from. */
    @Transactional
    public WorkOrderView merge(String numberOrCode, List<String> cards) {
        return workOrders.change(numberOrCode, Change.PLANNED, workOrder -> {
            WorkOrderView view = WorkOrderViews.of(workOrder);
            Set<String> merging = new LinkedHashSet<>();
            for (String name : cards) {
                merging.add(open(view, Objects.requireNonNull(card(view, name))));
            }
            for (String card : merging) {
                String code = OperationCode.cardCode(view.code(), card);
                Heats.Clash clash = heats.mixing(List.of(workOrder)).get(code);
                if (clash != null) {
                    throw conflict("different-heats", code, clash.own(), clash.other());
                }
                SplitCards.merge(workOrder, card);
            }
            audit.record("work-order.merge", view.number(), String.join(", ", merging));
        });
    }

    /** Such a card that may be merged: nobody works on it, and it was not merged before. */
    private static String open(WorkOrderView view, String card) {
        CardView found = view.cards().stream()
                .filter(c -> c.code().equals(OperationCode.cardCode(view.code(), card)))
                .findFirst()
                .orElseThrow();
        if (found.merged()) {
            throw conflict("merged", found.code());
        }
        if (found.operations().stream().anyMatch(o -> o.openRuns() > 0)) {
            throw conflict("running", found.code());
        }
        return card;
    }

    /** The print is lost: the card must be printed anew, and the old paper is refused from then on. */
    @Transactional
    public WorkOrderView recall(String numberOrCode, @Nullable String card, RecallReason why) {
        return workOrders.change(numberOrCode, Change.PLANNED, workOrder -> {
            WorkOrderView view = WorkOrderViews.of(workOrder);
            String part = card(view, card);
            SplitCards.recall(workOrder, part, why, clock.instant());
            audit.record("card.recall", OperationCode.cardCode(view.code(), part), why.name());
        });
    }

    /** Every card of a work order is recalled: what it shows is no longer right. */
    @Transactional
    public void recallAll(String numberOrCode, RecallReason why) {
        workOrders.change(numberOrCode, Change.PLANNED, workOrder -> {
            SplitCards.recall(workOrder, null, why, clock.instant());
            workOrder.cards().stream()
                    .filter(part -> !part.merged())
                    .forEach(part -> SplitCards.recall(workOrder, part.card(), why, clock.instant()));
        });
    }

    /**
     * A card of a work order.
     *
     * @param card the split or box; null: the traveller card
     */
    public record CardOf(WorkOrderView workOrder, @Nullable CardView card) {
        /** What it carries in print, without check character. */
        public String printed() {
            return card == null
                    ? workOrder.cardCode()
                    : card.code() + card.copy().suffix();
        }
    }

    /** By the number of a work order, or by the code of any card; one that was merged back is none any more. */
    public Optional<CardOf> find(String numberOrCode) {
        return workOrders.find(numberOrCode).flatMap(view -> of(view, numberOrCode));
    }

    private static Optional<CardOf> of(WorkOrderView view, String name) {
        String code = Codes.withoutCheck(name).replaceFirst("\\.C[0-9]+$", "");
        if (view.number().equalsIgnoreCase(name.strip()) || code.equals(view.code())) {
            return Optional.of(new CardOf(view, null));
        }
        return view.cards().stream()
                .filter(card -> card.code().equals(code) && !card.merged())
                .findFirst()
                .map(card -> new CardOf(view, card));
    }

    /** Counts a print of a card, so that a copy can be told from the first; a recalled one comes out as a new copy. */
    @Transactional
    public CardOf print(CardOf card) {
        String part =
                card.card() == null ? null : card(card.workOrder(), card.card().code());
        WorkOrderView view = workOrders.change(
                card.workOrder().number(),
                Change.PLANNED,
                workOrder -> SplitCards.print(workOrder, part, clock.instant()));
        return of(view, OperationCode.cardCode(view.code(), part)).orElse(card);
    }

    /** {@code S2} of {@code W-1.S2}, of {@code W-1.S2-K} and of {@code S2}; null of the traveller card. */
    private static @Nullable String card(WorkOrderView view, @Nullable String name) {
        if (name == null) {
            return null;
        }
        String code = Codes.withoutCheck(name);
        if (code.equals(view.code())) {
            return null;
        }
        String card =
                code.startsWith(view.code() + ".") ? code.substring(view.code().length() + 1) : code;
        boolean known = view.cards().stream().anyMatch(c -> c.code().equals(OperationCode.cardCode(view.code(), card)));
        if (!known) {
            throw Problem.of(HttpStatus.NOT_FOUND, "card-not-found", "production.cards.not-found", name, view.number())
                    .field("cards", "production.cards.not-found", name, view.number());
        }
        return card;
    }

    private static String told(List<CardPart> made) {
        return made.stream()
                .map(part ->
                        part.card() + " " + plain(part.quantity()) + (part.heat() == null ? "" : " " + part.heat()))
                .collect(Collectors.joining(", "));
    }

    private static Problem conflict(String key, Object... args) {
        return Problem.of(HttpStatus.CONFLICT, key, "production.cards." + key, args);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
