package dev.flowcard.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed otherwise than it is: nothing of it changes the real plant.
 *
 * @param down work units that do not work for a while
 * @param overtime work centres that work although their calendar is closed
 * @param first work orders that go before all others
 * @param move one operation that is put elsewhere, while all others keep their unit and their order
 */
public record Scenario(
        List<Down> down,
        List<Overtime> overtime,
        List<String> first,
        @Nullable Move move) {

    public static final Scenario AS_IT_IS = new Scenario(List.of(), List.of(), List.of(), null);

    /** A work unit that stands still, by number. */
    public record Down(String workUnit, Instant from, Instant to) {}

    /** A work centre that works on, by number. */
    public record Overtime(String workCenter, Instant from, Instant to) {}

    /** An operation and where it shall go; the start says before and behind which others. */
    public record Move(String workOrder, int sequence, String workUnit, Instant start) {}

    public static Scenario moving(Move move) {
        return new Scenario(List.of(), List.of(), List.of(), move);
    }
}
