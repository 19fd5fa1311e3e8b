package dev.flowcard.sales;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who orders. */
public record Customer(
        long id,
        String number,
        String name,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email) {

    public String name(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
