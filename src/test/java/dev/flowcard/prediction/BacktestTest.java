package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 2, 8, 0);
    private static final LocalDate DATE = LocalDate.of(2026, 4, 1);

    @Test
    void learns_a_regular_shop_by_heart() {
        Backtest.Result result = Backtest.run(shop(120, 0), DATE);

        assertThat(result.judged()).isNotEmpty();
        assertThat(result.meanError()).isLessThan(0.1);
        assertThat(result.coverage()).isEqualTo(1);
        assertThat(result.baselineError()).isLessThan(0.1);
    }

    @Test
    void in_an_irregular_shop_the_bound_covers_most() {
        Backtest.Result result = Backtest.run(shop(150, 3), DATE);

        assertThat(result.coverage()).isBetween(0.75, 1.0);
        assertThat(result.judged()).allSatisfy(one -> assertThat(one.estimate().p90Days())
                .isGreaterThanOrEqualTo(one.estimate().p50Days()));
    }

    @Test
    void no_estimate_knows_of_a_later_report() {
        List<PastReport> whole = shop(120, 3);
        LocalDateTime cut = DATE.atTime(23, 59).plusDays(8);
        List<PastReport> known =
                whole.stream().filter(report -> !report.end().isAfter(cut)).toList();
        List<Moment> later = Moments.of(whole).stream()
                .filter(moment ->
                        moment.at().isAfter(DATE.atStartOfDay()) && !moment.at().isAfter(cut))
                .toList();
        List<Moment> then = Moments.of(known).stream()
                .filter(moment -> moment.at().isAfter(DATE.atStartOfDay()))
                .toList();

        assertThat(later).isEqualTo(then).isNotEmpty();
        CompletionModel whoKnowsAll = CompletionModel.learn(whole, DATE.atStartOfDay());
        CompletionModel whoKnowsLess = CompletionModel.learn(known, DATE.atStartOfDay());
        assertThat(later.stream().map(whoKnowsAll::estimate).toList())
                .isEqualTo(then.stream().map(whoKnowsLess::estimate).toList());
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        List<PastReport> mixed = new ArrayList<>(shop(120, 3));
        Backtest.Result straight = Backtest.run(mixed, DATE);
        Collections.shuffle(mixed, new Random(1));

        assertThat(Backtest.run(mixed, DATE)).isEqualTo(straight);
    }

    @Test
    void judges_all_reports_after_the_date_but_the_last_of_orders_that_are_surely_over() {
        List<PastReport> reports = new ArrayList<>(List.of(
                report("A", "Turning", 0),
                report("A", "Packing", 2),
                report("B", "Turning", 28),
                report("B", "Turning", 31),
                report("B", "Packing", 33),
                report("B", "Packing", 33),
                report("C", "Turning", 31),
                report("C", "Packing", 38),
                report("D", "Turning", 40)));

        Backtest.Result result = Backtest.run(reports, DATE);

        assertThat(result.judged())
                .extracting(one -> one.report().order() + " " + one.report().activity() + " " + one.actualDays())
                .containsExactly("B Turning 2.0", "B Packing 0.0");
        // A alone was finished before the date: two days from turning, and nothing known of packing
        assertThat(result.baselineError()).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothing_before_or_nothing_after_gives_nothing_to_judge() {
        assertThat(Backtest.run(List.of(), DATE).judged()).isEmpty();
        assertThat(Backtest.run(List.of(report("A", "Turning", 40)), DATE).judged())
                .isEmpty();
        assertThat(Backtest.run(List.of(report("A", "Turning", 1)), DATE).judged())
                .isEmpty();
    }

    /** An order a day: turning, two days later grinding, a day later packing; each up to so many days later. */
    private static List<PastReport> shop(int orders, int delay) {
        Random random = new Random(42);
        List<PastReport> reports = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            double day = order * 0.5;
            String number = "W" + order;
            reports.add(report(number, "Turning", day));
            day += 2 + delay * random.nextDouble();
            reports.add(report(number, "Grinding", day));
            day += 1 + delay * random.nextDouble();
            reports.add(report(number, "Packing", day));
        }
        return reports;
    }

    private static PastReport report(String order, String activity, double day) {
        LocalDateTime end = BEGIN.plusMinutes(Math.round(day * 24 * 60));
        return new PastReport(order, "Shaft", activity, activity, end.minusMinutes(60), end, 100, 100, "");
    }
}
