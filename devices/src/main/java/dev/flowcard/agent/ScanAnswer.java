package dev.flowcard.agent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the door's answer matters to the agent; the operator reads the rest on the terminal's screen. */
record ScanAnswer(@Nullable List<Result> results, @Nullable Long stored) {

    record Result(@Nullable UUID id, @Nullable String outcome) {}

    /** A page of a proxy or of another program may be JSON too. */
    boolean isComplete() {
        return results != null && stored != null && stored >= 0;
    }

    Set<UUID> answered() {
        return results == null
                ? Set.of()
                : results.stream()
                        .filter(result -> result.id() != null && result.outcome() != null)
                        .map(Result::id)
                        .collect(Collectors.toSet());
    }

    long storedOrZero() {
        return stored == null ? 0 : stored;
    }
}
