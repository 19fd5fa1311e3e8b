package dev.flowcard.alarms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.identity.Audit;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules, kept at hand; other nodes see a change within seconds. */
@Service
public class AlarmRules {
    private static final String ALL = "all";
    private static final String COLUMNS =
            "name, kind, scope, scope_value, measure, threshold, min_sample, delay_minutes, hysteresis, severity, owner, chain, enabled";

    private final JdbcClient jdbc;
    private final AlarmRuleCheck check;
    private final Audit audit;
    private final LoadingCache<String, List<AlarmRule>> rules =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    AlarmRules(JdbcClient jdbc, AlarmRuleCheck check, Audit audit) {
        this.jdbc = jdbc;
        this.check = check;
        this.audit = audit;
    }

    /** By kind and name. */
    public List<AlarmRule> all() {
        return rules.get(ALL);
    }

    /** Adds a rule, or changes the one of that id. */
    @Transactional
    public AlarmRule save(AlarmRule rule) {
        check.check(rule, all());
        List<Object> values = Arrays.asList(
                rule.name(),
                rule.kind().name(),
                rule.scope().name(),
                rule.scopeValue(),
                rule.measure().name(),
                rule.threshold(),
                rule.minSample(),
                rule.delayMinutes(),
                rule.hysteresis(),
                rule.severity().name(),
                rule.owner(),
                rule.chain().toString(),
                rule.enabled(),
                rule.id());
        int changed = rule.id() == 0 ? insert(values) : update(values);
        if (changed == 0) {
            throw missing(rule.id());
        }
        audit.record("alarm-rule.save", rule.name(), rule.kind() + " > " + rule.threshold() + " " + rule.measure());
        AfterCommit.run(rules::invalidateAll);
        return load().stream()
                .filter(r -> r.name().equalsIgnoreCase(rule.name()))
                .findFirst()
                .orElseThrow();
    }

    private int insert(List<Object> values) {
        return jdbc.sql("insert into alarm_rule (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values.subList(0, values.size() - 1))
                .update();
    }

    private int update(List<Object> values) {
        jdbc.sql("update alarm_rule set " + COLUMNS.replace(",", " = ?,") + " = ? where id = ?")
                .params(values)
                .update();
        return jdbc.sql("select count(*) from alarm_rule where id = ?")
                .param(values.getLast())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void delete(long id) {
        AlarmRule rule = all().stream().filter(r -> r.id() == id).findFirst().orElseThrow(() -> missing(id));
        jdbc.sql("delete from alarm_rule where id = ?").param(id).update();
        audit.record("alarm-rule.delete", rule.name(), "");
        AfterCommit.run(rules::invalidateAll);
    }

    private static Problem missing(long id) {
        return Problem.of(HttpStatus.NOT_FOUND, "alarm-rule-not-found", "alarms.rule.missing", String.valueOf(id));
    }

    private List<AlarmRule> load() {
        return jdbc.sql("select id, " + COLUMNS + " from alarm_rule order by kind, name_key limit 1000")
                .query((row, i) -> of(row))
                .list();
    }

    private static AlarmRule of(ResultSet row) throws SQLException {
        return new AlarmRule(
                row.getLong("id"),
                row.getString("name"),
                AlarmKind.valueOf(row.getString("kind")),
                Scope.valueOf(row.getString("scope")),
                row.getString("scope_value"),
                Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("threshold").stripTrailingZeros(),
                row.getInt("min_sample"),
                row.getInt("delay_minutes"),
                row.getInt("hysteresis"),
                Severity.valueOf(row.getString("severity")),
                row.getString("owner"),
                EscalationChain.parse(row.getString("chain")),
                row.getBoolean("enabled"));
    }
}
