package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.production.DispositionDecision;
import dev.flowcard.production.Dispositions.Decided;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** How many of the held pieces become what, and why. */
class HeldDialog extends Dialog {
    private final BigDecimal held;
    private final Predicate<Decided> decide;
    private final RadioButtonGroup<DispositionDecision> decision = new RadioButtonGroup<>(word("decision"));
    private final BigDecimalField quantity = new BigDecimalField(word("quantity"));
    private final TextField note = new TextField(word("note"));

    /** @param decide does it; false leaves the dialog open */
    HeldDialog(String title, BigDecimal held, Predicate<Decided> decide) {
        this.held = held;
        this.decide = decide;
        setHeaderTitle(title);
        setWidth("520px");
        decision.setItems(DispositionDecision.values());
        decision.setItemLabelGenerator(d -> word("decision." + d));
        decision.setValue(DispositionDecision.REWORK);
        quantity.setValue(held.stripTrailingZeros().scale() < 0 ? held.setScale(0) : held.stripTrailingZeros());
        quantity.setErrorMessage(getTranslation("production.verb.quantity"));
        note.setMaxLength(500);
        note.setErrorMessage(getTranslation("production.verb.reason"));
        Div form = new Div(decision, quantity, note);
        form.addClassName("office-form");
        add(form);
        Button save = new Button(word("decide"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), save);
    }

    private void save() {
        BigDecimal pieces = quantity.getValue();
        boolean known = pieces != null && pieces.signum() > 0 && pieces.compareTo(held) <= 0 && pieces.scale() <= 3;
        boolean why = decision.getValue() == DispositionDecision.REWORK
                || !note.getValue().isBlank();
        quantity.setInvalid(!known);
        note.setInvalid(!why);
        if (pieces != null && known && why) {
            if (decide.test(new Decided(
                    decision.getValue(), pieces, null, note.getValue().strip()))) {
                close();
            }
        }
    }

    private String word(String key) {
        return getTranslation("production.held." + key);
    }
}
