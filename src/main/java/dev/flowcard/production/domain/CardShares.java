package dev.flowcard.production.domain;

import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.CardPart.Done;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each card of a split work order has before it and behind it. The operations' own sums stay the one truth: what was not
 * reported with a split's or box's card belongs to the traveller card, and together the cards are the whole.
 */
final class CardShares {
    /** Stands for the traveller card. */
    private static final String MOTHER = "";

    private final WorkOrderView whole;
    private final Map<String, CardPart> all = new LinkedHashMap<>();
    private final Map<String, List<CardPart>> children = new HashMap<>();
    private final Map<String, Map<Integer, Done>> own = new HashMap<>();

    CardShares(WorkOrderView whole, List<CardPart> parts) {
        this.whole = whole;
        parts.forEach(part -> all.put(part.card(), part));
        for (CardPart part : parts) {
            if (!part.merged()) {
                children.computeIfAbsent(holder(part.from()), c -> new ArrayList<>())
                        .add(part);
            }
            Map<Integer, Done> sums = own.computeIfAbsent(holder(part.card()), c -> new HashMap<>());
            part.done().forEach((sequence, done) -> sums.merge(sequence, done, Done::plus));
        }
    }

    /** Who has the pieces of a card now: itself, or after a merge the next card above it that is still one. */
    private String holder(@Nullable String card) {
        CardPart part = card == null ? null : all.get(card);
        while (part != null && part.merged()) {
            part = part.from() == null ? null : all.get(part.from());
        }
        return part == null ? MOTHER : part.card();
    }

    /** By card code, the traveller card first. */
    Map<String, WorkOrderView> views() {
        Map<String, WorkOrderView> views = new LinkedHashMap<>();
        views.put(whole.code(), view(null));
        all.values().stream()
                .filter(part -> !part.merged())
                .forEach(part -> views.put(whole.code() + "." + part.card(), view(part)));
        return views;
    }

    private WorkOrderView view(@Nullable CardPart part) {
        BigDecimal given = given(part);
        List<OperationView> operations = new ArrayList<>();
        BigDecimal before = null;
        boolean beforeDone = true;
        for (OperationView operation : whole.operations()) {
            Done done = done(part, operation);
            BigDecimal arrived = before == null ? given : before;
            BigDecimal reported = done.good().add(done.scrap()).add(done.held());
            beforeDone = operation.over() || (beforeDone && arrived.compareTo(reported) <= 0);
            operations.add(share(part, operation, done, arrived, beforeDone));
            before = done.good();
        }
        return whole.card(part == null ? null : part.card(), given, List.copyOf(operations));
    }

    /** With how many pieces a card began, without those that others have taken from it. */
    private BigDecimal given(@Nullable CardPart part) {
        BigDecimal all = part == null ? whole.quantityReleased().add(whole.quantityReplenished()) : part.quantity();
        return children(part).stream().map(CardPart::quantity).reduce(all, BigDecimal::subtract);
    }

    private List<CardPart> children(@Nullable CardPart part) {
        return children.getOrDefault(part == null ? MOTHER : part.card(), List.of());
    }

    /** What a card has done of an operation; pieces that moved to another card took their past with them. */
    private Done done(@Nullable CardPart part, OperationView operation) {
        int sequence = operation.sequence();
        Done done = part == null ? ofMother(operation) : reported(part.card(), sequence);
        BigDecimal good = part != null && sequence < part.startsAt() ? part.quantity() : BigDecimal.ZERO;
        for (CardPart child : children(part)) {
            good = sequence < child.startsAt() ? good.subtract(child.quantity()) : good;
        }
        return done.plus(new Done(good, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private Done ofMother(OperationView operation) {
        Done rest = new Done(operation.good(), operation.scrap(), operation.held(), operation.rework());
        for (CardPart part : all.values()) {
            rest = part.merged() ? rest : rest.minus(reported(part.card(), operation.sequence()));
        }
        return rest;
    }

    private Done reported(String card, int sequence) {
        return own.getOrDefault(card, Map.of()).getOrDefault(sequence, Done.NOTHING);
    }

    /** Gates and whole batches are the operation's: no card has more before it than the operation as a whole. */
    private OperationView share(
            @Nullable CardPart part, OperationView operation, Done done, BigDecimal arrived, boolean over) {
        BigDecimal here = arrived.min(operation.arrived()).max(BigDecimal.ZERO);
        BigDecimal reported = done.good().add(done.scrap()).add(done.held());
        BigDecimal remainder =
                here.subtract(reported).min(operation.remainder()).max(BigDecimal.ZERO);
        int runs = part == null ? operation.openRuns() : part.runs();
        return operation.share(
                part == null ? operation.code() : whole.code() + "." + part.card() + "." + operation.sequence(),
                state(operation, over, remainder, reported, runs),
                here,
                new OperationView.Sums(done.good(), done.scrap(), done.held(), done.rework(), remainder),
                runs,
                over);
    }

    private static OperationState state(
            OperationView operation, boolean over, BigDecimal remainder, BigDecimal reported, int runs) {
        if (operation.over() || operation.state() == OperationState.ON_HOLD) {
            return operation.state();
        }
        if (over) {
            return OperationState.FINISHED;
        }
        if (remainder.signum() == 0) {
            return OperationState.WAITING;
        }
        if (runs > 0) {
            return OperationState.RUNNING;
        }
        return reported.signum() > 0 ? OperationState.PAUSED : OperationState.READY;
    }
}
