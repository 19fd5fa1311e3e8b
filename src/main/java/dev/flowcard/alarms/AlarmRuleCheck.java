package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether a rule makes sense; says which field does not. */
@Component
class AlarmRuleCheck {
    private static final int LONGEST_NAME = 100;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);
    private static final int HUNDRED = 100;
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    private final Plant plant;

    AlarmRuleCheck(Plant plant) {
        this.plant = plant;
    }

    void check(AlarmRule rule, List<AlarmRule> others) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid");
        if (rule.name().isBlank() || rule.name().length() > LONGEST_NAME) {
            problem.field("name", "alarms.rule.name");
        }
        if (others.stream().anyMatch(r -> r.id() != rule.id() && r.name().equalsIgnoreCase(rule.name()))) {
            problem.field("name", "alarms.rule.taken", rule.name());
        }
        if (!rule.kind().measures().contains(rule.measure())) {
            problem.field(
                    "measure", "alarms.rule.measure", rule.kind().measures().toString());
        }
        if (rule.threshold().signum() < 0
                || rule.threshold().compareTo(HIGHEST) > 0
                || rule.threshold().scale() > 3) {
            problem.field("threshold", "alarms.rule.threshold");
        }
        between(problem, "hysteresis", rule.hysteresis(), HUNDRED);
        between(problem, "delayMinutes", rule.delayMinutes(), WEEK_MINUTES);
        between(problem, "minSample", rule.minSample(), HIGHEST.intValueExact());
        scope(problem, rule);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static void between(Problem problem, String field, int value, int most) {
        if (value < 0 || value > most) {
            problem.field(field, "alarms.rule.between", most);
        }
    }

    private void scope(Problem problem, AlarmRule rule) {
        String value = rule.scopeValue() == null ? "" : rule.scopeValue();
        boolean known =
                switch (rule.scope()) {
                    case PLANT -> value.isEmpty();
                    case ORDER_TYPE -> !value.isBlank() && value.length() <= 60;
                    case WORK_CENTER -> plant.findWorkCenter(value).isPresent();
                    case WORK_UNIT -> plant.findWorkUnit(value).isPresent();
                };
        if (!known) {
            problem.field(
                    "scopeValue", rule.scope() == Scope.PLANT ? "alarms.rule.no-scope" : "alarms.rule.scope", value);
        }
    }
}
