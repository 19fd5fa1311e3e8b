package dev.flowcard.plant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where operations run: machines or benches that stand in for each other (ISA-95 work center). */
public record WorkCenter(
        WorkCenterId id,
        String number,
        String code,
        String name,
        @Nullable String nameEn) {
    public String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
