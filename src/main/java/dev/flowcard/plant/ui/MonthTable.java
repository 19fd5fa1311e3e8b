package dev.flowcard.plant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.plant.CalendarDay;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.shared.PlantZone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A month as a table of days, each with its kind, its shifts and its working hours. */
class MonthTable extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient WorkCalendar calendar;
    private final transient PlantZone zone;
    private final transient @Nullable Consumer<LocalDate> edit;

    /** @param edit what a touch of a day does; null: the month is to look at */
    MonthTable(
            YearMonth month,
            LocalDate today,
            WorkCalendar calendar,
            PlantZone zone,
            @Nullable Consumer<LocalDate> edit) {
        this.calendar = calendar;
        this.zone = zone;
        this.edit = edit;
        addClassName("month");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Span name = new Span(weekday.getDisplayName(TextStyle.SHORT, getLocale()));
            name.addClassName("weekday");
            add(name);
        }
        LocalDate first = month.atDay(1).with(DayOfWeek.MONDAY);
        LocalDate end = month.atEndOfMonth().with(DayOfWeek.SUNDAY);
        first.datesUntil(end.plusDays(1)).forEach(day -> add(cell(day, month, today)));
    }

    private Component cell(LocalDate date, YearMonth month, LocalDate today) {
        CalendarDay day = calendar.day(date);
        Duration worked = calendar.capacity(date);
        Span number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("number");
        Span hours = new Span(worked.isZero() ? "" : hours(worked, this));
        hours.addClassName("hours-sum");
        Div top = new Div(number, hours);
        top.addClassName("top");
        HtmlContainer cell = cell(date);
        cell.add(top);
        if (day.type() != CalendarDay.Type.WORKING) {
            cell.add(tag(day.type(), Objects.requireNonNullElseGet(day.note(), () -> word("type." + day.type()))));
        }
        calendar.shifts(date).forEach(shift -> cell.add(shift(shift)));
        cell.addClassNames("day", day.type().name().toLowerCase(Locale.ROOT));
        cell.setClassName("other", !YearMonth.from(date).equals(month));
        cell.setClassName("today", date.equals(today));
        cell.getElement().setAttribute("aria-label", date + " " + word("type." + day.type()) + " " + hours.getText());
        cell.getElement().setAttribute("data-type", day.type().name());
        return cell;
    }

    private HtmlContainer cell(LocalDate date) {
        Consumer<LocalDate> touched = edit;
        if (touched == null) {
            return new Div();
        }
        NativeButton cell = new NativeButton();
        cell.addClickListener(e -> touched.accept(date));
        return cell;
    }

    private Component shift(ShiftSpan shift) {
        String end = TIME.format(zone.at(shift.end()));
        Span times = new Span((shift.name() == null ? "" : name(shift.name()) + " ")
                + TIME.format(zone.at(shift.start())) + "–" + (end.equals("00:00") ? "24:00" : end));
        times.addClassName("shift");
        times.getElement().setAttribute("title", times.getText());
        return times;
    }

    private String name(String shift) {
        String known = getTranslation("plant.shift." + shift);
        return known.startsWith("plant.shift.") ? shift : known;
    }

    static Span tag(CalendarDay.Type type, String words) {
        Span tag = new Span(words);
        tag.addClassNames("day-tag", type.name().toLowerCase(Locale.ROOT));
        return tag;
    }

    /** Whole hours, or with the half that is there. */
    static String hours(Duration worked, Component speaker) {
        long tenths = Math.round(worked.toMinutes() / 6.0);
        String number = tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return speaker.getTranslation("plant.calendar.hours", number);
    }

    private String word(String key) {
        return getTranslation("plant.calendar." + key);
    }
}
