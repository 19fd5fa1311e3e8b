package dev.flowcard.materials;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lots are wanted.
 *
 * @param text begins the number, the material or the heat; empty: all
 * @param today decides what is expired
 */
public record LotQuery(String text, @Nullable LotState state, LocalDate today) {
    /** The condition on {@code material_lot}, its parameters {@code :text} and {@code :today}. */
    String where() {
        String matching =
                "where (number_key like upper(:text) or code like upper(:text) or material like :text or heat like :text)";
        String fresh = "(expires is null or expires >= :today)";
        String wanted =
                switch (state) {
                    case null -> "";
                    case BLOCKED -> " and blocked_at is not null";
                    case EXPIRED -> " and blocked_at is null and expires < :today";
                    case USED_UP -> " and blocked_at is null and quantity <= used and " + fresh;
                    case USABLE -> " and blocked_at is null and quantity > used and " + fresh;
                };
        return matching + wanted + " ";
    }

    /** As a pattern of SQL, with what it would take for itself made harmless. */
    String pattern() {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
