package dev.flowcard.shared;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;

/** How the server's health tells what a daily proof of the books found. */
public final class ProofHealth {
    /** Not DOWN: the server works, and nobody should be sent away from it. */
    private static final String DIFFERS = "DIFFERS";

    private ProofHealth() {}

    public static Health of(boolean same, Map<String, Object> details) {
        return (same ? Health.up() : Health.status(DIFFERS))
                .withDetails(details)
                .build();
    }

    /** Nothing was proved since the start. */
    public static Health unknown() {
        return Health.unknown().build();
    }
}
