package dev.flowcard.plant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.PlantDesk;
import dev.flowcard.plant.WorkUnit;
import java.util.function.Predicate;

/** How pieces are counted at one machine or bench. */
class UnitDialog extends Dialog {
    private final WorkUnit unit;
    private final PlantDesk desk;
    private final Predicate<Runnable> attempt;
    private final Runnable saved;
    private final Checkbox onePieceFlow = new Checkbox(word("one-piece-flow-long"));
    private final Checkbox machineCounter = new Checkbox(word("machine-counter-long"));
    private final Select<OverReport> overReport = new Select<>();

    UnitDialog(WorkUnit unit, PlantDesk desk, Predicate<Runnable> attempt, Runnable saved) {
        this.unit = unit;
        this.desk = desk;
        this.attempt = attempt;
        this.saved = saved;
        setHeaderTitle(unit.number() + " · " + unit.nameIn(getLocale()));
        setWidth("560px");
        overReport.setLabel(word("over-report"));
        overReport.setItems(OverReport.values());
        overReport.setItemLabelGenerator(over -> word("over." + over));
        onePieceFlow.setValue(unit.onePieceFlow());
        machineCounter.setValue(unit.machineCounter());
        overReport.setValue(unit.overReport());
        Div form = new Div(onePieceFlow, machineCounter, overReport);
        form.addClassName("office-form");
        add(form);
        Button save = new Button(word("save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("cancel"), e -> close()), save);
    }

    private void save() {
        if (attempt.test(
                () -> desk.set(unit, onePieceFlow.getValue(), overReport.getValue(), machineCounter.getValue()))) {
            close();
            saved.run();
        }
    }

    private String word(String key) {
        return getTranslation("plant.page." + key);
    }
}
