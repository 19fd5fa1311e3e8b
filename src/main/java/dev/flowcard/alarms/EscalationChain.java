package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is told of an alarm, and after how many minutes without an answer the next one is. Written {@code FOREMAN:0,PLANNER:15}.
 *
 * @param steps in the order of their minutes; at least one
 */
public record EscalationChain(List<Step> steps) {
    private static final int MOST_STEPS = 5;

    /** One role and the minutes after which it is its turn, counted from the raising. */
    public record Step(Role role, int minutes) {}

    public EscalationChain {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("1 to " + MOST_STEPS + " steps");
        }
    }

    /** @throws IllegalArgumentException where it is not written so */
    public static EscalationChain parse(String text) {
        List<Step> steps =
                Arrays.stream(text.split(",", -1)).map(EscalationChain::step).toList();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).minutes() <= steps.get(i - 1).minutes()) {
                throw new IllegalArgumentException("minutes must grow");
            }
        }
        return new EscalationChain(steps);
    }

    private static Step step(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(text);
        }
        return new Step(Role.valueOf(parts[0].strip()), Integer.parseInt(parts[1]));
    }

    static EscalationChain usual(Severity severity) {
        return switch (severity) {
            case HIGH -> parse("FOREMAN:0,PLANNER:10,ADMIN:30");
            case MEDIUM -> parse("FOREMAN:0,PLANNER:30,ADMIN:120");
            case LOW -> parse("FOREMAN:0");
        };
    }

    /** The step after this one, if there is one. */
    public Optional<Step> after(int level) {
        return level + 1 < steps.size() ? Optional.of(steps.get(level + 1)) : Optional.empty();
    }

    Optional<Instant> dueAfter(int level, Instant raisedAt) {
        return after(level).map(next -> raisedAt.plus(Duration.ofMinutes(next.minutes())));
    }

    @Override
    public String toString() {
        return steps.stream().map(s -> s.role() + ":" + s.minutes()).collect(Collectors.joining(","));
    }
}
