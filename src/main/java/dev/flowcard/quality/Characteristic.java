package dev.flowcard.quality;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing to measure or to look at.
 *
 * @param position its place in the plan, from 1; results refer to it
 * @param lower the least allowed value; null: no lower limit
 * @param sampling how many pieces of the lot are looked at, see {@link Sampling}
 */
public record Characteristic(
        int position,
        String name,
        @Nullable String nameEn,
        CharacteristicKind kind,
        @Nullable BigDecimal nominal,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable String unit,
        Sampling sampling) {

    public String name(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }

    /** Whether a measured value lies within the limits; a limit itself is within. */
    public boolean allows(BigDecimal value) {
        return (lower == null || value.compareTo(lower) >= 0) && (upper == null || value.compareTo(upper) <= 0);
    }
}
