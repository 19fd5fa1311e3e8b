package dev.flowcard.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who does what is being done now. */
@Component
public class CurrentActor {
    /** The user's or token's name, or {@code system} where nobody asked for it. */
    public String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }
}
