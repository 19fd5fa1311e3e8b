package dev.flowcard.devices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalDesk;
import dev.flowcard.devices.Terminals;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terminals of the plant: enrolled here once, and taken away here when one is lost. */
@Route("admin/terminals")
@RolesAllowed("ADMIN")
class TerminalsView extends Page {
    private final Terminals terminals;
    private final TerminalDesk desk;
    private final Plant plant;
    private final Grid<Terminal> grid = new Grid<>();
    private final TextField search = new TextField();

    TerminalsView(Terminals terminals, TerminalDesk desk, Plant plant) {
        super("devices.terminals.title");
        this.terminals = terminals;
        this.desk = desk;
        this.plant = plant;
        search.setPlaceholder(word("search"));
        search.setAriaLabel(word("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show());
        Button enrol = new Button(word("enrol"), e -> enrol(null));
        enrol.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setEmptyStateComponent(empty("devices.terminals.none"));
        add(head(search, new Anchor("admin/setup-codes", word("setup")), enrol), grid);
        show();
    }

    private void columns() {
        grid.addColumn(Terminal::number).setHeader(word("number")).setSortable(true);
        grid.addColumn(this::place)
                .setHeader(word("work-unit"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addComponentColumn(terminal -> terminal.active()
                        ? pill("done", "devices.terminals.active")
                        : pill("stopped", "devices.terminals.revoked"))
                .setHeader(word("state"));
        grid.addComponentColumn(terminal -> action("again", () -> enrol(terminal)))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(terminal -> {
                    Button revoke = action("revoke", () -> revoke(terminal));
                    revoke.setEnabled(terminal.active());
                    return revoke;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Button action(String key, Runnable act) {
        Button button = new Button(word(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String place(Terminal terminal) {
        return unit(terminal).map(this::named).orElseGet(() -> word("roaming"));
    }

    private String named(WorkUnit unit) {
        String name = unit.nameIn(getLocale());
        return name.equals(unit.number()) ? name : unit.number() + " · " + name;
    }

    private Optional<WorkUnit> unit(Terminal terminal) {
        return Optional.ofNullable(terminal.workUnit()).flatMap(plant::workUnitByCode);
    }

    private void enrol(@Nullable Terminal terminal) {
        WorkUnit unit = terminal == null ? null : unit(terminal).orElse(null);
        new EnrolDialog(plant.workUnits(), terminal == null ? null : terminal.number(), unit, (number, place) -> {
                    String[] token = new String[1];
                    boolean made = attempt(() -> token[0] = desk.enrol(number, place));
                    show();
                    return made ? token[0] : null;
                })
                .open();
    }

    private void revoke(Terminal terminal) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("devices.terminals.revoke-title", terminal.number()));
        ask.setText(word("revoke-text"));
        ask.setCancelable(true);
        ask.setCancelText(word("cancel"));
        ask.setConfirmText(word("revoke"));
        ask.setConfirmButtonTheme("error primary");
        ask.addConfirmListener(e -> {
            desk.revoke(terminal.number());
            show();
        });
        ask.open();
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(terminals.all().stream()
                .filter(t ->
                        (t.number() + " " + place(t)).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    private String word(String key) {
        return getTranslation("devices.terminals." + key);
    }
}
