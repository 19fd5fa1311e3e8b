package dev.flowcard.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a minute of lateness costs, by the type of the order: who may make whom wait. */
@Component
class OrderWeights {
    private static final long NORMAL = 4;
    private static final long NOBODY_WAITS = 1;

    private final Map<String, Long> byType;

    /** @param written {@code TYPE=weight,TYPE=weight}, types as the factory calls them */
    OrderWeights(@Value("${flowcard.planning.weights}") String written) {
        byType = Arrays.stream(written.split(","))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> key(pair[0]), pair -> Long.valueOf(pair[1].strip())));
    }

    long of(@Nullable String type, boolean ordered) {
        if (type == null) {
            return ordered ? NORMAL : NOBODY_WAITS;
        }
        return byType.getOrDefault(key(type), NORMAL);
    }

    private static String key(String type) {
        return type.strip().toUpperCase(Locale.ROOT);
    }
}
