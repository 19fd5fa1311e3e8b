package dev.flowcard.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is made (ISA-95 material definition). */
public record Product(
        ProductId id,
        String number,
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String material,
        @Nullable String drawing,
        @Nullable String revision) {

    public String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
