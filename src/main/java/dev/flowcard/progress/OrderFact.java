package dev.flowcard.progress;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened to an order.
 *
 * @param args as in {@link OrderVerdict}, or a {@link Word}
 */
public record OrderFact(Instant at, Tone tone, String key, List<Object> args) {
    /** What kind of news it is. */
    public enum Tone {
        PLAIN,
        RUNNING,
        GOOD,
        LATE,
        BAD,
        HOLD
    }

    /** A word that is itself translated. */
    public record Word(String key) {}

    static OrderFact of(Instant at, Tone tone, String key, Object... args) {
        return new OrderFact(at, tone, "progress.order.fact." + key, List.of(args));
    }
}
