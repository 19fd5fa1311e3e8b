package dev.flowcard.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the inspector decides: the findings and how the quantity divides into good, scrap and held. */
public record Decision(
        List<Finding> findings,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        @Nullable String note) {
    public Decision {
        findings = List.copyOf(findings);
    }

    BigDecimal sum() {
        return good.add(scrap).add(held);
    }

    boolean sameQuantities(Decision other) {
        return good.compareTo(other.good) == 0 && scrap.compareTo(other.scrap) == 0 && held.compareTo(other.held) == 0;
    }
}
