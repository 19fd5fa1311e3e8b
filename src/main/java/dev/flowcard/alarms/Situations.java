package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.ShopMoment.Step;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to judge in a shop: a pure function of its moment and its calendars. */
final class Situations {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final ShopMoment moment;
    private final Calendars calendars;
    private final PlantNames names;
    private final List<Situation> found = new ArrayList<>();

    private Situations(ShopMoment moment, Calendars calendars, PlantNames names) {
        this.moment = moment;
        this.calendars = calendars;
        this.names = names;
    }

    /** When a work centre works, or the unit of it that is named by its code. */
    interface Calendars {
        WorkCalendar of(WorkCenterId center, @Nullable String unit);
    }

    static List<Situation> of(ShopMoment moment, Calendars calendars, PlantNames names) {
        Situations situations = new Situations(moment, calendars, names);
        moment.steps().forEach(situations::step);
        situations.runs();
        if (moment.whole()) {
            situations.queues();
            situations.devices();
            situations.orders();
        }
        return situations.found;
    }

    private void step(Step step) {
        if (step.gate() == Gate.FAILED) {
            BigDecimal pieces = step.good().add(step.held());
            add(step, AlarmKind.INSPECTION_FAILED, Map.of(Measure.PIECES, pieces), pieces, whole(pieces));
        }
        if (step.gate() == Gate.DEMANDED && step.waitingSince() != null) {
            BigDecimal minutes = working(step.workCenter(), step.waitingSince());
            add(
                    step,
                    AlarmKind.INSPECTION_WAITING,
                    Map.of(Measure.MINUTES, minutes),
                    step.good(),
                    names.moment(step.waitingSince()));
        }
        defects(step);
        if (!step.over() && !step.onHold()) {
            late(step);
            notBegun(step);
        }
    }

    private void defects(Step step) {
        BigDecimal bad = step.scrap().add(step.held());
        BigDecimal all = step.good().add(bad);
        if (bad.signum() > 0) {
            BigDecimal percent = bad.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
            add(step, AlarmKind.SCRAP_RATE, Map.of(Measure.PERCENT, percent), all, plain(percent.toPlainString()));
        }
    }

    private void late(Step step) {
        if (step.plannedStart() == null || step.plannedStart().isAfter(moment.now())) {
            return;
        }
        PlanVersusActual plan = PlanVersusActual.at(
                moment.now(),
                new PlanVersusActual.Planned(
                        step.plannedStart(), step.plannedFinish(), step.target(), step.minutesPerPiece()),
                step.good(),
                calendars.of(step.workCenter(), step.workUnit()));
        BigDecimal behind = plan.backlog();
        if (behind.signum() > 0) {
            Map<Measure, BigDecimal> values = Map.of(
                    Measure.PIECES, behind,
                    Measure.MINUTES, plan.backlogMinutes(),
                    Measure.PERCENT, behind.multiply(HUNDRED).divide(plan.planned(), 1, RoundingMode.HALF_UP));
            add(step, AlarmKind.OPERATION_LATE, values, plan.planned(), whole(behind));
        }
    }

    private void notBegun(Step step) {
        Instant start = step.plannedStart();
        if (start != null && start.isBefore(moment.now()) && !step.begun()) {
            BigDecimal minutes = working(step.workCenter(), start);
            add(step, AlarmKind.LATE_START, Map.of(Measure.MINUTES, minutes), step.target(), names.moment(start));
        }
    }

    private void add(Step step, AlarmKind kind, Map<Measure, BigDecimal> values, BigDecimal sample, Named figure) {
        found.add(new Situation(
                kind,
                step.code(),
                new AlarmPlace(step.workCenter(), step.workUnit(), step.workOrder(), step.order()),
                step.orderType(),
                values,
                sample,
                List.of(
                        step.product(),
                        step.name(),
                        plain(String.valueOf(step.sequence())),
                        plain(step.workOrder()),
                        figure)));
    }

    private void runs() {
        Map<String, Situation> byUnit = new LinkedHashMap<>();
        for (ShopMoment.Run run : moment.runs()) {
            AlarmKind kind = kind(run);
            Instant since =
                    kind == AlarmKind.UNIT_SILENT ? run.heard() : run.pausedAt() == null ? run.since() : run.pausedAt();
            WorkCenterId center = names.centerOf(run.unit());
            BigDecimal minutes =
                    center == null ? minutes(Duration.between(since, moment.now())) : working(center, since);
            Named workOrder = plain(run.operation().substring(0, run.operation().lastIndexOf('.')));
            Situation situation = new Situation(
                    kind,
                    run.unit(),
                    new AlarmPlace(center, run.unit(), workOrder.name(), null),
                    null,
                    Map.of(Measure.MINUTES, minutes),
                    BigDecimal.ZERO,
                    List.of(names.unit(run.unit()), workOrder, names.moment(since)));
            byUnit.merge(situation.key(), situation, Situations::longer);
        }
        found.addAll(byUnit.values());
    }

    private static AlarmKind kind(ShopMoment.Run run) {
        if (run.breakdown()) {
            return AlarmKind.BREAKDOWN;
        }
        return run.pausedAt() == null ? AlarmKind.UNIT_SILENT : AlarmKind.STOP_LONG;
    }

    private static Situation longer(Situation a, Situation b) {
        return a.values()
                                .getOrDefault(Measure.MINUTES, BigDecimal.ZERO)
                                .compareTo(b.values().getOrDefault(Measure.MINUTES, BigDecimal.ZERO))
                        >= 0
                ? a
                : b;
    }

    private void queues() {
        Map<WorkCenterId, BigDecimal> minutes = new HashMap<>();
        moment.steps().stream()
                .filter(s -> !s.over())
                .forEach(s ->
                        minutes.merge(s.workCenter(), s.remainder().multiply(s.minutesPerPiece()), BigDecimal::add));
        minutes.forEach((center, sum) -> {
            BigDecimal hours = sum.divide(SIXTY, 1, RoundingMode.HALF_UP);
            found.add(new Situation(
                    AlarmKind.QUEUE_LONG,
                    names.centerCode(center),
                    AlarmPlace.center(center),
                    null,
                    Map.of(Measure.HOURS, hours),
                    BigDecimal.ZERO,
                    List.of(names.center(center), plain(hours.toPlainString()))));
        });
    }

    private void devices() {
        for (ShopMoment.Device device : moment.devices()) {
            String unit = device.workUnit();
            WorkCenterId center = unit == null ? null : names.centerOf(unit);
            if (unit != null && center != null) {
                BigDecimal minutes = working(center, device.heard());
                found.add(new Situation(
                        AlarmKind.DEVICE_SILENT,
                        device.number(),
                        AlarmPlace.unit(center, unit),
                        null,
                        Map.of(Measure.MINUTES, minutes),
                        BigDecimal.ZERO,
                        List.of(plain(device.number()), names.moment(device.heard()))));
            }
        }
    }

    private void orders() {
        for (ShopMoment.Due due : moment.due()) {
            long days = due.due().until(names.today(moment.now()), java.time.temporal.ChronoUnit.DAYS);
            order(AlarmKind.ORDER_OVERDUE, due.order(), due.type(), Measure.DAYS, BigDecimal.valueOf(days));
        }
        for (ShopMoment.Risk risk : moment.risks()) {
            order(AlarmKind.ORDER_AT_RISK, risk.order(), risk.type(), Measure.PERCENT, risk.percent());
        }
    }

    private void order(AlarmKind kind, String order, @Nullable String type, Measure measure, BigDecimal value) {
        found.add(new Situation(
                kind,
                order,
                new AlarmPlace(null, null, null, order),
                type,
                Map.of(measure, value),
                BigDecimal.ZERO,
                List.of(plain(order), whole(value))));
    }

    private BigDecimal working(WorkCenterId center, Instant since) {
        return minutes(calendars.of(center, null).workingTime(since, moment.now()));
    }

    private static BigDecimal minutes(Duration length) {
        return BigDecimal.valueOf(Math.max(0, length.toMinutes()));
    }

    private static Named plain(String text) {
        return new Named(text, null);
    }

    private static Named whole(BigDecimal figure) {
        return plain(figure.setScale(0, RoundingMode.UP).toPlainString());
    }
}
