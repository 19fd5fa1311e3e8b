package dev.flowcard.production.api;

import dev.flowcard.production.CardKind;
import dev.flowcard.production.RecallReason;
import dev.flowcard.production.WorkCards;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Splitting cards, merging them back, recalling those that are lost. */
@RestController
@RequestMapping("/api/v1/work-orders/{no}")
@PreAuthorize("hasAnyRole('PLANNER','FOREMAN','ADMIN')")
class CardController {
    private static final BigDecimal LARGEST = new BigDecimal("999999");
    private static final int LONGEST_HEAT = 60;

    private final WorkCards cards;
    private final WorkOrderJsons jsons;

    CardController(WorkCards cards, WorkOrderJsons jsons) {
        this.cards = cards;
        this.jsons = jsons;
    }

    /** A card that is to be made. */
    record NewCard(@Nullable BigDecimal quantity, @Nullable String heat) {}

    /** How to split: {@code cards}, or {@code quantities} alone where no heat matters. */
    record SplitBody(
            @Nullable CardKind kind,
            @Nullable String from,
            @Nullable Integer operation,
            @Nullable List<@Nullable NewCard> cards,
            @Nullable List<@Nullable BigDecimal> quantities) {}

    /** Which cards go back. */
    record MergeBody(@Nullable List<@Nullable String> cards) {}

    /** Which card is lost; without one the traveller card. */
    record RecallBody(@Nullable String card) {}

    @PostMapping("/split")
    WorkOrderJson split(@PathVariable String no, @RequestBody SplitBody body) {
        return jsons.of(cards.split(
                no,
                new WorkCards.Split(
                        Objects.requireNonNullElse(body.kind(), CardKind.SPLIT),
                        body.from(),
                        body.operation(),
                        portions(body))));
    }

    @PostMapping("/merge")
    WorkOrderJson merge(@PathVariable String no, @RequestBody MergeBody body) {
        List<String> named = body.cards() == null
                ? List.of()
                : body.cards().stream().map(c -> c == null ? "" : c).toList();
        if (named.isEmpty()
                || named.size() > WorkCards.MOST_CARDS
                || named.stream().anyMatch(String::isBlank)) {
            throw invalid("cards", "production.cards.name-them", WorkCards.MOST_CARDS);
        }
        return jsons.of(cards.merge(no, named));
    }

    @PostMapping("/recall")
    WorkOrderJson recall(@PathVariable String no, @RequestBody RecallBody body) {
        return jsons.of(cards.recall(no, body.card(), RecallReason.LOST));
    }

    private static List<WorkCards.Portion> portions(SplitBody body) {
        List<WorkCards.Portion> portions = new ArrayList<>();
        for (NewCard card : Objects.requireNonNullElse(body.cards(), List.<@Nullable NewCard>of())) {
            portions.add(portion(card == null ? null : card.quantity(), card == null ? null : card.heat()));
        }
        for (BigDecimal quantity : Objects.requireNonNullElse(body.quantities(), List.<@Nullable BigDecimal>of())) {
            portions.add(portion(quantity, null));
        }
        if (portions.isEmpty() || portions.size() > WorkCards.MOST_CARDS) {
            throw invalid("cards", "production.cards.count", WorkCards.MOST_CARDS);
        }
        return portions;
    }

    private static WorkCards.Portion portion(@Nullable BigDecimal quantity, @Nullable String heat) {
        if (quantity == null
                || quantity.signum() <= 0
                || quantity.compareTo(LARGEST) > 0
                || quantity.stripTrailingZeros().scale() > 3) {
            throw invalid("quantity", "production.verb.quantity");
        }
        String text = heat == null ? "" : heat.strip();
        if (text.length() > LONGEST_HEAT) {
            throw invalid("heat", "production.cards.heat", LONGEST_HEAT);
        }
        return new WorkCards.Portion(quantity, text.isEmpty() ? null : text);
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, key, args);
    }
}
