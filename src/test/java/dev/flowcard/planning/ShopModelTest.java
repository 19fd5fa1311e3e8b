package dev.flowcard.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.scheduling.Schedule;
import dev.flowcard.plan.scheduling.Scheduler;
import dev.flowcard.plan.scheduling.ShopProblem;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two lathes and a mill, from a Monday at eight. */
class ShopModelTest {
    static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    static final WorkCenterId TURNING = new WorkCenterId(1);
    private static final WorkCenterId MILLING = new WorkCenterId(2);
    static final WorkCalendar ALWAYS = new WorkCalendar(List.of(), ZoneOffset.UTC);
    /** From eight to four, with an hour off at noon. */
    private static final WorkCalendar DAYS = new WorkCalendar(
            List.of(new CalendarRule("MONDAY", 480, 960, null, List.of(new CalendarRule.Break(720, 780)))),
            ZoneOffset.UTC);

    @Test
    void whatRunsStaysWhereItRunsAndTheRestFollowsItsOrder() {
        ShopState shop = shop(ALWAYS, Map.of("W-1.10", "T-2"), order("W-1", 60, 20, 10), order("W-2", 30, 0, 10));
        List<Slot> slots = schedule(shop, Scenario.AS_IT_IS);
        Slot running = slot(slots, "W-1", 10);
        assertThat(running.frozen()).isTrue();
        assertThat(running.workUnit()).isEqualTo("T-2");
        assertThat(running.start()).isEqualTo(EIGHT);
        assertThat(running.finish()).isEqualTo(at(40)); // of 60 pieces, one a minute, 20 are done
        assertThat(slot(slots, "W-1", 20).start()).isAfterOrEqualTo(at(40));
        assertThat(slot(slots, "W-2", 10).workUnit()).isEqualTo("T-1");
    }

    @Test
    void nothingRunsThroughClosedHours() {
        List<Slot> slots = schedule(shop(DAYS, Map.of(), order("W-1", 300, 0, 5)), Scenario.AS_IT_IS);
        Slot turning = slot(slots, "W-1", 10);
        assertThat(turning.start()).isEqualTo(EIGHT);
        assertThat(turning.finish()).isEqualTo(at(300 + 60));
        Slot milling = slot(slots, "W-1", 20);
        assertThat(milling.finish())
                .as("120 minutes on Monday, the rest a week later")
                .isEqualTo(at(7 * 24 * 60 + 180));
    }

    @Test
    void whatIsHeldForAQuoteStaysFree() {
        ShopState shop = shop(ALWAYS, Map.of(), order("W-1", 60, 0, 5));
        ShopState held = new ShopState(
                shop.base(),
                shop.demands(),
                shop.units(),
                shop.calendars(),
                shop.unitCalendars(),
                shop.centers(),
                shop.running(),
                Map.of(),
                Set.of(),
                List.of(new Scenario.Down("M-1", EIGHT, at(500))));
        assertThat(slot(schedule(held, Scenario.AS_IT_IS), "W-1", 20).start()).isEqualTo(at(500));
    }

    @Test
    void aUnitThatStandsStillIsLeftOutAndOvertimeIsUsed() {
        Scenario noon = new Scenario(
                List.of(new Scenario.Down("M-1", EIGHT, at(600))),
                List.of(new Scenario.Overtime("Milling", at(480), at(900))),
                List.of());
        List<Slot> slots = schedule(shop(DAYS, Map.of(), order("W-1", 60, 0, 5)), noon);
        assertThat(slot(slots, "W-1", 20).start()).isEqualTo(at(600));
        assertThat(slot(slots, "W-1", 20).finish()).isEqualTo(at(660));
    }

    @Test
    void whoGoesFirstGoesFirst() {
        ShopState shop =
                shop(ALWAYS, Map.of(), order("W-1", 60, 0, 1), order("W-2", 60, 0, 90), order("W-3", 60, 0, 90));
        Scenario third = new Scenario(List.of(), List.of(), List.of("W-3"));
        assertThat(slot(schedule(shop, third), "W-3", 20).finish()).isEqualTo(at(120));
    }

    @Test
    void aMoveGoesWhereItIsPutAndTheOthersKeepTheirUnits() {
        WorkOrderView first = planned(order("W-1", 60, 0, 9), 1L, EIGHT);
        WorkOrderView second = planned(order("W-2", 60, 0, 9), 1L, at(60));
        ShopModel model = ShopModel.of(
                shop(ALWAYS, Map.of(), first, second),
                Scenario.moving(new Scenario.Move("W-2", 10, "T-1", EIGHT.minusSeconds(600), null)));
        List<Slot> slots = model.slots(Scheduler.inOrder(model.problem(), model.order()));
        assertThat(slot(slots, "W-2", 10).start()).isEqualTo(EIGHT);
        assertThat(slot(slots, "W-1", 10).start()).isEqualTo(at(60));
        assertThat(slot(slots, "W-1", 10).workUnit()).isEqualTo("T-1");
    }

    @Test
    void whatIsLockedStaysAndTheOthersOfItsUnitGoAroundIt() {
        ShopState free = shop(
                ALWAYS,
                Map.of(),
                planned(order("W-1", 60, 0, 9), 1L, at(60)),
                order("W-2", 50, 0, 1),
                order("W-3", 90, 0, 1));
        ShopState locked = new ShopState(
                free.base(),
                free.demands(),
                free.units(),
                free.calendars(),
                free.unitCalendars(),
                free.centers(),
                free.running(),
                Map.of(),
                Set.of(new LockedOperation("W-1", 10)),
                List.of());
        Scenario one = new Scenario(List.of(new Scenario.Down("T-2", EIGHT, at(100_000))), List.of(), List.of("W-3"));
        List<Slot> slots = schedule(locked, one);
        Slot kept = slot(slots, "W-1", 10);
        assertThat(kept.workUnit()).isEqualTo("T-1");
        assertThat(kept.start()).isEqualTo(at(60));
        assertThat(kept.finish()).isEqualTo(at(120));
        assertThat(slots)
                .filteredOn(s -> "T-1".equals(s.workUnit()) && !s.workOrder().equals("W-1"))
                .hasSize(2)
                .noneMatch(s -> !s.start().isBefore(at(60)) && s.start().isBefore(at(120)));
    }

    @Test
    void whatRestsIsPlannedAfterwards() {
        ShopState shop = shop(ALWAYS, Map.of(), turned("W-1", new OperationTerms(true, null, 90, 0, List.of())));
        List<Slot> slots = schedule(shop, Scenario.AS_IT_IS);
        assertThat(slot(slots, "W-1", 20).start()).isEqualTo(at(60 + 90));
    }

    @Test
    void theNextOperationIsPlannedWithTheFirstBatch() {
        ShopState shop =
                shop(ALWAYS, Map.of(), turned("W-1", new OperationTerms(true, new BigDecimal(20), 0, 0, List.of())));
        List<Slot> slots = schedule(shop, Scenario.AS_IT_IS);
        assertThat(slot(slots, "W-1", 20).start()).isEqualTo(at(20));
        assertThat(slot(slots, "W-1", 20).finish()).isEqualTo(at(80));
    }

    @Test
    void anotherWorkCentreStandsInWhereItsOwnIsFullAndTakesItsOwnTime() {
        OperationTerms milled = new OperationTerms(
                true, null, 0, 0, List.of(new OperationTerms.Alternative(MILLING, new BigDecimal("1.5"))));
        WorkOrderView alone = workOrder(
                "W-1", BigDecimal.valueOf(60), new ProductId(1), operation("W-1", 10, TURNING, 0, null, null, milled));
        Scenario bothDown = new Scenario(
                List.of(new Scenario.Down("T-1", EIGHT, at(900)), new Scenario.Down("T-2", EIGHT, at(900))),
                List.of(),
                List.of());
        Slot there = slot(schedule(shop(ALWAYS, Map.of(), alone), bothDown), "W-1", 10);
        assertThat(there.workUnit()).isEqualTo("M-1");
        assertThat(there.finish()).isEqualTo(at(90));
        assertThat(slot(schedule(shop(ALWAYS, Map.of(), alone), Scenario.AS_IT_IS), "W-1", 10)
                        .finish())
                .isEqualTo(at(60));
        Slot running = slot(schedule(shop(ALWAYS, Map.of("W-1.10", "M-1"), alone), Scenario.AS_IT_IS), "W-1", 10);
        assertThat(running.frozen()).isTrue();
        assertThat(running.finish()).isEqualTo(at(90));
    }

    @Test
    void aSubcontractorsDaysGoByTheCalendarAndHoldNoUnit() {
        OperationTerms outside = new OperationTerms(true, null, 0, 2, List.of());
        ShopState shop = shop(DAYS, Map.of(), turned("W-1", outside), turned("W-2", outside));
        List<Slot> slots = schedule(shop, Scenario.AS_IT_IS);
        assertThat(slot(slots, "W-1", 10).finish()).isEqualTo(at(2 * 24 * 60));
        assertThat(slot(slots, "W-2", 10).finish()).isEqualTo(at(2 * 24 * 60));
        assertThat(slot(slots, "W-1", 10).workUnit()).isNull();
    }

    private static WorkOrderView turned(String number, OperationTerms terms) {
        return workOrder(
                number,
                BigDecimal.valueOf(60),
                new ProductId(1),
                operation(number, 10, TURNING, 0, null, null, terms),
                operation(number, 20, MILLING, 0, null, null));
    }

    static List<Slot> schedule(ShopState shop, Scenario scenario) {
        ShopModel model = ShopModel.of(shop, scenario);
        ShopProblem problem = model.problem();
        Schedule best = Scheduler.best().schedule(problem, Duration.ofMillis(600), better -> {});
        return model.slots(best);
    }

    static Instant at(long minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }

    static Slot slot(List<Slot> slots, String workOrder, int sequence) {
        return slots.stream()
                .filter(s -> s.workOrder().equals(workOrder) && s.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    static ShopState shop(WorkCalendar calendar, Map<String, String> running, WorkOrderView... workOrders) {
        return new ShopState(
                EIGHT,
                List.of(workOrders).stream()
                        .map(w -> new ShopState.Demand(
                                w,
                                EIGHT.plus(Duration.ofDays(
                                        w.operations().getFirst().sequence())),
                                4,
                                true))
                        .toList(),
                List.of(unit(1, "T-1", TURNING), unit(2, "T-2", TURNING), unit(3, "M-1", MILLING)),
                Map.of(TURNING, calendar, MILLING, calendar),
                Map.of(new WorkUnitId(1), calendar, new WorkUnitId(2), calendar, new WorkUnitId(3), calendar),
                Map.of(TURNING, "Turning", MILLING, "Milling"),
                running.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Set.of(e.getValue()))),
                Map.of(),
                Set.of(),
                List.of());
    }

    private static WorkUnit unit(long id, String number, WorkCenterId center) {
        return new WorkUnit(
                new WorkUnitId(id), number, "U-" + number, number, null, center, false, OverReport.WARN, false);
    }

    /** Turned and milled, a minute a piece each. */
    static WorkOrderView order(String number, int quantity, int turned, long product) {
        return workOrder(
                number,
                BigDecimal.valueOf(quantity),
                new ProductId(product),
                operation(number, 10, TURNING, turned, null, null),
                operation(number, 20, MILLING, 0, null, null));
    }

    private static WorkOrderView planned(WorkOrderView w, long unit, Instant start) {
        return workOrder(
                w.number(),
                w.quantityOrdered(),
                w.product(),
                operation(w.number(), 10, TURNING, 0, new WorkUnitId(unit), start));
    }

    private static WorkOrderView workOrder(
            String number, BigDecimal quantity, ProductId product, OperationView... operations) {
        return new WorkOrderView(
                number,
                number,
                WorkOrderState.RELEASED,
                product,
                null,
                quantity,
                quantity,
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                CardCopy.FIRST,
                List.of(),
                List.of(operations));
    }

    static OperationView operation(
            String workOrder,
            int sequence,
            WorkCenterId center,
            int good,
            @Nullable WorkUnitId unit,
            @Nullable Instant start) {
        return operation(workOrder, sequence, center, good, unit, start, OperationTerms.PLAIN);
    }

    private static OperationView operation(
            String workOrder,
            int sequence,
            WorkCenterId center,
            int good,
            @Nullable WorkUnitId unit,
            @Nullable Instant start,
            OperationTerms terms) {
        return new OperationView(
                new OperationId(sequence),
                sequence,
                workOrder + "." + sequence,
                new Named("operation " + sequence, null),
                center,
                unit,
                OperationState.READY,
                Gate.NONE,
                null,
                BigDecimal.ZERO,
                BigDecimal.valueOf(good),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                start,
                null,
                good > 0 ? EIGHT : null,
                null,
                0,
                false,
                terms,
                null,
                null);
    }
}
