package dev.flowcard.production.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed on the traveller card of one work order; an empty text leaves room to write by hand. */
record TravellerCard(
        String code,
        String product,
        String drawing,
        String revision,
        String material,
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
