package dev.flowcard.devices.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Barcode;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks for a terminal's name and place, then shows the address that makes a screen this terminal. */
class EnrolDialog extends Dialog {
    private static final int QR_MILLIMETRES = 55;

    private final BiFunction<String, @Nullable String, @Nullable String> enrol;
    private final TextField number = new TextField(word("number"));
    private final ComboBox<WorkUnit> unit = new ComboBox<>(word("work-unit"));
    private final Button go = new Button(word("enrol"), e -> enrol());

    /** @param enrol takes number and work unit, gives the token or null where that was refused */
    EnrolDialog(
            List<WorkUnit> units,
            @Nullable String known,
            @Nullable WorkUnit place,
            BiFunction<String, @Nullable String, @Nullable String> enrol) {
        this.enrol = enrol;
        setHeaderTitle(word("enrol"));
        setWidth("480px");
        number.setHelperText(word("number-help"));
        number.setErrorMessage(word("number-wrong"));
        unit.setItems(units);
        unit.setItemLabelGenerator(u -> u.number() + " · " + u.nameIn(getLocale()));
        unit.setPlaceholder(word("roaming"));
        unit.setClearButtonVisible(true);
        unit.setHelperText(word("work-unit-help"));
        if (known != null) {
            number.setValue(known);
            number.setReadOnly(true);
        }
        if (place != null) {
            unit.setValue(place);
        }
        Div form = new Div(number, unit);
        form.addClassName("office-form");
        add(form);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("close"), e -> close()), go);
    }

    private void enrol() {
        number.setInvalid(number.getValue().isBlank());
        if (number.isInvalid()) {
            return;
        }
        WorkUnit place = unit.getValue();
        String token = enrol.apply(number.getValue().strip(), place == null ? null : place.number());
        if (token != null) {
            getElement()
                    .executeJs("return location.origin")
                    .then(String.class, origin -> show(origin + "/terminal#enrol=" + token));
        }
    }

    private void show(String address) {
        removeAll();
        Div shown = new Div(address);
        shown.addClassName("office-secret");
        Html code = new Html("<div class='office-qr'>" + Barcode.qr(address, QR_MILLIMETRES) + "</div>");
        Div form = new Div(new Paragraph(word("enrolled")), shown, code);
        form.addClassName("office-form");
        add(form);
        go.setVisible(false);
    }

    private String word(String key) {
        return getTranslation("devices.terminals." + key);
    }
}
