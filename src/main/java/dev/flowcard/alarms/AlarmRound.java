package dev.flowcard.alarms;

import dev.flowcard.plant.WorkCalendars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One look at a moment of the shop: raises what is an alarm, clears what is none any more, hangs the explained below their roots. */
@Component
class AlarmRound {
    private final AlarmRules rules;
    private final AlarmStore alarms;
    private final AlarmRaising raising;
    private final PendingAlarms pending;
    private final NamedPlant plant;
    private final WorkCalendars calendars;
    private final SubcontractAlarms subcontracts;
    private final MaterialAlarms materials;
    private final TransactionTemplate transaction;

    AlarmRound(
            AlarmRules rules,
            AlarmStore alarms,
            AlarmRaising raising,
            PendingAlarms pending,
            NamedPlant plant,
            WorkCalendars calendars,
            SubcontractAlarms subcontracts,
            MaterialAlarms materials,
            TransactionTemplate transaction) {
        this.rules = rules;
        this.alarms = alarms;
        this.raising = raising;
        this.pending = pending;
        this.plant = plant;
        this.calendars = calendars;
        this.subcontracts = subcontracts;
        this.materials = materials;
        this.transaction = transaction;
    }

    void look(ShopMoment moment) {
        Map<String, Alarm> open =
                alarms.everyOpen().stream().collect(Collectors.toMap(Alarm::key, a -> a, (first, second) -> first));
        var waiting = pending.all();
        RuleEngine.Verdict verdict =
                new RuleEngine(rules.all(), plant).judge(situations(moment), moment.now(), open::containsKey, waiting);
        verdict.alarms().forEach(fact -> tell(fact, open.get(fact.key())));
        Set<String> lasting = verdict.keys();
        open.values().stream()
                .filter(a -> moment.sees(a.kind(), a.place().workOrder()) && !lasting.contains(a.key()))
                .forEach(a -> raising.clear(a.kind(), a.subject()));
        keepWaiting(moment, verdict, waiting.keySet());
        group(alarms.everyOpen());
    }

    private List<Situation> situations(ShopMoment moment) {
        List<Situation> all = new ArrayList<>(Situations.of(moment, calendars::at, plant));
        if (moment.whole()) {
            all.addAll(subcontracts.overdue());
            all.addAll(materials.missing(moment.now()));
        }
        return all;
    }

    private void tell(AlarmFact fact, @Nullable Alarm known) {
        if (known == null) {
            raising.raise(fact);
        } else if (!known.args().equals(fact.args())) {
            raising.refresh(fact);
        }
    }

    private void keepWaiting(ShopMoment moment, RuleEngine.Verdict verdict, Set<String> known) {
        Set<String> begun = new HashSet<>(verdict.waiting());
        begun.removeAll(known);
        Set<String> ended = known.stream()
                .filter(key -> !verdict.waiting().contains(key) && sees(moment, key))
                .collect(Collectors.toSet());
        if (!begun.isEmpty() || !ended.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                begun.forEach(key -> pending.begin(key, moment.now()));
                ended.forEach(pending::end);
            });
        }
    }

    /** The subject of an operation's alarm is its code: the work order's, a dot, the sequence. */
    private static boolean sees(ShopMoment moment, String key) {
        int bar = key.indexOf('|');
        int dot = key.lastIndexOf('.');
        String workOrder = dot > bar ? key.substring(bar + 1, dot) : null;
        return moment.sees(AlarmKind.valueOf(key.substring(0, bar)), workOrder);
    }

    private void group(List<Alarm> open) {
        Map<Long, Long> roots = AlarmRoots.of(open);
        for (Alarm alarm : open) {
            Long root = roots.get(alarm.id());
            if (!Objects.equals(root, alarm.root())) {
                raising.group(alarm, root);
            }
        }
    }
}
