package dev.flowcard.devices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import dev.flowcard.identity.Person;
import java.util.List;
import java.util.function.Predicate;

/** Asks who did what is to be booked. */
class WhoDialog extends Dialog {
    private final ComboBox<Person> who = new ComboBox<>(getTranslation("devices.inbox.book-as"));

    /** @param book takes the person; answers whether it was booked */
    WhoDialog(List<Person> people, Predicate<Person> book) {
        setHeaderTitle(getTranslation("devices.inbox.book"));
        setWidth("420px");
        who.setWidthFull();
        who.setItems(people);
        who.setItemLabelGenerator(person -> person.number() + " · " + person.nameIn(getLocale()));
        add(who);
        Button go = new Button(getTranslation("devices.inbox.book"), e -> {
            who.setInvalid(who.isEmpty());
            if (!who.isInvalid() && book.test(who.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("devices.inbox.cancel"), e -> close()), go);
    }
}
