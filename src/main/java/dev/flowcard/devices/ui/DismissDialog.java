package dev.flowcard.devices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** Asks why something stays refused. */
class DismissDialog extends Dialog {
    private final TextField reason = new TextField(getTranslation("devices.inbox.why"));

    /** @param dismiss takes the reason; answers whether it was taken */
    DismissDialog(Predicate<String> dismiss) {
        setHeaderTitle(getTranslation("devices.inbox.dismiss"));
        setWidth("420px");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(500);
        add(reason);
        Button go = new Button(getTranslation("devices.inbox.dismiss"), e -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (!reason.isInvalid() && dismiss.test(reason.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("devices.inbox.cancel"), e -> close()), go);
        addOpenedChangeListener(e -> reason.focus());
    }
}
