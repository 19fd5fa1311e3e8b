package dev.flowcard.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of a product's routing, the first one first, drafts last. On each day at most one of them is valid. */
public record RoutingHistory(List<Routing> versions) {
    static final RoutingHistory NONE = new RoutingHistory(List.of());

    private static final Comparator<Routing> BY_BEGIN = Comparator.comparing(Routing::draft)
            .thenComparing(Routing::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Routing::version);

    /** Each ends the day before the next one begins. */
    static RoutingHistory of(List<Routing> found) {
        List<Routing> sorted = found.stream().sorted(BY_BEGIN).toList();
        List<Routing> bounded = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Routing next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
            LocalDate begin = next == null || next.draft() ? null : next.validFrom();
            bounded.add(begin == null ? sorted.get(i) : sorted.get(i).until(begin.minusDays(1)));
        }
        return new RoutingHistory(List.copyOf(bounded));
    }

    public Optional<Routing> on(LocalDate day) {
        return versions.stream()
                .filter(r -> r.stateOn(day) == Routing.State.VALID)
                .findFirst();
    }

    public Optional<Routing> version(int version) {
        return versions.stream().filter(r -> r.version() == version).findFirst();
    }

    Optional<Routing> draft() {
        return versions.stream().filter(Routing::draft).findFirst();
    }

    /** Whether there is any version but drafts. */
    boolean begun() {
        return versions.stream().anyMatch(r -> !r.draft());
    }

    int nextVersion() {
        return versions.stream().mapToInt(Routing::version).max().orElse(0) + 1;
    }
}
