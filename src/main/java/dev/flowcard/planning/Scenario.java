package dev.flowcard.planning;

import java.math.BigDecimal;
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
 * @param split one operation that is planned in two parts, or in one again, while all others keep their unit and their order
 */
public record Scenario(
        List<Down> down,
        List<Overtime> overtime,
        List<String> first,
        @Nullable Move move,
        @Nullable Split split) {

    public static final Scenario AS_IT_IS = new Scenario(List.of(), List.of(), List.of());

    /** Without a hand in it. */
    public Scenario(List<Down> down, List<Overtime> overtime, List<String> first) {
        this(down, overtime, first, null, null);
    }

    /** A work unit that stands still, by number. */
    public record Down(String workUnit, Instant from, Instant to) {}

    /** A work centre that works on, by number. */
    public record Overtime(String workCenter, Instant from, Instant to) {}

    /**
     * An operation and where it shall go; the start says before and behind which others.
     *
     * @param part which part of it; null: the whole, or both parts
     */
    public record Move(
            String workOrder,
            int sequence,
            String workUnit,
            Instant start,
            @Nullable Integer part) {

        boolean isOf(String number, Portion portion) {
            return workOrder.equals(number)
                    && sequence == portion.operation().sequence()
                    && (part == null || portion.part() == 0 || part == portion.part());
        }
    }

    /**
     * An operation in two parts.
     *
     * @param pieces of the second part; 0: the operation is put together again
     * @param workUnit where the second part shall go; null: wherever it is free first
     */
    public record Split(
            String workOrder,
            int sequence,
            BigDecimal pieces,
            @Nullable String workUnit) {

        boolean isOf(String number, int operation) {
            return workOrder.equals(number) && sequence == operation;
        }

        public boolean joins() {
            return pieces.signum() == 0;
        }
    }

    public static Scenario moving(Move move) {
        return new Scenario(List.of(), List.of(), List.of(), move, null);
    }

    public static Scenario splitting(Split split) {
        return new Scenario(List.of(), List.of(), List.of(), null, split);
    }

    /** Whether somebody put one operation where it is, so that all others keep their places. */
    boolean byHand() {
        return move != null || split != null;
    }
}
