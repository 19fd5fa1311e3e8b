package dev.flowcard.materials.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** Asks why, and does it once a reason stands there; stays open where it is refused. */
final class ReasonDialog extends Dialog {
    private static final int LONGEST = 500;

    ReasonDialog(String title, String verb, Predicate<String> action) {
        setHeaderTitle(title);
        setWidth("460px");
        TextField reason = new TextField(getTranslation("materials.page.reason"));
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        reason.setRequired(true);
        reason.setAutofocus(true);
        reason.setErrorMessage(getTranslation("materials.lot.reason"));
        Button act = new Button(verb, e -> {
            boolean missing = reason.getValue().isBlank();
            reason.setInvalid(missing);
            if (!missing && action.test(reason.getValue().strip())) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(reason);
        getFooter().add(new Button(getTranslation("materials.page.back"), e -> close()), act);
    }
}
