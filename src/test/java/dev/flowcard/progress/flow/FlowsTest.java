package dev.flowcard.progress.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.progress.flow.BusyTimes.Span;
import dev.flowcard.progress.flow.Step.Made;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Monday the 5th of January, from eight; a day shift of eight hours. */
class FlowsTest {
    private static final Instant EIGHT = Instant.parse("2026-01-05T08:00:00Z");
    private static final WorkCenterId TURN = new WorkCenterId(1);
    private static final WorkCenterId MILL = new WorkCenterId(2);
    private static final Offset<Double> NEAR = within(1e-6);
    private static final WorkCalendar DAY =
            new WorkCalendar(List.of(new CalendarRule("MONDAY", 480, 960, null, List.of())), ZoneOffset.UTC);

    private static Instant at(double hour) {
        return EIGHT.plusSeconds((long) (hour * 3600));
    }

    private static WorkCenter center(WorkCenterId id, String name) {
        return new WorkCenter(id, name, "C-" + name, name, null);
    }

    private static NavigableMap<Instant, Double> arrived(double hour, double pieces) {
        return new TreeMap<>(Map.of(at(hour), pieces));
    }

    private static Step step(
            long order, WorkCenterId center, double target, NavigableMap<Instant, Double> arrived, Made... made) {
        return Step.of(order, center, target, 6, 0, null, null, arrived, List.of(made));
    }

    private static Made made(double hour, double pieces, double hoursWorked) {
        return new Made(at(hour), pieces, pieces, hoursWorked * 3600);
    }

    private static Flow flow(double hours, List<Step> steps, Map<WorkCenterId, List<BusyTimes>> busy) {
        return new Flows(EIGHT, at(hours), Duration.ofHours(1), steps, busy)
                .of(List.of(center(TURN, "TURN"), center(MILL, "MILL")));
    }

    private static Flow.Center of(Flow flow, String center) {
        return flow.centers().stream()
                .filter(c -> c.center().number().equals(center))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCameFirstLeavesFirstAndTheRestOfItsStayIsWaiting() {
        NavigableMap<Instant, Double> arrived = arrived(0, 10);
        arrived.put(at(2), 30.0);
        Step step = step(1, TURN, 30, arrived, made(4, 20, 1));
        Flow.Point total = of(flow(8, List.of(step), Map.of()), "TURN").total();
        // ten pieces stayed 4 hours, ten stayed 2; an hour of it was work
        assertThat(total.leadHours()).isCloseTo(3, NEAR);
        assertThat(total.waitingShare()).isCloseTo(1 - 20.0 / 60, NEAR);
        assertThat(total.queuePieces()).isEqualTo(10);
        assertThat(total.queueHours()).isEqualTo(1);
    }

    @Test
    void aSteadyFlowObeysLittleAndAGrowingHeapDoesNot() {
        List<Step> steady = new ArrayList<>();
        for (int hour = 0; hour < 8; hour++) {
            steady.add(step(hour, TURN, 10, arrived(hour, 10), made(hour + 0.5, 10, 0.25)));
        }
        Flow.Little little = of(flow(8, steady, Map.of()), "TURN").little();
        assertThat(little.pieces()).isCloseTo(5, NEAR);
        assertThat(little.perHour()).isCloseTo(10, NEAR);
        assertThat(little.leadHours()).isCloseTo(0.5, NEAR);
        assertThat(little.deviation()).isCloseTo(0, NEAR);
        steady.add(step(99, TURN, 100, arrived(0, 100)));
        assertThat(of(flow(8, steady, Map.of()), "TURN").little().deviation()).isGreaterThan(0.9);
    }

    @Test
    void reportsOverEachOtherAreOneTimeAndNothingIsWorkedOutsideTheShift() {
        BusyTimes unit =
                new BusyTimes(DAY, List.of(new Span(at(0), at(2)), new Span(at(1), at(4)), new Span(at(7), at(12))));
        assertThat(unit.busy(at(0), at(16))).isEqualTo(Duration.ofHours(5));
        Flow.Point total =
                of(flow(16, List.of(), Map.of(TURN, List.of(unit))), "TURN").total();
        assertThat(total.utilisation()).isCloseTo(5.0 / 8, NEAR);
    }

    @Test
    void anHourGainedHelpsAtTheFullestPlaceOnTheWayOfMostOrders() {
        BusyTimes unit = new BusyTimes(DAY, List.of());
        Step turned = step(1, TURN, 100, arrived(0, 100));
        Step milled = step(1, MILL, 400, turned.handedOn());
        Step alone = step(2, TURN, 20, arrived(0, 20));
        Flow flow = flow(4, List.of(turned, milled, alone), Map.of(TURN, List.of(unit), MILL, List.of(unit)));
        assertThat(flow.openOrders()).isEqualTo(2);
        assertThat(of(flow, "MILL").load().orders()).isEqualTo(1);
        assertThat(of(flow, "TURN").load().orders()).isEqualTo(1);
        // as many orders at both: the fuller of the two
        assertThat(flow.bottleneck().orElseThrow().center().number()).isEqualTo("MILL");
        assertThat(of(flow, "MILL").load().hours()).isCloseTo(40, NEAR);
    }

    @Test
    void nothingWaitsAtAnOperationThatIsOver() {
        Step over = Step.of(1, TURN, 10, 6, 0, at(0), at(2), arrived(0, 10), List.of(made(1, 4, 1)));
        assertThat(over.waiting(at(1.5))).isEqualTo(6);
        assertThat(over.waiting(at(3))).isZero();
        assertThat(over.hoursToCome(at(3))).isZero();
        assertThat(over.pieceHours(at(0), at(8))).isCloseTo(10 + 6, NEAR);
    }
}
