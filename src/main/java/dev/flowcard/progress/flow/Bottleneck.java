package dev.flowcard.progress.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The bottleneck of now, by the one rule there is: {@link Flow#bottleneck()}. It depends on what is open and on the week ahead,
 * not on the period that is looked back on. Looked up every few seconds, since it changes slowly.
 */
@Service
public class Bottleneck {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final FlowReader reader;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Bottleneck(FlowReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    private record Seen(Instant at, Optional<Flow.Center> center) {}

    public Optional<Flow.Center> now() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(FRESH))) {
            return last.center();
        }
        Seen fresh =
                new Seen(now, reader.read(now.minus(SHORTEST), now, SHORTEST).bottleneck());
        seen = fresh;
        return fresh.center();
    }
}
