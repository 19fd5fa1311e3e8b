package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void without_open_spans_it_is_the_plain_distribution() {
        Spans spans = new Spans();
        for (int days = 1; days <= 10; days++) {
            spans.ended(days, days, 1);
        }

        assertThat(spans.quantile(0.5, source -> 1)).isEqualTo(5);
        assertThat(spans.quantile(0.9, source -> 1)).isEqualTo(9);
        assertThat(spans.quantile(0.5, source -> source <= 4 ? 1 : 0)).isEqualTo(2);
        assertThat(spans.longerThan(7)).isCloseTo(0.3, within(1e-9));
    }

    /** Kaplan and Meier by hand: 4/5, open, 4/5 * 2/3, open, 0. */
    @Test
    void an_open_span_counts_as_longer_not_as_short() {
        Spans spans = new Spans();
        spans.ended(0, 1, 1);
        spans.open(0, 2, 1);
        spans.ended(0, 3, 1);
        spans.open(0, 4, 1);
        spans.ended(0, 5, 1);

        assertThat(spans.longerThan(2.5)).isCloseTo(0.8, within(1e-9));
        assertThat(spans.longerThan(3)).isCloseTo(0.8 * 2 / 3, within(1e-9));
        assertThat(spans.quantile(0.5, source -> 1)).isEqualTo(5);
    }

    @Test
    void a_share_that_was_never_reached_is_the_longest_seen() {
        Spans spans = new Spans();
        spans.ended(0, 1, 1);
        spans.open(0, 8, 9);

        assertThat(spans.quantile(0.5, source -> 1)).isEqualTo(8);
        assertThat(spans.quantileOfEnding(0.5, source -> 1)).isEqualTo(1);
    }
}
