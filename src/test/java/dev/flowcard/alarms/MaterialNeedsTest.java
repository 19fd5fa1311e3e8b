package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.MaterialNeeds.Need;
import dev.flowcard.alarms.MaterialNeeds.Shortage;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaterialNeedsTest {
    @Test
    void whoBeginsFirstIsServedFirstAndTheNextMissesTheRest() {
        List<Shortage> shortages = MaterialNeeds.uncovered(
                List.of(need("W-1.10", "BAR", 60), need("W-2.10", "BAR", 50), need("W-3.10", "BAR", 5)),
                Map.of("BAR", BigDecimal.valueOf(100)));
        assertThat(shortages).extracting(s -> s.need().operation()).containsExactly("W-2.10", "W-3.10");
        assertThat(shortages.getFirst().missing()).isEqualByComparingTo("10");
        assertThat(shortages.getFirst().percent()).isEqualByComparingTo("20");
        assertThat(shortages.getLast().percent()).isEqualByComparingTo("100");
    }

    @Test
    void whatWasNeverInStockIsMissingWhole() {
        assertThat(MaterialNeeds.uncovered(List.of(need("W-1.10", "BAR", 8)), Map.of("RING", BigDecimal.TEN)))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualByComparingTo("8"));
    }

    @Test
    void moreUsedThanWasKnownToBeThereCountsAsNothing() {
        assertThat(MaterialNeeds.uncovered(List.of(need("W-1.10", "BAR", 8)), Map.of("BAR", BigDecimal.valueOf(-3))))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualByComparingTo("8"));
    }

    private static Need need(String operation, String material, long quantity) {
        return new Need(
                operation,
                operation.substring(0, 3),
                null,
                null,
                new Named("粗车", null),
                new WorkCenterId(1),
                material,
                "m",
                BigDecimal.valueOf(quantity));
    }
}
