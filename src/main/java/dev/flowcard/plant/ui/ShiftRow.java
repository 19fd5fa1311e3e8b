package dev.flowcard.plant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.DayChange;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One shift as it is typed: its name, its times and its breaks. */
class ShiftRow extends Div {
    private static final int DAY = 24 * 60;
    private static final String TIME = "([01]\\d|2[0-4]):[0-5]\\d";

    private final TextField name = new TextField(word("shift-name"));
    private final TextField from = time("shift-from", "08:00");
    private final TextField to = time("shift-to", "17:00");
    private final TextField breaks = new TextField(word("breaks"));

    ShiftRow(Consumer<ShiftRow> remove) {
        addClassName("shift-row");
        name.setMaxLength(60);
        breaks.setPlaceholder("11:30-12:30;17:30-18:00");
        Button away = new Button("✕", e -> remove.accept(this));
        away.setAriaLabel(word("shift-remove"));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(name, from, to, breaks, away);
    }

    private TextField time(String key, String usual) {
        TextField field = new TextField(word(key));
        field.setValue(usual);
        field.setPattern(TIME);
        field.setErrorMessage(word("time-form"));
        return field;
    }

    void show(CalendarRule rule) {
        name.setValue(Objects.requireNonNullElse(rule.shift(), ""));
        from.setValue(clock(Objects.requireNonNull(rule.from()), false));
        to.setValue(clock(Objects.requireNonNull(rule.to()), true));
        breaks.setValue(rule.breaks().stream()
                .map(b -> clock(b.from(), false) + "-" + clock(b.to(), true))
                .collect(Collectors.joining(";")));
    }

    DayChange.Times times() {
        return new DayChange.Times(name.getValue(), from.getValue(), to.getValue(), breaks.getValue());
    }

    /** Midnight at an end is 24:00, so that it is not taken for the morning. */
    private static String clock(int minute, boolean end) {
        int ofDay = end && minute == DAY ? DAY : minute % DAY;
        return "%02d:%02d".formatted(ofDay / 60, ofDay % 60);
    }

    private String word(String key) {
        return getTranslation("plant.calendar." + key);
    }
}
