package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.flowcard.production.api.SubcontractRequests;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another day or another price for a batch. */
final class ChangeDialog extends Dialog {
    /** What is agreed on; answers whether it was taken. */
    interface Action {
        boolean change(LocalDate due, @Nullable BigDecimal price, PriceBasis basis);
    }

    ChangeDialog(Batch batch, Action action) {
        setHeaderTitle(getTranslation("production.outside.page.change.title", batch.number()));
        setWidth("460px");
        DatePicker due = new DatePicker(getTranslation("production.outside.page.col.due"), batch.due());
        BigDecimalField price = new BigDecimalField(getTranslation("production.outside.page.price"));
        price.setValue(batch.price());
        Select<PriceBasis> basis = basis(this::getTranslation, batch.basis());
        Div form = new Div(due, basis, price);
        form.addClassNames("office-form", "two");
        Button change = new Button(getTranslation("production.outside.page.change"), e -> {
            boolean wrong = due.getValue() == null || !valid(price.getValue());
            due.setInvalid(due.getValue() == null);
            price.setInvalid(!valid(price.getValue()));
            if (!wrong && action.change(Objects.requireNonNull(due.getValue()), price.getValue(), basis.getValue())) {
                close();
            }
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        price.setErrorMessage(getTranslation("production.outside.price"));
        add(form);
        getFooter().add(new Button(getTranslation("production.outside.page.back-button"), e -> close()), change);
    }

    static Select<PriceBasis> basis(java.util.function.Function<String, String> words, PriceBasis value) {
        Select<PriceBasis> basis = new Select<>();
        basis.setLabel(words.apply("production.outside.page.basis"));
        basis.setItems(PriceBasis.values());
        basis.setItemLabelGenerator(b -> words.apply("production.outside.page.basis." + b));
        basis.setValue(value);
        return basis;
    }

    private static boolean valid(@Nullable BigDecimal price) {
        try {
            return price == null || SubcontractRequests.price(price).signum() >= 0;
        } catch (Problem wrong) {
            return false;
        }
    }
}
