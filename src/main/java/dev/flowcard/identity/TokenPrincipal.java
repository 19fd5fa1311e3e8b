package dev.flowcard.identity;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who comes with a bearer token.
 *
 * @param terminal number of the terminal that a terminal's token speaks for
 */
public record TokenPrincipal(
        String name, Set<Role> roles, @Nullable String terminal) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
