package dev.flowcard.progress.api;

import dev.flowcard.plant.Plant;
import dev.flowcard.prediction.Level;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.PercentDone;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.OrderStanding;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.progress.OrderStory.CurrentPlace;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.sales.DueMeans;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.OrderView;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the API tells them. */
@Component
class OrderJsons {
    private final OrderWords words;
    private final Plant plant;
    private final PlantZone zone;

    OrderJsons(OrderWords words, Plant plant, PlantZone zone) {
        this.words = words;
        this.plant = plant;
        this.zone = zone;
    }

    record LineJson(
            int line,
            String product,
            @Nullable String customerPart,
            BigDecimal quantity,
            LocalDate due,
            DueMeans dueMeans,
            @Nullable BigDecimal price) {}

    record PlaceJson(
            String workOrder,
            int sequence,
            String operation,
            String workCenter,
            OperationState state,
            BigDecimal good,
            BigDecimal target) {}

    /**
     * When it will be done: as likely earlier as later, and with nine chances in ten; how likely it is to be late.
     *
     * @param cause what holds it up most: {@code PLAN}, {@code HABIT}, {@code QUEUE}, {@code SLOW}, {@code WORK}
     */
    record EstimateJson(
            OffsetDateTime madeAt,
            OffsetDateTime p50,
            OffsetDateTime p90,
            int latePercent,
            OrderEstimate.Cause cause) {}

    record StepJson(
            String workOrder,
            int sequence,
            String operation,
            String workCenter,
            OffsetDateTime start,
            OffsetDateTime finish,
            long planMinutes,
            long habitMinutes,
            long queueMinutes,
            long workMinutes,
            BigDecimal ratio,
            Level level,
            int operations,
            long aheadMinutes,
            int aheadWorkOrders,
            boolean main) {}

    record OrderJson(
            String number,
            String name,
            String code,
            String customer,
            String customerName,
            @Nullable String customerOrder,
            @Nullable String type,
            OrderState state,
            int percentDone,
            @Nullable PlaceJson current,
            LocalDate promised,
            DueMeans promisedMeans,
            @Nullable OffsetDateTime plannedFinish,
            @Nullable EstimateJson estimate,
            OrderStanding standing,
            boolean late,
            boolean atRisk,
            String reason,
            List<LineJson> lines) {}

    record WorkOrderProgress(String number, WorkOrderState state, int percentDone, List<PlaceJson> operations) {}

    record ProgressJson(
            String number,
            OrderState state,
            int percentDone,
            @Nullable PlaceJson current,
            LocalDate promised,
            DueMeans promisedMeans,
            @Nullable OffsetDateTime plannedFinish,
            @Nullable EstimateJson estimate,
            List<StepJson> estimatedSteps,
            OrderStanding standing,
            boolean late,
            boolean atRisk,
            String reason,
            List<WorkOrderProgress> workOrders) {}

    OrderJson order(OrderStory story, Locale locale) {
        OrderView order = story.order();
        OrderStanding standing = story.verdict().standing();
        return new OrderJson(
                order.number(),
                order.number(),
                order.printable(),
                order.customer().number(),
                order.customer().name(locale),
                order.customerOrder(),
                order.type(),
                order.state(),
                story.percentDone(),
                place(story.current(), locale),
                order.due(),
                order.firstDue().dueMeans(),
                local(story.plannedFinish()),
                story.estimate() == null ? null : estimate(story.estimate()),
                standing,
                standing == OrderStanding.LATE,
                standing == OrderStanding.AT_RISK,
                words.say(story.verdict(), locale),
                order.lines().stream().map(OrderJsons::line).toList());
    }

    ProgressJson progress(OrderStory story, Locale locale) {
        OrderJson order = order(story, locale);
        return new ProgressJson(
                order.number(),
                order.state(),
                order.percentDone(),
                order.current(),
                order.promised(),
                order.promisedMeans(),
                order.plannedFinish(),
                order.estimate(),
                story.estimate() == null
                        ? List.of()
                        : story.estimate().steps().stream()
                                .map(step -> step(step, locale))
                                .toList(),
                order.standing(),
                order.late(),
                order.atRisk(),
                order.reason(),
                story.workOrders().stream().map(w -> workOrder(w, locale)).toList());
    }

    private EstimateJson estimate(OrderEstimate e) {
        return new EstimateJson(at(e.madeAt()), at(e.p50()), at(e.p90()), e.latePercent(), e.cause());
    }

    private StepJson step(OrderEstimate.Step s, Locale locale) {
        return new StepJson(
                s.workOrder(),
                s.sequence(),
                s.operation().in(locale),
                s.center().in(locale),
                at(s.start()),
                at(s.finish()),
                s.planMinutes(),
                s.habitMinutes(),
                s.queueMinutes(),
                s.workMinutes(),
                s.ratio(),
                s.level(),
                s.operations(),
                s.aheadMinutes(),
                s.aheadCards(),
                s.main());
    }

    private OffsetDateTime at(Instant moment) {
        return zone.at(moment).toOffsetDateTime();
    }

    private WorkOrderProgress workOrder(WorkOrderView workOrder, Locale locale) {
        return new WorkOrderProgress(
                workOrder.number(),
                workOrder.state(),
                PercentDone.of(workOrder),
                workOrder.operations().stream()
                        .map(o -> place(workOrder, o, locale))
                        .toList());
    }

    private @Nullable PlaceJson place(@Nullable CurrentPlace place, Locale locale) {
        return place == null ? null : place(place.workOrder(), place.operation(), locale);
    }

    private PlaceJson place(WorkOrderView workOrder, OperationView operation, Locale locale) {
        return new PlaceJson(
                workOrder.number(),
                operation.sequence(),
                operation.name().in(locale),
                plant.workCenter(operation.workCenter()).number(),
                operation.state(),
                operation.good(),
                workOrder.target());
    }

    private static LineJson line(OrderLine l) {
        return new LineJson(l.line(), l.product(), l.customerPart(), l.quantity(), l.due(), l.dueMeans(), l.price());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }
}
