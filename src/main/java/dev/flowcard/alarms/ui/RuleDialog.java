package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.AlarmOwners;
import dev.flowcard.alarms.AlarmRule;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.alarms.AlarmRules;
import dev.flowcard.alarms.EscalationChain;
import dev.flowcard.alarms.RuleTrial;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds or changes a rule, and tries it on the week that has passed. */
final class RuleDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Factory factory;
    private final transient Runnable saved;
    private final long id;
    private final TextField name = new TextField();
    private final Select<AlarmKind> kind = new Select<>();
    private final Select<Scope> scope = new Select<>();
    private final TextField scopeValue = new TextField();
    private final Select<Measure> measure = new Select<>();
    private final BigDecimalField threshold = new BigDecimalField();
    private final IntegerField minSample = new IntegerField();
    private final IntegerField delay = new IntegerField();
    private final IntegerField hysteresis = new IntegerField();
    private final Select<Severity> severity = new Select<>();
    private final Select<String> owner = new Select<>();
    private final TextField chain = new TextField();
    private final Checkbox enabled = new Checkbox();
    private final Div verdict = new Div();

    /** Opens such dialogs. */
    @Component
    record Factory(
            AlarmRules rules,
            RuleTrial trial,
            AlarmOwners owners,
            AlarmWords words,
            AuthenticationContext authentication) {
        void open(@Nullable AlarmRule rule, Runnable saved) {
            new RuleDialog(this, rule, saved).open();
        }
    }

    private RuleDialog(Factory factory, @Nullable AlarmRule rule, Runnable saved) {
        this.factory = factory;
        this.saved = saved;
        this.id = rule == null ? 0 : rule.id();
        setWidth("720px");
        setHeaderTitle(rule == null ? getTranslation("alarms.rules.add") : rule.name());
        labels();
        choices();
        fill(rule == null ? fresh() : rule);
        Div form = new Div(
                name,
                kind,
                scope,
                scopeValue,
                measure,
                threshold,
                minSample,
                delay,
                hysteresis,
                severity,
                owner,
                chain,
                enabled);
        form.addClassName("rule-form");
        verdict.addClassName("rule-verdict");
        verdict.getElement().setAttribute("role", "status");
        add(form, verdict);
        foot();
    }

    private static AlarmRule fresh() {
        AlarmKind usual = AlarmKind.OPERATION_LATE;
        return new AlarmRule(
                0,
                "",
                usual,
                Scope.PLANT,
                null,
                usual.measures().getFirst(),
                BigDecimal.valueOf(30),
                0,
                0,
                50,
                usual.severity(),
                null,
                EscalationChain.parse("FOREMAN:0,PLANNER:30"),
                true);
    }

    private void labels() {
        name.setLabel(word("name"));
        kind.setLabel(word("kind"));
        scope.setLabel(word("scope"));
        scopeValue.setLabel(word("scope-value"));
        measure.setLabel(word("measure"));
        threshold.setLabel(word("threshold"));
        minSample.setLabel(word("sample"));
        delay.setLabel(word("delay"));
        hysteresis.setLabel(word("hysteresis"));
        severity.setLabel(word("severity"));
        owner.setLabel(getTranslation("alarms.owner"));
        chain.setLabel(word("chain"));
        chain.setHelperText(getTranslation("alarms.rule.chain.help"));
        enabled.setLabel(word("enabled"));
    }

    private String word(String key) {
        return getTranslation("alarms.rules.col." + key);
    }

    private void choices() {
        kind.setItems(AlarmKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("alarms.kind." + k));
        kind.addValueChangeListener(e -> measures(e.getValue()));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(s -> getTranslation("alarms.scope." + s));
        scope.addValueChangeListener(e -> scopeValue.setEnabled(e.getValue() != Scope.PLANT));
        measure.setItemLabelGenerator(m -> getTranslation("alarms.measure." + m));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(s -> factory.words().severity(s, getLocale()));
        owner.setEmptySelectionAllowed(true);
        owner.setItems(factory.owners().candidates().stream().map(Person::code).toList());
        owner.setItemLabelGenerator(code -> factory.owners().candidates().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .map(p -> p.nameIn(getLocale()))
                .orElse(""));
    }

    private void measures(AlarmKind of) {
        measure.setItems(of.measures());
        measure.setValue(of.measures().getFirst());
        minSample.setVisible(of == AlarmKind.SCRAP_RATE);
    }

    private void fill(AlarmRule rule) {
        name.setValue(rule.name());
        kind.setValue(rule.kind());
        scope.setValue(rule.scope());
        scopeValue.setEnabled(rule.scope() != Scope.PLANT);
        scopeValue.setValue(Objects.requireNonNullElse(rule.scopeValue(), ""));
        measure.setValue(rule.measure());
        threshold.setValue(rule.threshold());
        minSample.setValue(rule.minSample());
        delay.setValue(rule.delayMinutes());
        hysteresis.setValue(rule.hysteresis());
        severity.setValue(rule.severity());
        owner.setValue(rule.owner());
        chain.setValue(rule.chain().toString());
        enabled.setValue(rule.enabled());
    }

    private void foot() {
        Button test = new Button(getTranslation("alarms.rules.try"), e -> attempt(this::test));
        getFooter().add(test);
        if (factory.authentication().hasAnyRole("PLANNER", "ADMIN")) {
            Button save = new Button(getTranslation("alarms.rules.save"), e -> attempt(this::save));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(getTranslation("alarms.done"), e -> close()), save);
        }
    }

    private void test() {
        RuleTrial.Result result = factory.trial().of(rule());
        verdict.removeAll();
        String key = result.replayed() ? "alarms.trial.replayed" : "alarms.trial.recorded";
        verdict.add(AlarmParts.text(getTranslation(key, result.raised(), result.atNight()), "empty-title"));
        result.examples().stream()
                .filter(r -> !r.args().isEmpty())
                .limit(5)
                .forEach(r -> verdict.add(AlarmParts.text(
                        factory.words().moment(r.at()) + "  " + factory.words().title(r, getLocale()), "quiet")));
    }

    private void save() {
        factory.rules().save(rule());
        close();
        saved.run();
    }

    private AlarmRule rule() {
        return new AlarmRule(
                id,
                name.getValue().strip(),
                kind.getValue(),
                scope.getValue(),
                scope.getValue() == Scope.PLANT ? null : scopeValue.getValue().strip(),
                measure.getValue(),
                Objects.requireNonNullElse(threshold.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(minSample.getValue(), 0),
                Objects.requireNonNullElse(delay.getValue(), 0),
                Objects.requireNonNullElse(hysteresis.getValue(), 0),
                severity.getValue(),
                owner.getValue(),
                written(),
                enabled.getValue());
    }

    private EscalationChain written() {
        try {
            return EscalationChain.parse(chain.getValue().strip());
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "alarms.rule.chain.wrong");
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Problem refused) {
            verdict.removeAll();
            refused.fields()
                    .forEach(f -> verdict.add(AlarmParts.text(
                            getTranslation(f.messageKey(), f.args().toArray()), "refusal")));
            if (refused.fields().isEmpty()) {
                verdict.add(AlarmParts.text(getTranslation(refused.messageKey(), refused.args()), "refusal"));
            }
        }
    }
}
