package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.exceptions.ExceptionData;
import dev.flowcard.alarms.exceptions.ExceptionKind;
import java.util.Arrays;
import java.util.List;

/** What is asked when somebody records an exception by hand. */
final class RecordDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 3;
    private static final int USUAL_PRIORITY = 2;

    private final transient ExceptionDialog.Factory factory;
    private final Select<ExceptionKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final TextField orders = new TextField();
    private final Select<String> owner;
    private final DatePicker deadline = new DatePicker();

    RecordDialog(ExceptionDialog.Factory factory) {
        this.factory = factory;
        setWidth("560px");
        setHeaderTitle(getTranslation("alarms.exceptions.add"));
        kind.setLabel(getTranslation("alarms.exceptions.col.kind"));
        kind.setItems(ExceptionKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("alarms.exception.kind." + k));
        kind.setValue(ExceptionKind.DELAY);
        title.setLabel(getTranslation("alarms.exceptions.col.what"));
        orders.setLabel(getTranslation("alarms.exception.orders"));
        owner = factory.owners(getTranslation("alarms.owner"), getLocale());
        deadline.setLabel(getTranslation("alarms.exceptions.col.deadline"));
        deadline.setValue(factory.today().plusDays(USUAL_DAYS));
        Div form = new Div(kind, title, orders, owner, deadline);
        form.addClassName("rule-form");
        add(form);
        Button save = new Button(getTranslation("alarms.rules.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("alarms.done"), e -> close()), save);
    }

    private void save() {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(getTranslation("alarms.given"));
            title.setInvalid(true);
            return;
        }
        factory.exceptions()
                .record(new ExceptionData(
                        kind.getValue(),
                        title.getValue(),
                        null,
                        Severity.MEDIUM,
                        USUAL_PRIORITY,
                        null,
                        null,
                        owner.getValue(),
                        deadline.getValue(),
                        named(orders.getValue())));
        close();
    }

    /** Numbers, however they are kept apart. */
    private static List<String> named(String text) {
        return Arrays.stream(text.split("[,;\\uFF0C\\uFF1B\\s]+", -1))
                .filter(order -> !order.isBlank())
                .toList();
    }
}
