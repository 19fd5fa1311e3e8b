package dev.flowcard.production.floor;

import dev.flowcard.production.trace.Heats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cards that are put together, or that are reported together.
 *
 * @param kind {@code BUNDLE} or {@code CHARGE}
 * @param selected the operation whose card was scanned last; of a charge that is reported its number
 */
record Gathering(
        String kind, List<Member> members, @Nullable String selected) {
    static final String BUNDLE = "BUNDLE";
    static final String CHARGE = "CHARGE";

    /**
     * One card.
     *
     * @param material of its product, where it is known
     * @param heats of its pieces, as far as they are known
     * @param amount what was said of it: put in (pieces or kilograms), or good; null: what is left
     */
    record Member(
            String operation,
            @Nullable String material,
            @Nullable Heats heats,
            @Nullable BigDecimal amount) {}

    static Gathering of(String kind) {
        return new Gathering(kind, List.of(), null);
    }

    boolean isCharge() {
        return kind.equals(CHARGE);
    }

    /** Whether it is the report of a charge that is being said, not a charge that is put together. */
    boolean reported() {
        return isCharge() && members.isEmpty() && selected != null;
    }

    Optional<Member> member(@Nullable String operation) {
        return members.stream().filter(m -> m.operation().equals(operation)).findFirst();
    }

    Gathering plus(Member member) {
        List<Member> all = new ArrayList<>(members);
        all.add(member);
        return new Gathering(kind, List.copyOf(all), member.operation());
    }

    Gathering without(String operation) {
        return new Gathering(
                kind,
                members.stream().filter(m -> !m.operation().equals(operation)).toList(),
                null);
    }

    Gathering selecting(String operation) {
        return new Gathering(kind, members, operation);
    }

    /** The card that was scanned last brings so much. */
    Gathering saying(BigDecimal amount) {
        return new Gathering(
                kind,
                members.stream()
                        .map(m -> Objects.equals(m.operation(), selected)
                                ? new Member(m.operation(), m.material(), m.heats(), amount)
                                : m)
                        .toList(),
                selected);
    }
}
