package dev.flowcard.production.outside;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly reconciliation with subcontractors: added up from the receipts, signed once, then locked. */
@Service
public class Statements {
    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final CurrentActor actor;
    private final Audit audit;
    private final PlantZone zone;
    private final Clock clock;

    Statements(JdbcClient jdbc, Receipts receipts, CurrentActor actor, Audit audit, PlantZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.actor = actor;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    private record Signature(Instant at, String by) {}

    /** Of every supplier that brought something in a month. */
    public List<Statement> of(YearMonth period) {
        Map<Long, Signature> signatures = new LinkedHashMap<>();
        jdbc.sql("select supplier_id, signed_at, signed_by from subcontract_statement where period = ?")
                .param(period.toString())
                .query((row, i) -> signatures.put(
                        row.getLong(1), new Signature(row.getTimestamp(2).toInstant(), row.getString(3))))
                .list();
        return receipts.of(period).stream()
                .collect(Collectors.groupingBy(Receipt::supplier, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> statement(e.getKey(), period, e.getValue(), Optional.ofNullable(signatures.get(e.getKey()))))
                .toList();
    }

    public Statement of(long supplier, YearMonth period) {
        return statement(supplier, period, receipts.of(supplier, period), signature(supplier, period));
    }

    /** Both sides agree: from now on nothing of it changes. Signed already it stays as it is. */
    @Transactional
    public Statement sign(long supplier, YearMonth period) {
        Statement statement = of(supplier, period);
        if (statement.signed()) {
            return statement;
        }
        if (statement.receipts().isEmpty()) {
            throw refused("empty", period);
        }
        if (statement.unpriced() > 0) {
            throw refused("unpriced", period, String.valueOf(statement.unpriced()));
        }
        if (!period.isBefore(YearMonth.from(zone.at(clock.instant())).plusMonths(1))) {
            throw refused("future", period);
        }
        jdbc.sql("""
                insert into subcontract_statement (supplier_id, period, good, weight, amount, signed_at, signed_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(supplier)
                .param(period.toString())
                .param(statement.good())
                .param(statement.weight())
                .param(statement.amount())
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .update();
        audit.record(
                "subcontract.sign", supplier + " " + period, statement.amount().toPlainString());
        return of(supplier, period);
    }

    public boolean signed(long supplier, String period) {
        return signature(supplier, YearMonth.parse(period)).isPresent();
    }

    /** The month in which something received at a time is settled: its own, or the first one after it that is not signed. */
    public YearMonth periodFor(long supplier, Instant receivedAt) {
        YearMonth period = YearMonth.from(zone.at(receivedAt));
        while (signature(supplier, period).isPresent()) {
            period = period.plusMonths(1);
        }
        return period;
    }

    private Optional<Signature> signature(long supplier, YearMonth period) {
        return jdbc.sql("select signed_at, signed_by from subcontract_statement where supplier_id = ? and period = ?")
                .params(supplier, period.toString())
                .query((row, i) -> new Signature(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    private static Statement statement(
            long supplier, YearMonth period, List<Receipt> all, Optional<Signature> signature) {
        return new Statement(
                supplier,
                period,
                sum(all, Receipt::good),
                sum(all, Receipt::defective),
                sum(all, Receipt::lost),
                sum(all, r -> r.weight() == null ? BigDecimal.ZERO : r.weight()),
                sum(all, r -> r.amount() == null ? BigDecimal.ZERO : r.amount()),
                (int) all.stream().filter(r -> r.amount() == null).count(),
                signature.map(Signature::at).orElse(null),
                signature.map(Signature::by).orElse(null),
                all);
    }

    private static BigDecimal sum(List<Receipt> all, Function<Receipt, BigDecimal> what) {
        return all.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Problem refused(String key, YearMonth period, String... more) {
        Object[] args = new Object[1 + more.length];
        args[0] = period.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        return Problem.of(HttpStatus.CONFLICT, "statement-" + key, "production.outside.statement." + key, args);
    }
}
