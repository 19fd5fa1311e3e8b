package dev.flowcard.plant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.CalendarRule.Kind;
import dev.flowcard.plant.DayChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Says what some dates are, or how some weekdays are worked. */
class DayDialog extends Dialog {
    private final transient BiPredicate<List<String>, DayChange> set;
    private final transient List<CalendarRule> own;
    private final boolean weekly;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final Select<DayOfWeek> worksAs = new Select<>();
    private final TextField note = new TextField();
    private final H2 shiftsTitle = new H2();
    private final Div shifts = new Div();
    private final Button more = new Button();

    /** For one date, and those that follow it if it is wanted so. */
    DayDialog(String owner, LocalDate day, List<CalendarRule> own, BiPredicate<List<String>, DayChange> set) {
        this(owner, false, own, set);
        from.setValue(day);
        to.setValue(day);
        show(day.toString());
    }

    /** For the week; the days from Monday to Friday are chosen. */
    DayDialog(String owner, List<CalendarRule> own, BiPredicate<List<String>, DayChange> set) {
        this(owner, true, own, set);
        weekdays.setValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        show(DayOfWeek.MONDAY.name());
    }

    private DayDialog(String owner, boolean weekly, List<CalendarRule> own, BiPredicate<List<String>, DayChange> set) {
        this.set = set;
        this.own = own;
        this.weekly = weekly;
        setHeaderTitle(owner + " · " + word(weekly ? "week" : "day"));
        setWidth("720px");
        from.setLabel(word("from"));
        to.setLabel(word("to"));
        weekdays.setLabel(word("weekdays"));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(this::name);
        kind.setLabel(word("kind"));
        kind.setItems(kinds());
        kind.setItemLabelGenerator(k -> word("kind." + (weekly ? "week." : "") + k));
        kind.addValueChangeListener(e -> fit());
        worksAs.setLabel(word("works-as"));
        worksAs.setItems(DayOfWeek.values());
        worksAs.setItemLabelGenerator(this::name);
        note.setLabel(word("note-label"));
        note.setPlaceholder(word("note-example"));
        note.setMaxLength(120);
        shifts.addClassName("shift-rows");
        more.setText(word("more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(e -> shifts.add(new ShiftRow(shifts::remove)));
        Div form = weekly ? new Div(weekdays) : new Div(from, to);
        shiftsTitle.setText(word("shifts-title"));
        form.add(kind, worksAs, note, shiftsTitle, shifts, more);
        form.addClassNames("office-form", "two", "day-form");
        List.of(weekdays, kind, note, shifts)
                .forEach(part -> part.getElement().getClassList().add("wide"));
        add(form);
        Button save = new Button(getTranslation("plant.page.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("plant.page.cancel"), e -> close()), save);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, getLocale());
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of("NONE", Kind.SHIFT.name(), Kind.CLOSED.name()));
        if (!weekly) {
            kinds.addAll(List.of(Kind.MAKE_UP.name(), Kind.OVERTIME.name()));
        }
        return kinds;
    }

    /** Begins with what is said of the day now. */
    private void show(String day) {
        List<CalendarRule> said =
                own.stream().filter(rule -> rule.day().equals(day)).toList();
        kind.setValue(
                said.isEmpty()
                        ? (weekly ? Kind.SHIFT.name() : "NONE")
                        : said.getFirst().kind().name());
        said.forEach(rule -> {
            worksAs.setValue(rule.worksAs());
            note.setValue(Objects.requireNonNullElse(rule.note(), ""));
            if (rule.from() != null && rule.to() != null) {
                ShiftRow row = new ShiftRow(shifts::remove);
                row.show(rule);
                shifts.add(row);
            }
        });
        if (shifts.getChildren().findAny().isEmpty()) {
            shifts.add(new ShiftRow(shifts::remove));
        }
        fit();
    }

    /** Shows what belongs to the chosen kind alone. */
    private void fit() {
        String chosen = Objects.requireNonNullElse(kind.getValue(), "NONE");
        boolean timed = chosen.equals(Kind.SHIFT.name()) || chosen.equals(Kind.OVERTIME.name());
        shiftsTitle.setVisible(timed);
        shifts.setVisible(timed);
        more.setVisible(timed);
        worksAs.setVisible(chosen.equals(Kind.MAKE_UP.name()));
        note.setVisible(!weekly && !chosen.equals("NONE"));
    }

    private void save() {
        List<String> days = days();
        if (!days.isEmpty() && set.test(days, change())) {
            close();
        }
    }

    private List<String> days() {
        if (weekly) {
            return weekdays.getValue().stream().sorted().map(DayOfWeek::name).toList();
        }
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate last = to.getValue();
        from.setInvalid(first == null);
        to.setInvalid(first == null || last == null || last.isBefore(first));
        return from.isInvalid() || to.isInvalid() || first == null || last == null
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
    }

    private DayChange change() {
        @Nullable
        Kind chosen = Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(kind.getValue()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return DayChange.NOTHING;
        }
        List<DayChange.Times> times = shifts.isVisible()
                ? shifts.getChildren()
                        .map(ShiftRow.class::cast)
                        .map(ShiftRow::times)
                        .toList()
                : List.of();
        return new DayChange(chosen, worksAs.getValue(), note.isEmpty() ? null : note.getValue(), times);
    }

    private String word(String key) {
        return getTranslation("plant.calendar." + key);
    }
}
