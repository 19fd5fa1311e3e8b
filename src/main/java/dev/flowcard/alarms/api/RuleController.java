package dev.flowcard.alarms.api;

import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.AlarmRule;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.alarms.AlarmRules;
import dev.flowcard.alarms.EscalationChain;
import dev.flowcard.alarms.RuleTrial;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which situations become alarms, and what one of them would have raised last week. */
@RestController
@RequestMapping("/api/v1/alarm-rules")
class RuleController {
    private static final String WATCHERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')";
    private static final String RULERS = "hasAnyRole('PLANNER','ADMIN')";

    private final AlarmRules rules;
    private final RuleTrial trial;
    private final Messages messages;
    private final PlantZone zone;

    RuleController(AlarmRules rules, RuleTrial trial, Messages messages, PlantZone zone) {
        this.rules = rules;
        this.trial = trial;
        this.messages = messages;
        this.zone = zone;
    }

    /** A rule as programs write it; {@code chain} is {@code FOREMAN:0,PLANNER:30}. */
    record RuleJson(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String scope,
            @Nullable String scopeValue,
            @Nullable String measure,
            @Nullable BigDecimal threshold,
            @Nullable Integer minSample,
            @Nullable Integer delayMinutes,
            @Nullable Integer hysteresis,
            @Nullable String severity,
            @Nullable String owner,
            @Nullable String chain,
            @Nullable Boolean enabled) {}

    /** One alarm that would have been. */
    record RaisedJson(OffsetDateTime at, String subject, String title) {}

    record TrialJson(boolean replayed, int raised, int atNight, List<RaisedJson> examples) {}

    @GetMapping
    @PreAuthorize(WATCHERS)
    List<RuleJson> list() {
        return rules.all().stream().map(RuleController::json).toList();
    }

    @PostMapping
    @PreAuthorize(RULERS)
    RuleJson save(@RequestBody RuleJson body) {
        return json(rules.save(rule(body)));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize(RULERS)
    void delete(@PathVariable long id) {
        rules.delete(id);
    }

    @PostMapping("/trial")
    @PreAuthorize(WATCHERS)
    TrialJson trial(@RequestBody RuleJson body, Locale locale) {
        RuleTrial.Result result = trial.of(rule(body));
        return new TrialJson(
                result.replayed(),
                result.raised(),
                result.atNight(),
                result.examples().stream().map(r -> raised(r, locale)).toList());
    }

    private RaisedJson raised(RuleTrial.Raised raised, Locale locale) {
        Object[] words = raised.args().stream().map(a -> a.in(locale)).toArray();
        return new RaisedJson(
                zone.at(raised.at()).toOffsetDateTime(),
                raised.subject(),
                words.length == 0
                        ? raised.subject()
                        : messages.get(locale, "alarms." + raised.kind() + ".title", words));
    }

    private static RuleJson json(AlarmRule rule) {
        return new RuleJson(
                rule.id(),
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
                rule.enabled());
    }

    private static AlarmRule rule(RuleJson body) {
        AlarmKind kind = named("kind", AlarmKind.values(), body.kind());
        return new AlarmRule(
                Objects.requireNonNullElse(body.id(), 0L),
                Objects.requireNonNullElse(body.name(), "").strip(),
                kind,
                named("scope", Scope.values(), Objects.requireNonNullElse(body.scope(), "PLANT")),
                body.scopeValue(),
                body.measure() == null
                        ? kind.measures().getFirst()
                        : named("measure", Measure.values(), body.measure()),
                Objects.requireNonNullElse(body.threshold(), BigDecimal.ZERO),
                Objects.requireNonNullElse(body.minSample(), 0),
                Objects.requireNonNullElse(body.delayMinutes(), 0),
                Objects.requireNonNullElse(body.hysteresis(), 0),
                body.severity() == null ? kind.severity() : named("severity", Severity.values(), body.severity()),
                body.owner(),
                chain(Objects.requireNonNullElse(body.chain(), "FOREMAN:0")),
                Objects.requireNonNullElse(body.enabled(), true));
    }

    private static EscalationChain chain(String text) {
        try {
            return EscalationChain.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw invalid("chain", "alarms.rule.chain.wrong");
        }
    }

    private static <E extends Enum<E>> E named(String field, E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(field, "alarms.rule.one-of", Arrays.toString(all)));
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
