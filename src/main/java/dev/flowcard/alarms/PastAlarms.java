package dev.flowcard.alarms;

import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.shared.PlantZone;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the alarms of a past that was told afterwards, for the demo factory: each raised when its situation began, and all but
 * the newest in hand.
 */
@Service
public class PastAlarms {
    private static final Duration BACK = Duration.ofHours(36);
    private static final Duration STEP = Duration.ofMinutes(11);
    private static final Duration UNANSWERED = Duration.ofMinutes(8);
    private static final Duration ANSWERED_AFTER = Duration.ofMinutes(4);
    private static final int LEFT_OPEN = 2;

    private final ShopReader shop;
    private final PastShopReader past;
    private final AlarmRound round;
    private final AlarmRules rules;
    private final AlarmStore alarms;
    private final NamedPlant plant;
    private final WorkCalendars calendars;
    private final PlantZone zone;
    private final JdbcClient jdbc;

    PastAlarms(
            ShopReader shop,
            PastShopReader past,
            AlarmRound round,
            AlarmRules rules,
            AlarmStore alarms,
            NamedPlant plant,
            WorkCalendars calendars,
            PlantZone zone,
            JdbcClient jdbc) {
        this.shop = shop;
        this.past = past;
        this.round = round;
        this.rules = rules;
        this.alarms = alarms;
        this.plant = plant;
        this.calendars = calendars;
        this.zone = zone;
        this.jdbc = jdbc;
    }

    /**
     * What somebody did about the alarms of a kind.
     *
     * @param by name of the sign-in
     * @param owner code of the person
     */
    public record Answer(AlarmKind kind, String by, String owner, String cause, String countermeasure) {}

    @Transactional
    public void tell(List<Answer> answers) {
        ShopMoment moment = shop.whole();
        round.look(moment);
        Map<String, Instant> begun = begun(moment.now());
        List<Alarm> open = alarms.everyOpen();
        open.forEach(a -> begun.computeIfAbsent(a.key(), key -> began(a, moment)));
        open.forEach(a -> date(a, begun.getOrDefault(a.key(), moment.now())));
        open.stream()
                .filter(a -> a.root() == null)
                .sorted(Comparator.comparing((Alarm a) -> begun.getOrDefault(a.key(), moment.now()))
                        .reversed())
                .skip(LEFT_OPEN)
                .filter(a -> begun.getOrDefault(a.key(), moment.now())
                        .isBefore(moment.now().minus(UNANSWERED)))
                .forEach(a -> answers.stream()
                        .filter(answer -> answer.kind() == a.kind())
                        .findFirst()
                        .ifPresent(answer -> answer(a, answer, begun.getOrDefault(a.key(), moment.now()))));
    }

    /** Since when what reports and plan tell of has been an alarm without a break. */
    private Map<String, Instant> begun(Instant now) {
        PastShop then = past.since(now.minus(BACK));
        RuleEngine engine = new RuleEngine(rules.all(), plant);
        Map<String, Instant> begun = new HashMap<>();
        for (Instant at = now.minus(BACK); at.isBefore(now); at = at.plus(STEP)) {
            List<Situation> situations = Situations.of(then.at(at), calendars::at, plant);
            Set<String> lasting =
                    engine.judge(situations, at, begun::containsKey, Map.of()).keys();
            begun.keySet().retainAll(lasting);
            for (String key : lasting) {
                begun.putIfAbsent(key, at);
            }
        }
        return begun;
    }

    /** Since when something has been one that the reports do not tell of. */
    private Instant began(Alarm alarm, ShopMoment moment) {
        Instant at =
                switch (alarm.kind()) {
                    case BREAKDOWN, STOP_LONG ->
                        moment.runs().stream()
                                .filter(run -> run.unit().equals(alarm.place().workUnit()))
                                .map(run -> run.pausedAt() == null ? run.since() : run.pausedAt())
                                .min(Comparator.naturalOrder())
                                .orElse(moment.now());
                    case INSPECTION_FAILED -> decided(alarm.place().workOrder());
                    case SUBCONTRACT_OVERDUE, ORDER_OVERDUE ->
                        zone.dateOf(moment.now()).atStartOfDay(zone.zone()).toInstant();
                    default -> moment.now();
                };
        return at == null || at.isAfter(moment.now()) ? moment.now() : at;
    }

    private @Nullable Instant decided(@Nullable String workOrder) {
        return jdbc.sql("select max(decided_at) from inspection where work_order = ? and state = 'FAILED'")
                .param(workOrder)
                .query((row, i) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private void date(Alarm alarm, Instant at) {
        jdbc.sql("update alarm set raised_at = ?, escalates_at = ? where id = ?")
                .param(Timestamp.from(at))
                .param(alarm.escalation()
                        .chain()
                        .dueAfter(0, at)
                        .map(Timestamp::from)
                        .orElse(null))
                .param(alarm.id())
                .update();
    }

    private void answer(Alarm alarm, Answer answer, Instant raised) {
        jdbc.sql("""
                update alarm set acknowledged_at = ?, acknowledged_by = ?, owner = ?, owned_at = acknowledged_at, cause = ?,
                    countermeasure = ?, escalates_at = null
                where id = ?""")
                .params(
                        Timestamp.from(raised.plus(ANSWERED_AFTER)),
                        answer.by(),
                        answer.owner(),
                        answer.cause(),
                        answer.countermeasure(),
                        alarm.id())
                .update();
    }
}
