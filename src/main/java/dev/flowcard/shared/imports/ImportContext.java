package dev.flowcard.shared.imports;

import java.util.Set;

/**
 * Who imports, and from what.
 *
 * @param actor the name for the records
 * @param roles the roles of the actor, by name
 * @param source the file's name, or how it came
 */
public record ImportContext(String actor, Set<String> roles, String source) {
    public boolean has(String role) {
        return roles.contains(role);
    }
}
