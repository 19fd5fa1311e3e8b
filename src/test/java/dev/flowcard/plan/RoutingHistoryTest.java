package dev.flowcard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingHistoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final RoutingHistory history = RoutingHistory.of(List.of(
            version(4, true, null),
            version(3, false, MONDAY.plusDays(7)),
            version(2, false, MONDAY),
            version(1, false, null)));

    @Test
    void on_each_day_one_version_is_valid() {
        assertThat(versionOn(MONDAY.minusYears(20))).contains(1);
        assertThat(versionOn(MONDAY.minusDays(1))).contains(1);
        assertThat(versionOn(MONDAY)).contains(2);
        assertThat(versionOn(MONDAY.plusDays(6))).contains(2);
        assertThat(versionOn(MONDAY.plusDays(7))).contains(3);
        assertThat(versionOn(MONDAY.plusYears(20))).contains(3);
    }

    @Test
    void a_version_ends_the_day_before_the_next_one_begins() {
        assertThat(history.versions())
                .extracting(Routing::validUntil)
                .containsExactly(MONDAY.minusDays(1), MONDAY.plusDays(6), null, null);
        assertThat(history.versions())
                .extracting(r -> r.stateOn(MONDAY))
                .containsExactly(Routing.State.PAST, Routing.State.VALID, Routing.State.PLANNED, Routing.State.DRAFT);
    }

    @Test
    void of_two_that_begin_on_one_day_the_later_version_counts() {
        RoutingHistory twice = RoutingHistory.of(
                List.of(version(1, false, null), version(3, false, MONDAY), version(2, false, MONDAY)));

        assertThat(twice.on(MONDAY)).map(Routing::version).contains(3);
        assertThat(twice.on(MONDAY.minusDays(1))).map(Routing::version).contains(1);
    }

    @Test
    void nothing_is_made_before_the_first_version_begins() {
        assertThat(RoutingHistory.of(List.of(version(1, false, MONDAY))).on(MONDAY.minusDays(1)))
                .isEmpty();
    }

    private Optional<Integer> versionOn(LocalDate day) {
        return history.on(day).map(Routing::version);
    }

    private static Routing version(int version, boolean draft, LocalDate from) {
        return new Routing(new ProductId(1), version, "R", draft, from, null, null, null, List.of());
    }
}
