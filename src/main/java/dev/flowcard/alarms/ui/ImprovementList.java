package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.alarms.exceptions.Improvement;
import dev.flowcard.alarms.exceptions.ShopException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What shall keep an exception from coming back, and whether it did. */
final class ImprovementList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 7;
    private static final int CHECK_DAYS = 30;

    private final transient ExceptionDialog.Factory factory;
    private final transient ShopException exception;
    private final transient Consumer<Supplier<ShopException>> act;

    ImprovementList(ExceptionDialog.Factory factory, ShopException exception, Consumer<Supplier<ShopException>> act) {
        this.factory = factory;
        this.exception = exception;
        this.act = act;
        add(new H2(getTranslation("alarms.exceptions.col.improvements")));
        exception.improvements().forEach(i -> add(line(i)));
        if (factory.mayHandle()) {
            add(form());
        }
    }

    private Div line(Improvement improvement) {
        Div what = new Div(
                AlarmParts.text(improvement.action()),
                AlarmParts.text(
                        getTranslation(
                                "alarms.improvement.dates",
                                factory.desk().words().person(improvement.owner(), getLocale()),
                                improvement.due().toString(),
                                improvement.checkOn().toString()),
                        "quiet"));
        what.addClassName("alarm-what");
        Div line = new Div(what, state(improvement));
        line.addClassName("explained");
        return line;
    }

    private Div state(Improvement improvement) {
        Div state = new Div();
        state.addClassName("alarm-verbs");
        if (improvement.effective() != null) {
            state.add(AlarmParts.tag(
                    getTranslation(improvement.effective() ? "alarms.improvement.helped" : "alarms.improvement.failed"),
                    improvement.effective() ? "done" : "stopped"));
        } else if (!factory.mayHandle()) {
            state.add(AlarmParts.text(""));
        } else if (improvement.doneAt() == null) {
            state.add(verb("alarms.improvement.done", () -> factory.exceptions().done(improvement)));
        } else {
            state.add(
                    verb("alarms.improvement.helped", () -> factory.exceptions().checked(improvement, true, null)),
                    verb("alarms.improvement.failed", () -> factory.exceptions().checked(improvement, false, null)));
        }
        return state;
    }

    private Button verb(String key, Supplier<ShopException> action) {
        return new Button(getTranslation(key), e -> act.accept(action));
    }

    private Div form() {
        LocalDate today = factory.today();
        TextField action = new TextField(getTranslation("alarms.improvement.action"));
        Select<String> owner = factory.owners(getTranslation("alarms.owner"), getLocale());
        DatePicker due = new DatePicker(getTranslation("alarms.improvement.due"), today.plusDays(USUAL_DAYS));
        DatePicker check = new DatePicker(getTranslation("alarms.improvement.check"), today.plusDays(CHECK_DAYS));
        Button add = verb("alarms.improvement.add", () -> factory.exceptions()
                .improve(exception.id(), action.getValue(), owner.getValue(), due.getValue(), check.getValue()));
        Div form = new Div(action, owner, due, check, add);
        form.addClassName("form-line");
        return form;
    }
}
