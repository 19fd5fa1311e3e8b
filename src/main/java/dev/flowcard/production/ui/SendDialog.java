package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.materials.Supplier;
import dev.flowcard.production.api.SubcontractRequests.Send;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.production.outside.ReadyToSend.Waiting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** To whom, how many, until when, for what; filled with what the terms say. Stays open where it is refused. */
final class SendDialog extends Dialog {
    SendDialog(Waiting waiting, List<Supplier> suppliers, LocalDate today, Predicate<Send> action) {
        setHeaderTitle(getTranslation(
                "production.outside.page.send.title",
                waiting.workOrder().number(),
                String.valueOf(waiting.operation().sequence()),
                waiting.operation().name().in(getLocale())));
        setWidth("560px");
        ComboBox<Supplier> supplier = new ComboBox<>(getTranslation("production.outside.page.col.supplier"));
        supplier.setItems(suppliers);
        supplier.setItemLabelGenerator(s -> s.nameIn(getLocale()));
        suppliers.stream()
                .filter(s -> s.id() == waiting.term().supplier())
                .findFirst()
                .ifPresent(supplier::setValue);
        BigDecimal sendable = waiting.sendable().stripTrailingZeros();
        BigDecimalField quantity = new BigDecimalField(getTranslation("production.outside.page.quantity"));
        quantity.setValue(sendable.setScale(Math.max(0, sendable.scale())));
        quantity.setAutofocus(true);
        DatePicker due = new DatePicker(
                getTranslation("production.outside.page.col.due"),
                today.plusDays(waiting.term().leadDays()));
        BigDecimalField price = new BigDecimalField(getTranslation("production.outside.page.price"));
        price.setValue(waiting.term().price());
        Select<PriceBasis> basis =
                ChangeDialog.basis(this::getTranslation, waiting.term().basis());
        BigDecimalField weight = new BigDecimalField(getTranslation("production.outside.page.weight"));
        TextField note = new TextField(getTranslation("production.outside.page.note"));
        note.setMaxLength(500);
        note.addClassName("wide");
        Div form = new Div(supplier, quantity, due, weight, price, basis, note);
        form.addClassNames("office-form", "two");
        Button send = new Button(getTranslation("production.outside.page.send-verb"), e -> {
            Supplier to = supplier.getValue();
            Send request = new Send(
                    waiting.workOrder().number(),
                    waiting.card(),
                    waiting.operation().sequence(),
                    quantity.getValue(),
                    to == null ? null : to.number(),
                    due.getValue(),
                    price.getValue(),
                    basis.getValue().name(),
                    weight.getValue(),
                    note.getValue());
            if (action.test(request)) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("production.outside.page.back-button"), e -> close()), send);
    }
}
