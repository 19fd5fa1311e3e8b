package dev.flowcard.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspection with what its plan asks for and what was found so far. */
public record InspectionDetail(InspectionView inspection, List<Characteristic> characteristics, List<Result> results) {
    public InspectionDetail {
        characteristics = List.copyOf(characteristics);
        results = List.copyOf(results);
    }

    /** One finding with the limits that it was judged by. */
    public record Result(
            int position,
            int sample,
            String characteristic,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable String unit,
            @Nullable BigDecimal value,
            boolean passed) {}

    /** How many pieces are looked at, at most. */
    public int pieces() {
        return characteristics.stream()
                .mapToInt(c -> c.sampling().pieces(inspection.quantity()))
                .max()
                .orElse(0);
    }
}
