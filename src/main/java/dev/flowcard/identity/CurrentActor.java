package dev.flowcard.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who does what is being done now. */
@Component
public class CurrentActor {
    private static final String ROLE = "ROLE_";

    private final SecurityContextHolderStrategy security;

    CurrentActor(SecurityContextHolderStrategy security) {
        this.security = security;
    }

    /** The user's or token's name, or {@code system} where nobody asked for it. */
    public String name() {
        return authentication().map(Authentication::getName).orElse("system");
    }

    /** The names of his roles; none where nobody asked for it. */
    public Set<String> roles() {
        return authentication().stream()
                .flatMap(who -> who.getAuthorities().stream())
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(security.getContext().getAuthentication());
    }
}
