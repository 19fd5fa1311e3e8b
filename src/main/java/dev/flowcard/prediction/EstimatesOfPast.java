package dev.flowcard.prediction;

import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.prediction.ReportedPast.Report;
import dev.flowcard.prediction.engine.Habits;
import dev.flowcard.production.DoneOperation;
import dev.flowcard.production.OperationHistory;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What would have been estimated, for a shop that begins with a past: at each moment only what had been reported and what could
 * have been learnt by then counts, by the same reckoning as ever. It is kept and judged as if it had been made then.
 */
@Service
public class EstimatesOfPast {
    private static final Duration EVERY = Duration.ofHours(8);
    private static final Duration LESSONS = Duration.ofDays(183);

    private final ShopLook look;
    private final WorkOrders workOrders;
    private final SalesOrders orders;
    private final OperationHistory history;
    private final WorkCalendars calendars;
    private final EstimateStore store;
    private final RiskPolicy risk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PlantZone zone;
    private final Clock clock;

    EstimatesOfPast(
            ShopLook look,
            WorkOrders workOrders,
            SalesOrders orders,
            OperationHistory history,
            WorkCalendars calendars,
            EstimateStore store,
            RiskPolicy risk,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PlantZone zone,
            Clock clock) {
        this.look = look;
        this.workOrders = workOrders;
        this.orders = orders;
        this.history = history;
        this.calendars = calendars;
        this.store = store;
        this.risk = risk;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
    }

    /** Outside any transaction, a short one for each moment; ends early where its thread is interrupted. */
    public void reckon(Duration back) {
        Instant now = clock.instant();
        Instant from = now.minus(back);
        List<WorkOrderView> all = workOrders.activeSince(from);
        ReportedPast past = new ReportedPast(all, reports(from));
        List<DoneOperation> lessons = history.finishedSince(from.minus(LESSONS));
        Shop present = look.now();
        Map<String, OrderView> promises = orders.find(all.stream()
                .flatMap(w -> Optional.ofNullable(w.order()).stream())
                .distinct()
                .toList());
        for (Instant then = from;
                then.isBefore(now) && !Thread.currentThread().isInterrupted();
                then = then.plus(EVERY)) {
            keep(EstimateMaker.of(shop(present, past, promises, then), habits(lessons, then), zone));
        }
        transaction.executeWithoutResult(status -> done(all).forEach(store::done));
    }

    private static Shop shop(Shop present, ReportedPast past, Map<String, OrderView> promises, Instant then) {
        return new Shop(
                then, past.openAt(then), promises, present.places(), past.runsAt(then), List.of(), present.overtime());
    }

    private Habits habits(List<DoneOperation> lessons, Instant then) {
        return Habits.learn(lessons.stream()
                .filter(done -> !done.finish().isAfter(then))
                .map(done -> HabitReader.Lessons.of(done, calendars.of(done.workCenter(), done.unit())))
                .toList());
    }

    private void keep(List<OrderEstimate> estimates) {
        transaction.executeWithoutResult(status -> store.addPast(estimates.stream()
                .map(e -> e.risky(risk.atRisk(false, e.latePercent())))
                .toList()));
    }

    /** Orders of which all is done, and since when. */
    private static Map<String, Instant> done(List<WorkOrderView> all) {
        Map<String, List<WorkOrderView>> byOrder = all.stream()
                .filter(w -> w.order() != null)
                .collect(Collectors.groupingBy(w -> Objects.requireNonNull(w.order())));
        Map<String, Instant> done = new HashMap<>();
        byOrder.forEach((order, ofIt) -> {
            List<Instant> ends = ofIt.stream()
                    .flatMap(w -> Optional.ofNullable(w.completedAt()).stream())
                    .toList();
            if (ends.size() == ofIt.size()) {
                done.put(order, ends.stream().max(Instant::compareTo).orElseThrow());
            }
        });
        return done;
    }

    private Map<Long, List<Report>> reports(Instant from) {
        Map<Long, List<Report>> reports = new HashMap<>();
        jdbc.sql("""
                select r.operation_id, r.work_unit_id, r.started_at, r.ended_at, r.good, r.scrap, r.held
                from work_order w join production_report r on r.work_order_id = w.id
                where w.released_at is not null and (w.completed_at is null or w.completed_at >= ?)
                order by r.ended_at, r.id limit 200000""").param(Timestamp.from(from)).query(row -> {
            reports.computeIfAbsent(row.getLong(1), operation -> new ArrayList<>())
                    .add(new Report(
                            row.getObject(2, Long.class),
                            row.getTimestamp(3).toInstant(),
                            row.getTimestamp(4).toInstant(),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7)));
        });
        return reports;
    }
}
