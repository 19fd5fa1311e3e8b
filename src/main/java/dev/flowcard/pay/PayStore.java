package dev.flowcard.pay;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.pay.reckoning.PayLine.Kind;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The months that are locked, and their lines. */
@Repository
class PayStore {
    private final JdbcClient jdbc;

    PayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a month of a person was locked. */
    record Lock(YearMonth month, String person, Instant at) {}

    /** A report as it was paid to a person. */
    record Paid(long report, String person) {}

    List<Lock> locks(YearMonth from) {
        return jdbc.sql("select month, person, locked_at from pay_sheet where month >= ?")
                .param(from.toString())
                .query((row, i) -> new Lock(
                        YearMonth.parse(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    List<PaySheet> sheets(YearMonth month) {
        Map<Long, List<PayLine>> lines = new HashMap<>();
        jdbc.sql(
                        "select l.* from pay_line l join pay_sheet s on s.id = l.sheet_id where s.month = ? order by l.day, l.id")
                .param(month.toString())
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("sheet_id"), id -> new ArrayList<>())
                            .add(line(row));
                });
        return jdbc.sql("select * from pay_sheet where month = ? order by person")
                .param(month.toString())
                .query((row, i) -> sheet(row, lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Reports that are settled with a person, for good. */
    Set<Paid> settled(Collection<Long> reports) {
        return reports.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                "select distinct report_id, person from pay_line where report_id in (:ids) and not undecided")
                        .param("ids", reports)
                        .query((row, i) -> new Paid(row.getLong(1), row.getString(2)))
                        .list());
    }

    /** Reports on sheets that waited for an inspection and were not settled since. */
    List<Long> undecided() {
        return jdbc.sql("""
                        select distinct l.report_id from pay_line l where l.undecided and not exists (
                            select 1 from pay_line p where p.report_id = l.report_id and p.person = l.person and not p.undecided)""").query(Long.class).list();
    }

    BigDecimal paidForNight(String person, LocalDate day) {
        return jdbc.sql("select coalesce(sum(amount), 0) from pay_line where person = ? and day = ? and kind = 'NIGHT'")
                .param(person)
                .param(Date.valueOf(day))
                .query(BigDecimal.class)
                .single();
    }

    /** Keeps a sheet as it is. A second one of the same month is a duplicate key. */
    void freeze(PaySheet sheet, Instant at, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into pay_sheet (month, person, total, locked_at, locked_by) values (?, ?, ?, ?, ?)")
                .param(sheet.month().toString())
                .param(sheet.person())
                .param(sheet.total())
                .param(Timestamp.from(at))
                .param(by)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        sheet.lines().forEach(line -> add(id, line));
    }

    private void add(long sheet, PayLine line) {
        Named name = line.name();
        jdbc.sql("""
                        insert into pay_line (sheet_id, person, report_id, day, kind, work_order, sequence, name, name_en,
                            quantity, rate, amount, undecided, later) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(sheet)
                .param(line.person())
                .param(line.report())
                .param(Date.valueOf(line.day()))
                .param(line.kind().name())
                .param(line.workOrder())
                .param(line.sequence())
                .param(name == null ? null : name.name())
                .param(name == null ? null : name.nameEn())
                .param(line.quantity())
                .param(line.rate())
                .param(line.amount())
                .param(line.undecided())
                .param(line.later())
                .update();
    }

    /** Answers whether it was not signed before. */
    boolean sign(YearMonth month, String person, String by, Instant at) {
        return jdbc.sql(
                                "update pay_sheet set signed_at = ?, signed_by = ? where month = ? and person = ? and signed_at is null")
                        .param(Timestamp.from(at))
                        .param(by)
                        .param(month.toString())
                        .param(person)
                        .update()
                > 0;
    }

    private static PaySheet sheet(ResultSet row, List<PayLine> lines) throws SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        return new PaySheet(
                YearMonth.parse(row.getString("month")),
                row.getString("person"),
                lines,
                row.getBigDecimal("total"),
                signed == null ? null : signed.toInstant(),
                row.getString("signed_by"),
                row.getTimestamp("locked_at").toInstant(),
                row.getString("locked_by"));
    }

    private static PayLine line(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("name");
        return new PayLine(
                row.getString("person"),
                row.getDate("day").toLocalDate(),
                Kind.valueOf(row.getString("kind")),
                row.getObject("report_id", Long.class),
                row.getString("work_order"),
                row.getObject("sequence", Integer.class),
                name == null ? null : new Named(name, row.getString("name_en")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("amount"),
                row.getBoolean("undecided"),
                row.getBoolean("later"));
    }
}
