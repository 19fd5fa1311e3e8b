package dev.flowcard.alarms;

import dev.flowcard.identity.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an alarm has gone up while nobody answered.
 *
 * @param level the step of the chain that is reached, from 0
 * @param nextAt when the next step is due; null: there is none, or somebody answered
 */
public record Escalation(
        EscalationChain chain, int level, @Nullable Instant nextAt) {
    public Role told() {
        return chain.steps().get(Math.min(level, chain.steps().size() - 1)).role();
    }

    public Optional<Role> next() {
        return nextAt == null ? Optional.empty() : chain.after(level).map(EscalationChain.Step::role);
    }
}
