package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmRule.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which situations are alarms: a pure function of them, the rules, and what is open or waits already. */
final class RuleEngine {
    private final Map<AlarmKind, List<AlarmRule>> rules;
    private final ScopeNumbers numbers;

    /** The numbers by which rules name places. */
    interface ScopeNumbers {
        @Nullable
        String center(AlarmPlace place);

        @Nullable
        String unit(AlarmPlace place);
    }

    /**
     * What follows.
     *
     * @param alarms what is an alarm now
     * @param waiting keys of what will be one if it lasts
     */
    record Verdict(List<AlarmFact> alarms, Set<String> waiting) {
        Set<String> keys() {
            return alarms.stream().map(AlarmFact::key).collect(Collectors.toSet());
        }
    }

    RuleEngine(List<AlarmRule> rules, ScopeNumbers numbers) {
        this.rules = rules.stream()
                .filter(AlarmRule::enabled)
                .sorted(Comparator.comparingInt(AlarmRule::narrowness)
                        .reversed()
                        .thenComparing(AlarmRule::severity)
                        .thenComparing(AlarmRule::threshold))
                .collect(Collectors.groupingBy(
                        AlarmRule::kind, () -> new EnumMap<>(AlarmKind.class), Collectors.toList()));
        this.numbers = numbers;
    }

    /**
     * @param open whether an alarm of that key is open
     * @param waiting since when situations wait to become alarms, by key
     */
    Verdict judge(List<Situation> situations, Instant now, Predicate<String> open, Map<String, Instant> waiting) {
        List<AlarmFact> alarms = new ArrayList<>();
        Set<String> pending = new HashSet<>();
        for (Situation situation : situations) {
            boolean isOpen = open.test(situation.key());
            rule(situation, isOpen).ifPresent(rule -> {
                Instant since = waiting.getOrDefault(situation.key(), now);
                boolean lasted = !Duration.between(since, now)
                        .minusMinutes(rule.delayMinutes())
                        .isNegative();
                if (isOpen || lasted) {
                    alarms.add(fact(situation, rule));
                } else {
                    pending.add(situation.key());
                }
            });
        }
        return new Verdict(alarms, pending);
    }

    /** The rule that makes it an alarm: of those that fit, one for a narrower place stands in for a wider one. */
    private Optional<AlarmRule> rule(Situation situation, boolean open) {
        List<AlarmRule> fitting = rules.getOrDefault(situation.kind(), List.of()).stream()
                .filter(rule -> fits(rule, situation))
                .toList();
        return fitting.stream()
                .filter(rule -> rule.narrowness() == fitting.getFirst().narrowness())
                .filter(rule -> beyond(rule, situation, open))
                .findFirst();
    }

    private boolean fits(AlarmRule rule, Situation situation) {
        if (rule.scope() == Scope.PLANT) {
            return true;
        }
        String value =
                switch (rule.scope()) {
                    case WORK_CENTER -> numbers.center(situation.place());
                    case WORK_UNIT -> numbers.unit(situation.place());
                    default -> situation.orderType();
                };
        return value != null && value.equalsIgnoreCase(rule.scopeValue());
    }

    private static boolean beyond(AlarmRule rule, Situation situation, boolean open) {
        BigDecimal value = situation.values().get(rule.measure());
        if (value == null || situation.sample().compareTo(BigDecimal.valueOf(rule.minSample())) < 0) {
            return false;
        }
        return (alwaysAlarm(situation.kind()) && rule.threshold().signum() == 0)
                || value.compareTo(rule.limit(open)) > 0;
    }

    /** A stop or a failed inspection is one from its first moment, where the rule gives it no time. */
    private static boolean alwaysAlarm(AlarmKind kind) {
        return kind == AlarmKind.BREAKDOWN || kind == AlarmKind.INSPECTION_FAILED;
    }

    private static AlarmFact fact(Situation situation, AlarmRule rule) {
        return new AlarmFact(
                situation.kind(),
                situation.subject(),
                situation.place(),
                rule.severity(),
                rule.chain(),
                rule.owner(),
                situation.args());
    }
}
