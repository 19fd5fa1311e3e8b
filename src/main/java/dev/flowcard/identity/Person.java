package dev.flowcard.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param number what the factory writes on the badge
 * @param code of the badge, without check character, {@code P-1007}
 * @param workCenter number of the work centre where the person usually works
 * @param active false once he left: the badge no longer signs on, the history stays
 */
public record Person(
        PersonId id,
        String number,
        String code,
        String name,
        @Nullable String nameEn,
        Set<Role> roles,
        Locale language,
        @Nullable String workCenter,
        boolean active,
        @Nullable String email) {

    public String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
