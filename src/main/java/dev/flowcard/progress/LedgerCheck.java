package dev.flowcard.progress;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what is shown with the ledger, which is the production reports, as of one moment: on walls the good pieces of each
 * work centre's shift; on cards and order pages what stands at each operation that is open or was closed lately.
 */
@Component
class LedgerCheck {
    private static final Duration LATELY = Duration.ofDays(2);
    private static final int MOST_TOLD = 100;

    private final WallReader wall;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final PlantZone zone;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    LedgerCheck(
            WallReader wall,
            Plant plant,
            WorkCalendars calendars,
            PlantZone zone,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.wall = wall;
        this.plant = plant;
        this.calendars = calendars;
        this.zone = zone;
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * A figure that is shown otherwise than the reports say.
     *
     * @param of number of the work centre, or code of the operation
     */
    record Difference(String of, Figure figure, BigDecimal shown, BigDecimal ledger) {}

    /** What is compared: pieces. */
    enum Figure {
        SHIFT_GOOD,
        GOOD,
        SCRAP,
        HELD
    }

    /** @param differences at most 100; none is as it should be */
    record Result(Instant at, int workCenters, int operations, List<Difference> differences) {
        boolean same() {
            return differences.isEmpty();
        }
    }

    Result run() {
        return Objects.requireNonNull(oneMoment.execute(status -> compare(clock.instant())));
    }

    private Result compare(Instant now) {
        List<Difference> differences = new ArrayList<>();
        List<WallSnapshot.Center> shown = wall.read().centers();
        for (WallSnapshot.Center center : shown) {
            WorkCenter known = plant.findWorkCenter(center.number()).orElseThrow();
            ShiftSpan shift = ShownShift.of(calendars.of(known.id()), now, zone).shift();
            note(differences, center.number(), Figure.SHIFT_GOOD, center.actual(), booked(known, shift));
        }
        int operations = operations(now.minus(LATELY), differences);
        return new Result(
                now,
                shown.size(),
                operations,
                differences.stream().limit(MOST_TOLD).toList());
    }

    private BigDecimal booked(WorkCenter center, ShiftSpan shift) {
        return jdbc.sql("""
                select coalesce(sum(r.good), 0) from production_report r join operation o on o.id = r.operation_id
                where o.work_center_id = ? and r.ended_at >= ?""")
                .params(center.id().value(), Timestamp.from(shift.start()))
                .query(BigDecimal.class)
                .single();
    }

    private int operations(Instant since, List<Difference> differences) {
        int[] operations = {0};
        jdbc.sql("""
                select concat(w.code, '.', o.sequence), o.good, o.scrap, o.held, coalesce(sum(r.good), 0),
                    coalesce(sum(r.scrap), 0), coalesce(sum(r.held), 0)
                from work_order w join operation o on o.work_order_id = w.id
                    left join production_report r on r.operation_id = o.id
                where w.released_at is not null and (w.completed_at is null or w.completed_at >= ?)
                group by o.id""").param(Timestamp.from(since)).query(row -> {
            operations[0]++;
            String operation = row.getString(1);
            note(differences, operation, Figure.GOOD, row.getBigDecimal(2), row.getBigDecimal(5));
            note(differences, operation, Figure.SCRAP, row.getBigDecimal(3), row.getBigDecimal(6));
            note(differences, operation, Figure.HELD, row.getBigDecimal(4), row.getBigDecimal(7));
        });
        return operations[0];
    }

    private static void note(
            List<Difference> differences, String of, Figure figure, BigDecimal shown, BigDecimal ledger) {
        if (shown.compareTo(ledger) != 0) {
            differences.add(new Difference(of, figure, shown, ledger));
        }
    }
}
