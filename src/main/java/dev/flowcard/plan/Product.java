package dev.flowcard.plan;

import dev.flowcard.shared.Codes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered and made.
 *
 * @param code without check character
 */
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

    /** The code as it is printed. */
    public String printable() {
        return Codes.printable(code);
    }
}
