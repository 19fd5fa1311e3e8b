package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmPlace;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The table of alarms in the order of their urgency. */
final class AlarmGrid extends Grid<Alarm> {
    private static final long serialVersionUID = 1L;

    private final transient AlarmWords words;
    private final transient Touches touches;
    private transient List<Said> said = List.of();

    /** What may be done to an alarm. */
    record Touches(boolean mayHandle, Consumer<Alarm> acknowledge, Consumer<Alarm> handle) {}

    AlarmGrid(AlarmWords words, Touches touches) {
        this.words = words;
        this.touches = touches;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        column("severity", addComponentColumn(this::severity), "124px");
        column("what", addComponentColumn(this::what), "170px").setFlexGrow(3);
        column("where", addComponentColumn(this::where), "116px").setFlexGrow(1);
        column("age", addComponentColumn(this::age), "80px");
        column("handling", addComponentColumn(this::handling), "140px").setFlexGrow(1);
        column("escalation", addColumn(a -> words.escalation(a, getLocale())), "116px");
        if (touches.mayHandle()) {
            column("verbs", addComponentColumn(this::verbs), "264px");
        }
        setDataProvider(new CallbackDataProvider<Alarm, Void>(
                q -> said.stream().map(Said::alarm).skip(q.getOffset()).limit(q.getLimit()),
                q -> said.size(),
                Alarm::id));
        setPartNameGenerator(a -> a.clearedAt() == null ? null : "over");
    }

    private Column<Alarm> column(String key, Column<Alarm> column, String width) {
        return column.setKey(key)
                .setHeader(getTranslation("alarms.col." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Component severity(Alarm alarm) {
        return AlarmParts.tag(words.severity(alarm.severity(), getLocale()), AlarmParts.colour(alarm.severity()));
    }

    private Component what(Alarm alarm) {
        Div cell = new Div(
                AlarmParts.text(words.title(alarm, getLocale()), "alarm-title"),
                AlarmParts.text(words.detail(alarm, getLocale()), "quiet"));
        cell.addClassName("alarm-what");
        if (alarm.explained() > 0) {
            cell.add(AlarmParts.text(getTranslation("alarms.explains", alarm.explained()), "explains"));
        }
        return cell;
    }

    private Component where(Alarm alarm) {
        AlarmPlace place = alarm.place();
        Div cell = new Div();
        cell.addClassName("alarm-where");
        if (place.order() != null) {
            cell.add(AlarmParts.link("orders/", place.order(), place.order()));
        }
        if (place.workOrder() != null) {
            cell.add(AlarmParts.text(place.workOrder(), "quiet"));
        }
        String unit =
                place.workUnit() == null ? words.center(alarm, getLocale()) : words.unit(place.workUnit(), getLocale());
        if (!unit.isEmpty()) {
            cell.add(AlarmParts.text(unit, "quiet"));
        }
        return cell;
    }

    private Component age(Alarm alarm) {
        Div cell = new Div(
                AlarmParts.text(words.age(alarm, getLocale()), "alarm-age"),
                AlarmParts.text(words.moment(alarm.raisedAt()), "quiet"));
        cell.addClassName("alarm-what");
        return cell;
    }

    private Component handling(Alarm alarm) {
        Alarm.State state = words.state(alarm);
        Div cell = new Div(AlarmParts.tag(getTranslation("alarms.state." + state.name()), AlarmParts.colour(state)));
        Stream.of(words.owner(alarm, getLocale()), words.cause(alarm, getLocale()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> cell.add(AlarmParts.text(text)));
        cell.add(AlarmParts.text(words.countermeasure(alarm, getLocale()), "quiet"));
        cell.addClassName("alarm-what");
        return cell;
    }

    private Component verbs(Alarm alarm) {
        Div verbs = new Div();
        verbs.addClassName("alarm-verbs");
        String title = words.title(alarm, getLocale());
        if (words.state(alarm) == Alarm.State.RAISED) {
            Button acknowledge = new Button(getTranslation("alarms.acknowledge"), e -> touches.acknowledge()
                    .accept(alarm));
            acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            acknowledge.setAriaLabel(getTranslation("alarms.acknowledge") + " " + title);
            verbs.add(acknowledge);
        }
        Button handle = new Button(
                getTranslation("alarms.handle"), e -> touches.handle().accept(alarm));
        handle.setAriaLabel(getTranslation("alarms.handle") + " " + title);
        verbs.add(handle);
        return verbs;
    }

    /** What a row says, the hours that pass included. */
    private record Said(Alarm alarm, String age, String escalation) {}

    /** Draws what says something else than before: a button that is drawn anew under a finger would lose the touch. */
    void show(List<Alarm> alarms) {
        List<Said> before = said;
        said = alarms.stream()
                .map(a -> new Said(a, words.age(a, getLocale()), words.escalation(a, getLocale())))
                .toList();
        if (!ids(said).equals(ids(before))) {
            getDataProvider().refreshAll();
            return;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!said.get(i).equals(before.get(i))) {
                getDataProvider().refreshItem(said.get(i).alarm());
            }
        }
    }

    private static List<Long> ids(List<Said> rows) {
        return rows.stream().map(row -> row.alarm().id()).toList();
    }
}
