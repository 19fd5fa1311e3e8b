package dev.flowcard.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a product is made, in one version: its operations by sequence.
 *
 * @param version counts from 1 for each product
 * @param draft being prepared: nothing is made by it
 * @param validFrom plant day; null: from the beginning, of a draft: not set yet
 * @param validUntil its last day; null: nothing follows
 */
public record Routing(
        ProductId product,
        int version,
        String name,
        boolean draft,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Instant madeAt,
        @Nullable String madeBy,
        List<RoutingOperation> operations) {

    /** Where a version stands on a day. */
    public enum State {
        DRAFT,
        PLANNED,
        VALID,
        PAST
    }

    public Optional<RoutingOperation> step(int sequence) {
        return operations.stream().filter(o -> o.sequence() == sequence).findFirst();
    }

    public State stateOn(LocalDate day) {
        if (draft) {
            return State.DRAFT;
        }
        if (validFrom != null && day.isBefore(validFrom)) {
            return State.PLANNED;
        }
        return validUntil != null && day.isAfter(validUntil) ? State.PAST : State.VALID;
    }

    /** What is made by it already is not changed any more. */
    public boolean openOn(LocalDate day) {
        State state = stateOn(day);
        return state == State.DRAFT || state == State.PLANNED;
    }

    /** Whether this is its name and these are its operations. */
    boolean says(String otherName, Collection<RoutingOperation> others) {
        return name.equals(otherName)
                && operations.size() == others.size()
                && others.stream()
                        .allMatch(other ->
                                step(other.sequence()).filter(other::same).isPresent());
    }

    Routing with(List<RoutingOperation> others, Instant at, String by) {
        return new Routing(product, version, name, draft, validFrom, validUntil, at, by, others);
    }

    Routing from(LocalDate day, Instant at, String by) {
        return new Routing(product, version, name, false, day, null, at, by, operations);
    }

    Routing until(@Nullable LocalDate last) {
        return new Routing(product, version, name, draft, validFrom, last, madeAt, madeBy, operations);
    }
}
