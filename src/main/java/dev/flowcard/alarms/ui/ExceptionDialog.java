package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.alarms.exceptions.ShopException;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** One exception: its prepared plan, who has it and until when, its improvements, and what came of it. */
final class ExceptionDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 6_000;

    private final transient Factory factory;
    private final transient Runnable changed;
    private final Div body = new Div();
    private transient ShopException exception;

    /** Opens such dialogs. */
    @Component
    record Factory(
            Exceptions exceptions, AlarmDesk desk, AuthenticationContext authentication, PlantZone zone, Clock clock) {
        boolean mayHandle() {
            return authentication.hasAnyRole("FOREMAN", "PLANNER", "ADMIN");
        }

        void open(long id, Runnable changed) {
            exceptions.find(id).ifPresent(e -> new ExceptionDialog(this, e, changed).open());
        }

        void record() {
            new RecordDialog(this).open();
        }

        LocalDate today() {
            return zone.dateOf(clock.instant());
        }

        Select<String> owners(String label, Locale locale) {
            Select<String> owner = new Select<>();
            owner.setLabel(label);
            owner.setEmptySelectionAllowed(true);
            owner.setItems(desk.owners().candidates().stream().map(Person::code).toList());
            owner.setItemLabelGenerator(code -> desk.words().person(code, locale));
            return owner;
        }
    }

    private ExceptionDialog(Factory factory, ShopException exception, Runnable changed) {
        this.factory = factory;
        this.exception = exception;
        this.changed = changed;
        setWidth("760px");
        body.addClassName("alarm-handling");
        add(body);
        getFooter().add(new Button(getTranslation("alarms.done"), e -> close()));
        show();
    }

    private void show() {
        setHeaderTitle(exception.number() + " · " + exception.title());
        body.removeAll();
        if (exception.detail() != null) {
            body.add(AlarmParts.text(exception.detail(), "quiet"));
        }
        body.add(plan());
        boolean open = exception.closedAt() == null && factory.mayHandle();
        if (open) {
            body.add(assignment());
        }
        body.add(new ImprovementList(factory, exception, this::act));
        if (open) {
            body.add(closing());
        } else if (exception.result() != null) {
            body.add(new Div(new H2(getTranslation("alarms.result")), AlarmParts.text(exception.result())));
        }
    }

    private Div plan() {
        OrderedList steps = new OrderedList();
        factory.exceptions().plan(exception.kind()).in(getLocale()).forEach(step -> steps.add(new ListItem(step)));
        Div plan = new Div(
                new H2(getTranslation(
                        "alarms.exception.plan", getTranslation("alarms.exception.kind." + exception.kind()))),
                AlarmParts.text(getTranslation("alarms.exception.team", exception.team()), "quiet"),
                steps);
        plan.addClassName("prepared");
        return plan;
    }

    private Div assignment() {
        Select<String> owner = factory.owners(getTranslation("alarms.owner"), getLocale());
        owner.setValue(exception.owner());
        DatePicker deadline = new DatePicker(getTranslation("alarms.exceptions.col.deadline"));
        deadline.setValue(exception.deadline());
        Button keep = new Button(
                getTranslation("alarms.rules.save"),
                e -> act(() -> factory.exceptions().assign(exception.id(), owner.getValue(), deadline.getValue())));
        Div line = new Div(owner, deadline, keep);
        line.addClassName("form-line");
        return line;
    }

    private Div closing() {
        TextField result = new TextField(getTranslation("alarms.result"));
        result.setWidthFull();
        Button close = new Button(
                getTranslation("alarms.exception.close"),
                e -> act(() -> factory.exceptions().close(exception.id(), result.getValue())));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(result, close);
        line.addClassName("form-line");
        return line;
    }

    private void act(Supplier<ShopException> action) {
        try {
            exception = action.get();
            show();
            changed.run();
        } catch (Problem refused) {
            Notification.show(words(refused), MILLIS, Notification.Position.MIDDLE);
        }
    }

    private String words(Problem refused) {
        return refused.fields().isEmpty()
                ? getTranslation(refused.messageKey(), refused.args())
                : getTranslation(
                        refused.fields().getFirst().messageKey(),
                        refused.fields().getFirst().args().toArray());
    }
}
