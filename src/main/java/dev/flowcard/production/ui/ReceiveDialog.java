package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.production.api.SubcontractRequests.Receive;
import dev.flowcard.production.outside.Batch;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** How many came back good, bad or not at all; stays open where it is refused. */
final class ReceiveDialog extends Dialog {
    private final BigDecimalField good = field("good");
    private final BigDecimalField defective = field("defective");
    private final BigDecimalField lost = field("lost");
    private final BigDecimalField weight = field("weight");
    private final TextField note = new TextField(getTranslation("production.outside.page.note"));

    ReceiveDialog(Batch batch, Predicate<Receive> action) {
        setHeaderTitle(getTranslation("production.outside.page.receive.title", batch.number()));
        setWidth("520px");
        good.setValue(batch.outside()
                .stripTrailingZeros()
                .setScale(Math.max(0, batch.outside().stripTrailingZeros().scale())));
        good.setAutofocus(true);
        good.setHelperText(getTranslation(
                "production.outside.page.outside-now",
                batch.outside().stripTrailingZeros().toPlainString()));
        note.setMaxLength(500);
        note.addClassName("wide");
        Div form = new Div(good, defective, lost, weight, note);
        form.addClassNames("office-form", "two");
        Button receive = new Button(getTranslation("production.outside.page.receive"), e -> {
            if (action.test(new Receive(
                    good.getValue(), defective.getValue(), lost.getValue(), weight.getValue(), note.getValue()))) {
                close();
            }
        });
        receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("production.outside.page.back-button"), e -> close()), receive);
    }

    private BigDecimalField field(String key) {
        BigDecimalField field = new BigDecimalField(getTranslation("production.outside.page." + key));
        field.addValueChangeListener(e -> {
            if (e.isFromClient() && (field == defective || field == lost)) {
                good.setValue(rest(e.getOldValue(), e.getValue()));
            }
        });
        return field;
    }

    /** What is not good is taken off the good ones, which is what is meant nearly always. */
    private BigDecimal rest(BigDecimal before, BigDecimal now) {
        BigDecimal all = good.getValue() == null ? BigDecimal.ZERO : good.getValue();
        return all.add(before == null ? BigDecimal.ZERO : before)
                .subtract(now == null ? BigDecimal.ZERO : now)
                .max(BigDecimal.ZERO);
    }
}
