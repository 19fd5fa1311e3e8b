package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.shared.PlantZone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tries a rule on the week that has passed: what would it have raised? */
@Service
public class RuleTrial {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int MOST_SHOWN = 50;
    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;
    /** What reports, plan and inspections tell of the past; of the rest only the alarms themselves are on record. */
    private static final Set<AlarmKind> TOLD = EnumSet.of(
            AlarmKind.OPERATION_LATE,
            AlarmKind.LATE_START,
            AlarmKind.BREAKDOWN,
            AlarmKind.INSPECTION_WAITING,
            AlarmKind.SCRAP_RATE,
            AlarmKind.QUEUE_LONG);

    private final PastShopReader past;
    private final AlarmRuleCheck check;
    private final WorkCalendars calendars;
    private final NamedPlant plant;
    private final PlantZone zone;
    private final Clock clock;
    private final JdbcClient jdbc;

    RuleTrial(
            PastShopReader past,
            AlarmRuleCheck check,
            WorkCalendars calendars,
            NamedPlant plant,
            PlantZone zone,
            Clock clock,
            JdbcClient jdbc) {
        this.past = past;
        this.check = check;
        this.calendars = calendars;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** An alarm that would have been. */
    public record Raised(Instant at, AlarmKind kind, String subject, List<Named> args) {}

    /**
     * What came of it.
     *
     * @param replayed false where the past cannot be played again: then what was raised by the rules of then is counted
     * @param examples the first ones
     */
    public record Result(boolean replayed, int raised, int atNight, List<Raised> examples) {}

    public Result of(AlarmRule rule) {
        check.check(rule, List.of());
        return TOLD.contains(rule.kind()) ? replay(enabled(rule)) : recorded(rule.kind());
    }

    private static AlarmRule enabled(AlarmRule rule) {
        return new AlarmRule(
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.scope(),
                rule.scopeValue(),
                rule.measure(),
                rule.threshold(),
                rule.minSample(),
                rule.delayMinutes(),
                rule.hysteresis(),
                rule.severity(),
                rule.owner(),
                rule.chain(),
                true);
    }

    private Result replay(AlarmRule rule) {
        Instant now = clock.instant();
        PastShop shop = past.since(now.minus(WEEK));
        RuleEngine engine = new RuleEngine(List.of(rule), plant);
        Set<String> open = new HashSet<>();
        Map<String, Instant> waiting = new HashMap<>();
        List<Raised> raised = new ArrayList<>();
        Instant first = now.minus(WEEK);
        for (Instant at = first; !at.isAfter(now); at = at.plus(STEP)) {
            List<Situation> situations = Situations.of(shop.at(at), calendars::at, plant).stream()
                    .filter(s -> s.kind() == rule.kind())
                    .toList();
            RuleEngine.Verdict verdict = engine.judge(situations, at, open::contains, waiting);
            for (AlarmFact fact : verdict.alarms()) {
                // what stood there before the week began was not raised in it
                if (at.isAfter(first) && !open.contains(fact.key())) {
                    raised.add(new Raised(at, fact.kind(), fact.subject(), fact.args()));
                }
            }
            open = verdict.keys();
            waiting.keySet().retainAll(verdict.waiting());
            for (String key : verdict.waiting()) {
                waiting.putIfAbsent(key, at);
            }
        }
        return result(true, raised);
    }

    private Result recorded(AlarmKind kind) {
        List<Raised> raised = jdbc.sql(
                        "select raised_at, subject from alarm where kind = ? and raised_at >= ? order by id limit 10000")
                .params(kind.name(), Timestamp.from(clock.instant().minus(WEEK)))
                .query((row, i) -> new Raised(row.getTimestamp(1).toInstant(), kind, row.getString(2), List.of()))
                .list();
        return result(false, raised);
    }

    private Result result(boolean replayed, List<Raised> raised) {
        int night = (int) raised.stream().filter(r -> night(r.at())).count();
        return new Result(
                replayed,
                raised.size(),
                night,
                raised.stream().limit(MOST_SHOWN).toList());
    }

    private boolean night(Instant at) {
        int hour = zone.at(at).getHour();
        return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
    }
}
