package dev.flowcard.production.outside;

import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is outside, for walls, alarms and pages. */
@Service
public class Subcontracts {
    private static final int NEXT = 10;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final PlantZone zone;
    private final Clock clock;

    Subcontracts(JdbcClient jdbc, Batches batches, PlantZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.zone = zone;
        this.clock = clock;
    }

    public SubcontractOverview overview() {
        return jdbc.sql("""
                        select count(*), coalesce(sum(due < ?), 0), coalesce(sum(outside), 0)
                        from subcontract_batch where is_open""")
                .param(today())
                .query((row, i) -> new SubcontractOverview(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBigDecimal(3).setScale(0, java.math.RoundingMode.UP),
                        batches.page(Batches.Query.OPEN, 0, NEXT)))
                .single();
    }

    /** What should be back and is not, the longest overdue first; at most 500. */
    public List<Batch> overdue() {
        return batches.page(new Batches.Query(true, null, null, today()), 0, MOST);
    }

    public LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
