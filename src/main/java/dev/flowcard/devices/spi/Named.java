package dev.flowcard.devices.spi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name from the master data, with its English form where the factory keeps one. */
public record Named(String name, @Nullable String nameEn) {
    public String in(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
