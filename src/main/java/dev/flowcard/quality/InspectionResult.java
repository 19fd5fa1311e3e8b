package dev.flowcard.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One finding as it was judged, with the limits of that moment: a later plan does not change what was decided. */
@Embeddable
record InspectionResult(
        int position,
        int sample,
        String characteristic,
        @Nullable BigDecimal lowerLimit,
        @Nullable BigDecimal upperLimit,
        @Nullable String unit,
        @Nullable @Column(precision = 14, scale = 4) BigDecimal value,
        boolean passed) {}
