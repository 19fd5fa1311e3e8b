package dev.flowcard.plan;

import org.jspecify.annotations.Nullable;

/** What somebody says of a product. */
public record ProductData(
        String number,
        String name,
        @Nullable String nameEn,
        @Nullable String material,
        @Nullable String drawing,
        @Nullable String revision) {

    /** A product of which nothing but its number is known yet. */
    public static ProductData named(String number) {
        return new ProductData(number, number, null, null, null, null);
    }
}
