package dev.flowcard.materials;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who delivers material, or works on pieces of ours. */
public record Supplier(
        long id,
        String number,
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {
    public String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
