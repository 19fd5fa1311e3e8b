package dev.flowcard.plant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a work unit to stand. */
class DowntimeDialog extends Dialog {
    private final ComboBox<WorkUnit> unit = new ComboBox<>(word("down.unit"));
    private final DateTimePicker from = new DateTimePicker(word("down.from"));
    private final DateTimePicker to = new DateTimePicker(word("down.to"));
    private final IntegerField times = new IntegerField(word("down.times"));
    private final TextField reason = new TextField(word("down.reason"));

    /** What the dialog asks for; answers whether it was taken. */
    interface Stand {
        boolean taken(WorkUnit unit, LocalDateTime from, LocalDateTime to, String reason, int times);
    }

    DowntimeDialog(List<WorkUnit> units, @Nullable WorkUnitId chosen, Stand stand) {
        setHeaderTitle(word("down.add"));
        setWidth("880px");
        unit.setItems(units);
        unit.setItemLabelGenerator(u -> u.nameIn(getLocale()));
        units.stream().filter(u -> u.id().equals(chosen)).findFirst().ifPresent(unit::setValue);
        reason.setMaxLength(200);
        reason.setPlaceholder(word("down.example"));
        times.setMin(1);
        times.setMax(53);
        times.setValue(1);
        times.setStepButtonsVisible(true);
        times.setHelperText(word("down.times.help"));
        Div form = new Div(unit, reason, from, to, times);
        form.addClassNames("office-form", "two");
        add(form);
        Button save = new Button(getTranslation("plant.page.save"), e -> {
            if (complete()
                    && stand.taken(
                            unit.getValue(), from.getValue(), to.getValue(), reason.getValue(), times.getValue())) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("plant.page.cancel"), e -> close()), save);
    }

    private boolean complete() {
        unit.setInvalid(unit.getValue() == null);
        from.setInvalid(from.getValue() == null);
        to.setInvalid(to.getValue() == null);
        reason.setInvalid(reason.isEmpty());
        times.setInvalid(times.getValue() == null || times.getValue() < 1 || times.getValue() > 53);
        return !times.isInvalid() && !unit.isInvalid() && !from.isInvalid() && !to.isInvalid() && !reason.isInvalid();
    }

    private String word(String key) {
        return getTranslation("plant.calendar." + key);
    }
}
