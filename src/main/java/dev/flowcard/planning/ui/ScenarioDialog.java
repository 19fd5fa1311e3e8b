package dev.flowcard.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.planning.Scenario;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What if: a machine that stands still, a centre that works on, an order that goes first. Nothing of it touches the real plan. */
class ScenarioDialog extends Dialog {
    private final transient PlantZone zone;
    private final TextField name = new TextField(getTranslation("planning.scenario.name"));
    private final ComboBox<WorkUnit> down = new ComboBox<>(getTranslation("planning.scenario.down"));
    private final DateTimePicker downFrom = moment("from");
    private final DateTimePicker downTo = moment("to");
    private final ComboBox<WorkCenter> overtime = new ComboBox<>(getTranslation("planning.scenario.overtime"));
    private final DateTimePicker overtimeFrom = moment("from");
    private final DateTimePicker overtimeTo = moment("to");
    private final ComboBox<String> first = new ComboBox<>(getTranslation("planning.scenario.first"));

    ScenarioDialog(PlantZone zone, List<WorkUnit> units, List<WorkCenter> centers, List<String> workOrders) {
        this.zone = zone;
        setHeaderTitle(getTranslation("planning.scenario.title"));
        setWidth("720px");
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        down.setItems(units);
        down.setItemLabelGenerator(unit -> unit.nameIn(getLocale()));
        overtime.setItems(centers);
        overtime.setItemLabelGenerator(center -> center.nameIn(getLocale()));
        first.setItems(workOrders);
        List.of(down, overtime, first).forEach(box -> box.setClearButtonVisible(true));
        FormLayout form = new FormLayout();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 3));
        form.add(name, 3);
        form.add(down, downFrom, downTo, overtime, overtimeFrom, overtimeTo, first);
        add(new H2(getTranslation("planning.scenario.what-if")), form);
    }

    private DateTimePicker moment(String key) {
        return new DateTimePicker(getTranslation("planning.scenario." + key));
    }

    /** Asks, and hands on a name with what is assumed. */
    void ask(BiConsumer<String, Scenario> go) {
        Button start = new Button(getTranslation("planning.scenario.go"), e -> {
            if (complete()) {
                close();
                go.accept(name.getValue().strip(), scenario());
            }
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("planning.back"), e -> close()), start);
        open();
    }

    private boolean complete() {
        name.setInvalid(name.getValue().isBlank());
        boolean downComplete = spans(down.getValue() != null, downFrom, downTo);
        boolean overtimeComplete = spans(overtime.getValue() != null, overtimeFrom, overtimeTo);
        return !name.isInvalid() && downComplete && overtimeComplete;
    }

    private static boolean spans(boolean wanted, DateTimePicker from, DateTimePicker to) {
        from.setInvalid(wanted && from.getValue() == null);
        to.setInvalid(wanted
                && (to.getValue() == null
                        || (from.getValue() != null && !to.getValue().isAfter(from.getValue()))));
        return !from.isInvalid() && !to.isInvalid();
    }

    private Scenario scenario() {
        return new Scenario(
                Optional.ofNullable(down.getValue())
                        .map(unit -> new Scenario.Down(unit.number(), at(downFrom), at(downTo)))
                        .stream()
                        .toList(),
                Optional.ofNullable(overtime.getValue())
                        .map(center -> new Scenario.Overtime(center.number(), at(overtimeFrom), at(overtimeTo)))
                        .stream()
                        .toList(),
                Optional.ofNullable(first.getValue()).stream().toList());
    }

    private Instant at(DateTimePicker picker) {
        return picker.getValue().atZone(zone.zone()).toInstant();
    }
}
