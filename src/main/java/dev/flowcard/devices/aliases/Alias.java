package dev.flowcard.devices.aliases;

import org.jspecify.annotations.Nullable;

/**
 * A barcode that the factory had before, and the code of ours that it means.
 *
 * @param alias as read, upper case, without AIM prefix; with {@code *} at the end it is the beginning of many
 * @param code without check character; where the alias ends in {@code *}, this does, too, and takes what followed
 */
public record Alias(String alias, String code, @Nullable String note) {
    static final String REST = "*";

    boolean isRule() {
        return alias.endsWith(REST);
    }
}
