package dev.flowcard.plan;

import org.jspecify.annotations.Nullable;

/** What is known of a product when it is added or changed; its number is the key. */
public record ProductData(
        String number,
        String name,
        @Nullable String nameEn,
        @Nullable String material,
        @Nullable String drawing,
        @Nullable String revision) {}
