package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.alarms.AlarmRule;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.alarms.AlarmRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules by which situations become alarms. */
@Route("alarms/rules")
@RolesAllowed({"FOREMAN", "PLANNER", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/alarms.css")
class RulesView extends Div implements HasDynamicTitle {
    private final AlarmRules rules;
    private final RuleDialog.Factory dialogs;
    private final AlarmWords words;
    private final Grid<AlarmRule> grid = new Grid<>();

    RulesView(AlarmRules rules, RuleDialog.Factory dialogs, AlarmWords words, AuthenticationContext authentication) {
        this.rules = rules;
        this.dialogs = dialogs;
        this.words = words;
        boolean mayRule = authentication.hasAnyRole("PLANNER", "ADMIN");
        addClassNames("desk", "alarms");
        Div head = new Div(new H1(getTranslation("alarms.rules.title")), AlarmTabs.of(this, "alarms/rules"));
        head.addClassName("head");
        if (mayRule) {
            Div gap = new Div();
            gap.addClassName("grow");
            Button add = new Button(getTranslation("alarms.rules.add"), e -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(gap, add);
        }
        columns(mayRule);
        Div panel = new Div(grid);
        panel.addClassNames("panel", "grow-panel");
        add(head, panel);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alarms.rules.title");
    }

    private void columns(boolean mayRule) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        column("name", grid.addColumn(AlarmRule::name), "124px").setFlexGrow(1);
        column("kind", grid.addColumn(r -> getTranslation("alarms.kind." + r.kind())), "108px");
        column("scope", grid.addColumn(this::scope), "88px");
        column("when", grid.addColumn(this::when), "140px").setFlexGrow(1);
        column("severity", grid.addComponentColumn(this::severity), "92px");
        column("chain", grid.addColumn(this::chain), "180px").setFlexGrow(2);
        column("enabled", grid.addComponentColumn(this::enabled), "88px");
        column(
                "edit",
                grid.addComponentColumn(r -> {
                    String key = mayRule ? "alarms.rules.edit" : "alarms.exceptions.open";
                    Button edit = new Button(getTranslation(key), e -> edit(r));
                    edit.setAriaLabel(getTranslation(key) + " " + r.name());
                    return edit;
                }),
                "110px");
    }

    private Grid.Column<AlarmRule> column(String key, Grid.Column<AlarmRule> column, String width) {
        return column.setHeader(getTranslation("alarms.rules.col." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private String scope(AlarmRule rule) {
        return rule.scope() == Scope.PLANT ? getTranslation("alarms.scope.PLANT") : String.valueOf(rule.scopeValue());
    }

    private String when(AlarmRule rule) {
        String limit = getTranslation(
                "alarms.rules.beyond",
                rule.threshold().toPlainString(),
                getTranslation("alarms.measure." + rule.measure()));
        return rule.delayMinutes() == 0
                ? limit
                : limit + " " + getTranslation("alarms.rules.lasting", rule.delayMinutes());
    }

    private Component severity(AlarmRule rule) {
        return AlarmParts.tag(words.severity(rule.severity(), getLocale()), AlarmParts.colour(rule.severity()));
    }

    private String chain(AlarmRule rule) {
        return rule.chain().steps().stream()
                .map(s -> getTranslation("alarms.rules.step", words.role(s.role(), getLocale()), s.minutes()))
                .collect(Collectors.joining(" → "));
    }

    private Component enabled(AlarmRule rule) {
        return rule.enabled()
                ? AlarmParts.tag(getTranslation("alarms.rules.on"), "done")
                : AlarmParts.tag(getTranslation("alarms.rules.off"), "waiting");
    }

    private void edit(@Nullable AlarmRule rule) {
        dialogs.open(rule, this::show);
    }

    private void show() {
        grid.setItems(rules.all());
    }
}
