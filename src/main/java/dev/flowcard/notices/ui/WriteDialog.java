package dev.flowcard.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.ui.Addressees.Choice;

/** Something to say, to whom, and for how long. */
class WriteDialog extends Dialog {
    private static final int LONGEST = 500;
    private static final int HOURS = 12;

    private final Addressees addressees;
    private final Select<Addressee> kind = new Select<>();
    private final ComboBox<Choice> target = new ComboBox<>();
    private final TextArea words = new TextArea();
    private final IntegerField hours = new IntegerField();

    /** Sends it; answers whether it was taken. */
    interface Writer {
        boolean write(Addressee addressee, String target, String words, int hours);
    }

    WriteDialog(Addressees addressees, Writer writer) {
        this.addressees = addressees;
        setHeaderTitle(word("write"));
        kind.setLabel(word("to"));
        kind.setItems(Addressee.values());
        kind.setItemLabelGenerator(k -> word(k.name()));
        kind.addValueChangeListener(e -> choose(e.getValue()));
        target.setItemLabelGenerator(Choice::name);
        target.setLabel(word("target"));
        words.setLabel(word("words"));
        words.setMaxLength(LONGEST);
        words.setMinHeight("8em");
        words.setRequiredIndicatorVisible(true);
        words.addClassName("wide");
        hours.setLabel(word("hours"));
        hours.setValue(HOURS);
        hours.setMin(1);
        hours.setStepButtonsVisible(true);
        kind.setValue(Addressee.WORK_UNIT);
        Div form = new Div(kind, target, words, hours);
        form.addClassNames("office-form", "two");
        add(form);
        Button send = new Button(word("send"), e -> send(writer));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), send);
    }

    private void choose(Addressee to) {
        target.setItems(addressees.of(to, getLocale()));
        target.setEnabled(to != Addressee.ALL);
    }

    private void send(Writer writer) {
        Choice chosen = target.getValue();
        boolean nobody = kind.getValue() != Addressee.ALL && chosen == null;
        target.setInvalid(nobody);
        words.setInvalid(words.getValue().isBlank());
        if (nobody || words.getValue().isBlank()) {
            return;
        }
        int shown = hours.getValue() == null ? HOURS : hours.getValue();
        if (writer.write(kind.getValue(), chosen == null ? "" : chosen.target(), words.getValue(), shown)) {
            close();
        }
    }

    private String word(String key) {
        return getTranslation("notices.page." + key);
    }
}
