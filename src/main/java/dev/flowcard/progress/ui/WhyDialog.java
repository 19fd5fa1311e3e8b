package dev.flowcard.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.alarms.AlarmPhrases;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks why an hour fell short: one touch says it, a note may say more. */
final class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 500;

    WhyDialog(AlarmPhrases phrases, String hour, BiConsumer<String, @Nullable String> said) {
        setWidth("640px");
        setHeaderTitle(getTranslation("progress.hours.ask", hour));
        TextField note = new TextField(getTranslation("progress.hours.note-label"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        Div chips = new Div();
        chips.addClassName("chips");
        phrases.all(AlarmPhrases.Kind.CAUSE).forEach(phrase -> {
            Button chip = new Button(phrase.name().in(getLocale()), e -> {
                said.accept(
                        phrase.code(),
                        note.getValue().isBlank() ? null : note.getValue().strip());
                close();
            });
            chip.addClassName("chip");
            chips.add(chip);
        });
        add(note, chips);
        getFooter().add(new Button(getTranslation("progress.boards.back"), e -> close()));
    }
}
