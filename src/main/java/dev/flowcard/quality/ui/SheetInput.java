package dev.flowcard.quality.ui;

import dev.flowcard.quality.Decision;
import dev.flowcard.quality.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page sends back of a sheet. */
record SheetInput(
        @Nullable BigDecimal good,
        @Nullable BigDecimal scrap,
        @Nullable BigDecimal held,
        @Nullable List<Finding> results) {

    List<Finding> findings() {
        return results == null ? List.of() : results;
    }

    Decision decision() {
        return new Decision(findings(), or0(good), or0(scrap), or0(held), null);
    }

    private static BigDecimal or0(@Nullable BigDecimal quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }
}
