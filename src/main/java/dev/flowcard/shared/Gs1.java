package dev.flowcard.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a GS1 symbol says: its element strings by application identifier (AI), in the order in which they stood, each of
 * the right length, check digits right (GS1 General Specifications, sections 3 and 7). {@link Gs1Reader} makes it.
 */
public record Gs1(Map<String, String> elements) {
    private static final String GTIN = "01";
    private static final String CONTENT = "02";

    public Gs1 {
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    /** Global Trade Item Number in 14 digits: of the piece itself, else of what a logistic unit holds. */
    public Optional<String> gtin() {
        return value(GTIN).or(() -> value(CONTENT));
    }

    /** Batch or lot number, AI 10. */
    public Optional<String> lot() {
        return value("10");
    }

    /** Serial number, AI 21. */
    public Optional<String> serial() {
        return value("21");
    }

    /** Serial Shipping Container Code, AI 00: the number of a package or pallet. */
    public Optional<String> sscc() {
        return value("00");
    }

    /** Expiry date, AI 17, else best before, AI 15. */
    public Optional<LocalDate> expiry(LocalDate today) {
        return value("17").or(() -> value("15")).map(text -> Gs1Date.of(text, today));
    }

    /** Production date, AI 11. */
    public Optional<LocalDate> producedOn(LocalDate today) {
        return value("11").map(text -> Gs1Date.of(text, today));
    }

    /** How many pieces, AI 30, or AI 37 of a logistic unit. */
    public Optional<BigDecimal> count() {
        return value("30").or(() -> value("37")).map(BigDecimal::new);
    }

    /** Net weight in kilograms, AI 310n: n digits stand behind the point. */
    public Optional<BigDecimal> netKilograms() {
        return elements.entrySet().stream()
                .filter(e -> e.getKey().startsWith("310"))
                .map(e -> new BigDecimal(e.getValue()).movePointLeft(e.getKey().charAt(3) - '0'))
                .findFirst();
    }

    /** As it is printed below a symbol: {@code (01)09506000134352(10)ABC123}. */
    public String readable() {
        return elements.entrySet().stream()
                .map(e -> "(" + e.getKey() + ")" + e.getValue())
                .collect(Collectors.joining());
    }

    private Optional<String> value(String ai) {
        return Optional.ofNullable(elements.get(ai));
    }
}
