package dev.flowcard.progress.pace;

import dev.flowcard.identity.CurrentActor;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see what is behind in money: those who may open orders, where prices stand. */
@Component
public class Prices {
    private static final Set<String> ROLES = Set.of("FOREMAN", "PLANNER", "SALES", "MANAGER", "ADMIN");

    private final CurrentActor actor;

    Prices(CurrentActor actor) {
        this.actor = actor;
    }

    public boolean mayBeSeen() {
        return !Collections.disjoint(actor.roles(), ROLES);
    }
}
