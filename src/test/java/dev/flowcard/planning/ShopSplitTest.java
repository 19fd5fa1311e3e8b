package dev.flowcard.planning;

import static dev.flowcard.planning.ShopModelTest.ALWAYS;
import static dev.flowcard.planning.ShopModelTest.EIGHT;
import static dev.flowcard.planning.ShopModelTest.TURNING;
import static dev.flowcard.planning.ShopModelTest.at;
import static dev.flowcard.planning.ShopModelTest.operation;
import static dev.flowcard.planning.ShopModelTest.order;
import static dev.flowcard.planning.ShopModelTest.schedule;
import static dev.flowcard.planning.ShopModelTest.shop;
import static dev.flowcard.planning.ShopModelTest.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.flowcard.plan.scheduling.Scheduler;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One operation on two lathes. */
class ShopSplitTest {
    @Test
    void aSplitGoesToTwoUnitsSideBySide() {
        List<Slot> slots = byHand(
                shop(ALWAYS, Map.of(), order("W-1", 60, 0, 9)),
                Scenario.splitting(new Scenario.Split("W-1", 10, new BigDecimal(20), "T-2")));
        List<Slot> parts = slots.stream().filter(s -> s.sequence() == 10).toList();
        assertThat(parts).extracting(Slot::start).containsOnly(EIGHT);
        assertThat(parts)
                .extracting(Slot::workUnit, s -> s.part().number(), Slot::finish)
                .containsExactlyInAnyOrder(tuple("T-1", 1, at(40)), tuple("T-2", 2, at(20)));
        assertThat(slot(slots, "W-1", 20).start()).isEqualTo(at(40));
    }

    @Test
    void aNewScheduleKeepsTheTwoPartsAndTheOneThatRunsStays() {
        ShopState free = shop(ALWAYS, Map.of(), inTwo(order("W-1", 60, 0, 9), 0));
        assertThat(schedule(free, Scenario.AS_IT_IS))
                .filteredOn(s -> s.sequence() == 10)
                .extracting(s -> s.part().pieces().intValue(), Slot::start)
                .containsExactlyInAnyOrder(tuple(40, EIGHT), tuple(20, EIGHT));
        ShopState running = shop(ALWAYS, Map.of("W-1.10", "T-2"), inTwo(order("W-1", 60, 5, 9), 5));
        ShopState begun = new ShopState(
                running.base(),
                running.demands(),
                running.units(),
                running.calendars(),
                running.unitCalendars(),
                running.centers(),
                running.running(),
                Map.of("W-1.10", Map.of(new WorkUnitId(2), new BigDecimal(5))),
                Set.of(),
                List.of());
        assertThat(schedule(begun, Scenario.AS_IT_IS))
                .filteredOn(s -> s.sequence() == 10)
                .extracting(Slot::workUnit, s -> s.part().pieces().intValue(), Slot::frozen)
                .containsExactlyInAnyOrder(tuple("T-2", 15, true), tuple("T-1", 40, false));
    }

    @Test
    void onePartIsMovedAndTheOtherStays() {
        Scenario.Move move = new Scenario.Move("W-1", 10, "T-1", at(500), 2);
        List<Slot> slots = byHand(shop(ALWAYS, Map.of(), inTwo(order("W-1", 60, 0, 9), 0)), Scenario.moving(move));
        assertThat(slots)
                .filteredOn(s -> s.sequence() == 10)
                .extracting(Slot::workUnit, Slot::start)
                .containsExactlyInAnyOrder(tuple("T-1", EIGHT), tuple("T-1", at(40)));
    }

    @Test
    void putTogetherItIsOneAgain() {
        List<Slot> slots = byHand(
                shop(ALWAYS, Map.of(), inTwo(order("W-1", 60, 0, 9), 0)),
                Scenario.splitting(new Scenario.Split("W-1", 10, BigDecimal.ZERO, null)));
        assertThat(slots).filteredOn(s -> s.sequence() == 10).singleElement().satisfies(s -> {
            assertThat(s.part()).isNull();
            assertThat(s.finish()).isEqualTo(at(60));
        });
    }

    private static List<Slot> byHand(ShopState shop, Scenario scenario) {
        ShopModel model = ShopModel.of(shop, scenario);
        return model.slots(Scheduler.inOrder(model.problem(), model.order()));
    }

    /** Forty pieces on the first lathe, twenty on the second. */
    private static WorkOrderView inTwo(WorkOrderView order, int good) {
        OperationView turned = operation(order.number(), 10, TURNING, good, new WorkUnitId(1), EIGHT)
                .planned(
                        new WorkUnitId(1),
                        EIGHT,
                        at(40),
                        new OperationSplit(new BigDecimal(20), new WorkUnitId(2), EIGHT, at(20), at(40)));
        return order.with(List.of(turned, order.operations().getLast()));
    }
}
