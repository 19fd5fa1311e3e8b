package dev.flowcard.prediction.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.prediction.Level;
import dev.flowcard.prediction.engine.Floor.Center;
import dev.flowcard.prediction.engine.Floor.Job;
import dev.flowcard.prediction.engine.Floor.Task;
import dev.flowcard.prediction.engine.Forecast.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small shops whose future can be reckoned by hand: where nothing varies every future is the same. */
class ForecastTest {
    private static final Instant MONDAY_EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final double LATER = Double.NaN;
    private static final Habit AS_STANDARD = habit(1);
    private static final Habit NO_WAIT = habit(0);
    private static final WorkingAxis ALWAYS = WorkingAxis.of(new WorkCalendar(List.of(), ZoneOffset.UTC), MONDAY_EIGHT);
    /** From eight to four on Mondays and Tuesdays, with an hour off at noon. */
    private static final WorkingAxis DAYS =
            WorkingAxis.of(new WorkCalendar(List.of(day("MONDAY"), day("TUESDAY")), ZoneOffset.UTC), MONDAY_EIGHT);

    @Test
    void twoCardsQueueForOneUnitInTheOrderOfThePlan() {
        Forecast forecast = Forecast.of(shop(ALWAYS, 1, job("A", task(10, 60, 5)), job("B", task(10, 30, 0))));
        assertThat(median(forecast, 1)).isEqualTo(30);
        assertThat(median(forecast, 0)).as("behind B").isEqualTo(90);
        Passage waits = forecast.passages().getFirst().getFirst();
        assertThat(waits.queue()).isEqualTo(25);
        assertThat(waits.plan()).isEqualTo(5);
        assertThat(waits.start()).isEqualTo(30);
    }

    @Test
    void twoUnitsStandInForEachOther() {
        Forecast forecast = Forecast.of(shop(ALWAYS, 2, job("A", task(10, 60, 0)), job("B", task(10, 30, 0))));
        assertThat(median(forecast, 0)).isEqualTo(60);
        assertThat(median(forecast, 1)).isEqualTo(30);
    }

    @Test
    void aSubcontractorTakesWhateverComes() {
        Forecast forecast = Forecast.of(shop(ALWAYS, 0, job("A", task(10, 60, 0)), job("B", task(10, 60, 0))));
        assertThat(median(forecast, 0)).isEqualTo(60);
        assertThat(median(forecast, 1)).isEqualTo(60);
    }

    @Test
    void nothingRunsThroughClosedHours() {
        Forecast forecast = Forecast.of(shop(DAYS, 1, job("A", task(10, 300, 0), task(20, 240, 0))));
        assertThat(forecast.passages().getFirst().getFirst().finish())
                .as("five hours and the one at noon")
                .isEqualTo(360);
        assertThat(median(forecast, 0))
                .as("two hours on Monday, two on Tuesday")
                .isEqualTo(24 * 60 + 120);
    }

    @Test
    void whatRunsHoldsItsUnitAndItsUncountedWorkIsDone() {
        Task running = new Task(10, 0, 0, 0, true, 0, 60, 40, 60, LATER, AS_STANDARD, NO_WAIT);
        Forecast forecast = Forecast.of(shop(ALWAYS, 1, job("B", task(10, 30, -600)), job("A", running)));
        assertThat(median(forecast, 1)).isEqualTo(20);
        assertThat(median(forecast, 0)).as("planned before, but not begun").isEqualTo(50);
    }

    @Test
    void theShopsHabitsStretchWorkAndWaiting() {
        Task slow = new Task(10, 0, 0, -1, false, 0, 100, 0, 0, LATER, habit(1.5), habit(45));
        Forecast forecast = Forecast.of(shop(ALWAYS, 1, job("A", slow)));
        assertThat(median(forecast, 0)).isEqualTo(45 + 150);
        assertThat(forecast.passages().getFirst().getFirst().habit()).isEqualTo(45);
    }

    @Test
    void whoUsuallyBeginsEarlierThanPlannedIsExpectedTo() {
        Task early = new Task(10, 0, 0, -1, false, 300, 100, 0, 0, LATER, AS_STANDARD, habit(-120));
        assertThat(median(Forecast.of(shop(ALWAYS, 1, job("A", early))), 0)).isEqualTo(180 + 100);
    }

    @Test
    void whatHasWaitedAlreadyWaitsOnlyForTheRest() {
        Task waiting = new Task(10, 0, 0, -1, false, -60, 100, 0, 0, 40, AS_STANDARD, habit(45));
        assertThat(median(Forecast.of(shop(ALWAYS, 1, job("A", waiting))), 0)).isEqualTo(5 + 100);
    }

    @Test
    void whatIsDoneElsewhereMeanwhileIsNotWaitedForTwice() {
        Task first = new Task(10, 0, 0, 0, true, 0, 60, 0, 60, LATER, AS_STANDARD, NO_WAIT);
        Task second = new Task(20, 0, 1, 1, true, 0, 90, 0, 30, LATER, AS_STANDARD, NO_WAIT);
        Forecast forecast = Forecast.of(shop(ALWAYS, 2, job("A", first, second, task(30, 10, 0))));
        assertThat(median(forecast, 0)).isEqualTo(100);
    }

    @Test
    void whatIsOnlyAskedForFillsTheGapsOfThePlanAndStandsInNobodysWay() {
        Task planned = new Task(10, 0, 0, -1, false, 60, 100, 0, 0, LATER, AS_STANDARD, NO_WAIT);
        Forecast small = Forecast.of(shop(ALWAYS, 1, job("A", planned), asked(task(10, 50, LATER))));
        assertThat(median(small, 1)).as("before what is planned").isEqualTo(50);
        Forecast large = Forecast.of(shop(ALWAYS, 1, job("A", planned), asked(task(10, 70, LATER))));
        assertThat(median(large, 0)).isEqualTo(160);
        assertThat(median(large, 1)).as("behind it").isEqualTo(230);
    }

    @Test
    void whatIsHeldForAnotherIsClosed() {
        WorkingAxis held = DAYS.without(List.of(new WorkingAxis.Closed(30, 90), new WorkingAxis.Closed(-50, 0)));
        assertThat(held.open(40)).isEqualTo(90);
        assertThat(held.add(0, 60)).isEqualTo(120);
        assertThat(DAYS.add(0, 60)).isEqualTo(60);
    }

    @Test
    void theDoubtOfTheRatioIsTheDoubtOfTheDate() {
        Habit doubt = new Habit(Spread.of(1, 1, 1, 1, 2, 2, 2, 2), Level.PRODUCT, 8);
        Task task = new Task(10, 0, 0, -1, false, 0, 100, 0, 0, LATER, doubt, NO_WAIT);
        Forecast forecast = Forecast.of(shop(ALWAYS, 1, job("A", task)));
        assertThat(forecast.last(List.of(0)).at(0.9)).isEqualTo(200);
        assertThat(forecast.late(Map.of(0, 120.0))).isCloseTo(0.5, within(0.12));
        assertThat(forecast.late(Map.of(0, 200.0))).isZero();
        assertThat(Forecast.of(shop(ALWAYS, 1, job("A", task))).finishes().getFirst())
                .as("the same shop has the same future")
                .isEqualTo(forecast.finishes().getFirst());
    }

    /** What is told of one operation belongs together: a mean beside a median would let it end before it begins. */
    @Test
    void nothingIsSaidToEndBeforeItBegins() {
        Habit rarelyForDays = new Habit(Spread.of(0, 0, 0, 5, 5, 10, 6000), Level.CENTER, 7);
        Task task = new Task(10, 0, 0, -1, false, 0, 60, 0, 0, LATER, AS_STANDARD, rarelyForDays);
        Passage passage = Forecast.of(shop(ALWAYS, 1, job("A", task)))
                .passages()
                .getFirst()
                .getFirst();
        assertThat(passage.finish() - passage.start()).isCloseTo(60, within(0.01));
    }

    /** Two hundred orders, two thousand operations, forty units: an estimate that takes longer is not made within seconds. */
    @Test
    void aRealShopIsForetoldInAMoment() {
        Habit ratio = new Habit(Spread.of(0.8, 0.9, 1, 1.1, 1.2, 1.5, 2), Level.CENTER, 7);
        Habit wait = new Habit(Spread.of(0, 0, 10, 30, 60, 240, 600), Level.CENTER, 7);
        List<Center> centers = Collections.nCopies(10, new Center(DAYS, Collections.nCopies(4, DAYS)));
        List<Job> jobs = IntStream.range(0, 200)
                .mapToObj(j -> new Job(
                        "W-" + j,
                        0,
                        false,
                        IntStream.range(0, 10)
                                .mapToObj(t -> new Task(
                                        t, (j + t) % 10, t % 4, -1, false, j * 60.0, 120, 0, 30, LATER, ratio, wait))
                                .toList()))
                .toList();
        Forecast.of(new Floor(centers, jobs));
        long begin = System.nanoTime();
        Forecast forecast = Forecast.of(new Floor(centers, jobs));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(forecast.finishes())
                .hasSize(200)
                .allSatisfy(of -> assertThat(of).hasSize(200).doesNotContain(0));
    }

    @Test
    void whatRestsComesLater() {
        Forecast forecast = Forecast.of(shop(ALWAYS, 1, job("A", task(10, 60, LATER), way(20, 30, 90, 0, 1))));
        assertThat(median(forecast, 0)).isEqualTo(60 + 90 + 30);
    }

    @Test
    void theNextOperationBeginsWithTheFirstBatchAndEndsAfterTheLast() {
        Forecast slow = Forecast.of(shop(ALWAYS, 2, job("A", way(10, 100, 0, 0, 4), task(20, 100, LATER))));
        assertThat(median(slow, 0)).isEqualTo(125);
        Forecast fast = Forecast.of(shop(ALWAYS, 2, job("A", way(10, 100, 0, 0, 4), task(20, 20, LATER))));
        assertThat(median(fast, 0)).isEqualTo(105);
    }

    @Test
    void aSubcontractorTakesAtLeastHisDays() {
        assertThat(median(Forecast.of(shop(DAYS, 0, job("A", way(10, 60, 0, 2 * 24 * 60, 1)))), 0))
                .isEqualTo(2 * 24 * 60);
        assertThat(median(Forecast.of(shop(DAYS, 0, job("A", way(10, 60, 0, 30, 1)))), 0))
                .as("his habit, where that is longer")
                .isEqualTo(60);
    }

    private static Task way(int sequence, double minutes, double rest, double lead, int batches) {
        return new Task(
                sequence,
                0,
                -1,
                -1,
                false,
                LATER,
                minutes,
                0,
                0,
                LATER,
                AS_STANDARD,
                NO_WAIT,
                new Floor.Way(rest, lead, batches));
    }

    private static double median(Forecast forecast, int job) {
        return forecast.last(List.of(job)).median();
    }

    private static Floor shop(WorkingAxis hours, int units, Job... jobs) {
        return new Floor(List.of(new Center(hours, Collections.nCopies(units, hours))), List.of(jobs));
    }

    private static Job asked(Task task) {
        return new Job("?", 0, true, List.of(task));
    }

    private static Job job(String key, Task... tasks) {
        return new Job(key, 0, false, List.of(tasks));
    }

    private static Task task(int sequence, double minutes, double plannedStart) {
        return new Task(sequence, 0, -1, -1, false, plannedStart, minutes, 0, 0, LATER, AS_STANDARD, NO_WAIT);
    }

    private static Habit habit(double value) {
        return new Habit(Spread.of(value), Level.SHOP, 1);
    }

    private static CalendarRule day(String name) {
        return new CalendarRule(name, 480, 960, null, List.of(new CalendarRule.Break(720, 780)));
    }
}
