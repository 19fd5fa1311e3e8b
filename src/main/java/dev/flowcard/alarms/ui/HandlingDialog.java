package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmClosing;
import dev.flowcard.alarms.AlarmHandling;
import dev.flowcard.alarms.AlarmPhrases.Kind;
import dev.flowcard.alarms.AlarmPhrases.Phrase;
import dev.flowcard.identity.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Handles one alarm: who has it, why, what is done, what came of it. Each touch is kept at once. */
final class HandlingDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> SHELVES = List.of(30, 120, 480);
    private static final int LONGEST_NOTE = 500;

    private final transient AlarmDesk desk;
    private final transient Predicate<Runnable> attempt;
    private final Map<String, Button> chips = new HashMap<>();
    private final Button close = new Button();
    private final Div body = new Div();
    private final TextField result = new TextField();
    private transient Alarm alarm;

    HandlingDialog(AlarmDesk desk, Alarm alarm, Predicate<Runnable> attempt) {
        this.desk = desk;
        this.alarm = alarm;
        this.attempt = attempt;
        setWidth("760px");
        body.addClassName("alarm-handling");
        result.setLabel(getTranslation("alarms.result"));
        result.setHelperText(getTranslation("alarms.result.help"));
        result.setMaxLength(LONGEST_NOTE);
        result.setWidthFull();
        result.setValue(Objects.requireNonNullElse(alarm.handling().result(), ""));
        add(body);
        show();
    }

    private void show() {
        setHeaderTitle(desk.words().title(alarm, getLocale()));
        body.add(AlarmParts.text(summary(), "quiet"));
        body.add(group("alarms.owner", owners()));
        body.add(group("alarms.cause", phrases(Kind.CAUSE)));
        body.add(group("alarms.countermeasure", phrases(Kind.COUNTERMEASURE)));
        List<Alarm> explained = desk.alarms().explainedBy(alarm.id());
        if (!explained.isEmpty()) {
            body.add(explained(explained));
        }
        body.add(result);
        foot();
        mark();
    }

    /** What was chosen, in place: a finger on its way to the next choice must find it where it was. */
    private void mark() {
        AlarmHandling handling = alarm.handling();
        chips.forEach((key, chip) -> {
            boolean chosen = key.equals("owner|" + handling.owner())
                    || key.equals(Kind.CAUSE + "|" + handling.cause())
                    || key.equals(Kind.COUNTERMEASURE + "|" + handling.countermeasure());
            chip.setClassName("chosen", chosen);
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        });
        closing();
    }

    private String summary() {
        return String.join(
                " · ",
                desk.words().detail(alarm, getLocale()),
                desk.words().age(alarm, getLocale()),
                desk.words().escalation(alarm, getLocale()));
    }

    private Component group(String key, Div row) {
        Div group = new Div(new H2(getTranslation(key)), row);
        row.addClassName("chips");
        return group;
    }

    private Div owners() {
        Div row = new Div();
        for (Person person : desk.owners().candidates()) {
            row.add(chip(
                    "owner|" + person.code(),
                    person.nameIn(getLocale()),
                    () -> alarm = desk.alarms().assign(alarm.id(), person.code())));
        }
        return row;
    }

    private Div phrases(Kind kind) {
        Div row = new Div();
        for (Phrase phrase : desk.phrases().all(kind)) {
            row.add(chip(kind + "|" + phrase.code(), phrase.name().in(getLocale()), () -> say(kind, phrase.code())));
        }
        return row;
    }

    private void say(Kind kind, String code) {
        alarm = kind == Kind.CAUSE
                ? desk.alarms().cause(alarm.id(), code, null)
                : desk.alarms().countermeasure(alarm.id(), code, null);
    }

    private Button chip(String key, String words, Runnable choose) {
        Button chip = new Button(words, e -> {
            if (attempt.test(choose)) {
                mark();
            }
        });
        chip.addClassName("chip");
        chip.setEnabled(alarm.handling().closedAt() == null);
        chips.put(key, chip);
        return chip;
    }

    private Component explained(List<Alarm> explained) {
        Div list = new Div(new H2(getTranslation("alarms.explained", explained.size())));
        explained.forEach(child -> {
            Div line = new Div(
                    AlarmParts.text(desk.words().title(child, getLocale())),
                    AlarmParts.text(desk.words().detail(child, getLocale()), "quiet"));
            line.addClassName("explained");
            list.add(line);
        });
        return list;
    }

    private void foot() {
        Div shelves = new Div();
        shelves.addClassName("shelves");
        if (alarm.clearedAt() == null) {
            shelves.add(AlarmParts.text(getTranslation("alarms.shelve"), "quiet"));
            SHELVES.forEach(minutes -> shelves.add(shelf(minutes)));
        }
        close.setText(getTranslation("alarms.close"));
        close.addClickListener(e -> closeAlarm());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setTooltipText(getTranslation("alarms.close.help"));
        getFooter().add(shelves, new Button(getTranslation("alarms.done"), e -> close()), close);
    }

    private void closing() {
        AlarmHandling handling = alarm.handling();
        close.setEnabled(handling.closedAt() == null && handling.cause() != null && handling.countermeasure() != null);
    }

    private Button shelf(int minutes) {
        Button shelf = new Button(desk.words().length(Duration.ofMinutes(minutes), getLocale()), e -> {
            if (attempt.test(() -> desk.alarms().shelve(alarm.id(), Duration.ofMinutes(minutes)))) {
                close();
            }
        });
        shelf.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return shelf;
    }

    private void closeAlarm() {
        AlarmClosing closing = new AlarmClosing(null, null, result.getValue());
        if (attempt.test(() -> desk.alarms().close(alarm.id(), closing))) {
            close();
        }
    }
}
