package dev.flowcard.devices.spi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The time that people spent on the runs of a terminal since their last report.
 *
 * @param upTo until when it is written up; null before the first one signed on
 */
public record LabourBook(@Nullable Instant upTo, List<Stint> stints) {
    public static final LabourBook EMPTY = new LabourBook(null, List.of());

    /** The time of one person on one operation. */
    public record Stint(String operation, String person, long millis) {}

    public LabourBook writtenUpTo(Instant at) {
        return new LabourBook(at, stints);
    }

    public List<Stint> of(String operation) {
        return stints.stream().filter(s -> s.operation().equals(operation)).toList();
    }

    public LabourBook plus(String operation, String person, long millis) {
        List<Stint> all = new ArrayList<>();
        long sum = millis;
        for (Stint stint : stints) {
            if (stint.operation().equals(operation) && stint.person().equals(person)) {
                sum += stint.millis();
            } else {
                all.add(stint);
            }
        }
        if (sum > 0) {
            all.add(new Stint(operation, person, sum));
        }
        return new LabourBook(upTo, List.copyOf(all));
    }

    /** Without what was spent on that operation: it is reported. */
    public LabourBook without(String operation) {
        return new LabourBook(
                upTo,
                stints.stream().filter(s -> !s.operation().equals(operation)).toList());
    }

    public LabourBook change(String operation, LongUnaryOperator change) {
        return new LabourBook(
                upTo,
                stints.stream()
                        .map(s -> s.operation().equals(operation)
                                ? new Stint(s.operation(), s.person(), change.applyAsLong(s.millis()))
                                : s)
                        .toList());
    }
}
