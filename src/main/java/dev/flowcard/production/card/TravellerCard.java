package dev.flowcard.production.card;

import dev.flowcard.production.CardKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a card; an empty text leaves room to write by hand.
 *
 * @param kind of a split or a box; null: the traveller card of the whole work order
 */
record TravellerCard(
        @Nullable CardKind kind,
        String code,
        String product,
        String drawing,
        String revision,
        String material,
        String heat,
        String customer,
        String order,
        String customerPart,
        @Nullable LocalDate due,
        BigDecimal ordered,
        BigDecimal released,
        String note,
        int print,
        LocalDateTime printedAt,
        String printedBy,
        List<Line> operations) {

    TravellerCard {
        operations = List.copyOf(operations);
    }

    /** One operation; a {@code gate} lets nothing past until inspection released it. */
    record Line(
            int sequence,
            String name,
            String workCenter,
            BigDecimal minutesPerPiece,
            @Nullable LocalDate planned,
            String code,
            boolean gate) {}
}
