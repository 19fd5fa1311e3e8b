package dev.flowcard.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person when he is added or changed; his number is the key.
 *
 * @param language {@code zh-CN} or {@code en}
 */
public record PersonData(
        String number,
        String name,
        @Nullable String nameEn,
        Set<Role> roles,
        String language,
        @Nullable String workCenter,
        boolean active,
        @Nullable String email) {}
