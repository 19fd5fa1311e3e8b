package dev.flowcard.pay.reckoning;

import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rates and rules as they were valid on each day. */
public final class Rates {
    private final Map<Operation, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
    private final NavigableMap<LocalDate, PayRule> rules = new TreeMap<>();

    private record Operation(ProductId product, int sequence) {}

    public void add(ProductId product, int sequence, LocalDate validFrom, BigDecimal rate) {
        rates.computeIfAbsent(new Operation(product, sequence), o -> new TreeMap<>())
                .put(validFrom, rate);
    }

    public void add(PayRule rule) {
        rules.put(rule.validFrom(), rule);
    }

    /** The rate of that day; empty where there was none yet. */
    public Optional<BigDecimal> rate(ProductId product, int sequence, LocalDate day) {
        return Optional.ofNullable(rates.get(new Operation(product, sequence)))
                .map(all -> all.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    public PayRule rule(LocalDate day) {
        return Optional.ofNullable(rules.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(PayRule.NONE);
    }
}
