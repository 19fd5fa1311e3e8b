package dev.flowcard.devices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.flowcard.devices.inbox.Refusal;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.inbox.Refusal.Told;
import dev.flowcard.devices.inbox.RefusalDesk;
import dev.flowcard.devices.intake.ToldAnswers;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an outage brought in late and the server refused: each with who, where, what and why, and the answers that fit. */
@Route("refusals")
@RolesAllowed({"FOREMAN", "PLANNER", "ADMIN"})
class RefusalsView extends Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int AT_ONCE = 50;

    private final RefusalDesk desk;
    private final ToldAnswers answers;
    private final People people;
    private final Plant plant;
    private final PlantZone zone;
    private final Div list = new Div();

    RefusalsView(RefusalDesk desk, ToldAnswers answers, People people, Plant plant, PlantZone zone) {
        super("devices.inbox.title");
        this.desk = desk;
        this.answers = answers;
        this.people = people;
        this.plant = plant;
        this.zone = zone;
        list.addClassName("refusals");
        add(head(), new Paragraph(word("lead")), list);
        show();
    }

    private void show() {
        list.removeAll();
        List<Told> open = desk.open(0, AT_ONCE);
        open.forEach(told -> list.add(card(told)));
        if (open.isEmpty()) {
            list.add(empty("devices.inbox.empty"));
        }
    }

    private Component card(Told told) {
        Refusal refusal = told.refusal();
        Line first = told.lines().getFirst();
        String order = desk.workOrder(refusal);
        H2 what = new H2(answers.message(first.answer(), getLocale()));
        Span about = new Span(order == null ? first.code() : order);
        about.addClassName("refusal-order");
        Div title = new Div(about, what);
        title.addClassName("refusal-title");
        Div card = new Div(title, facts(refusal), scans(told.lines()), actions(refusal));
        card.addClassName("refusal-card");
        card.getElement().setAttribute("data-refusal", String.valueOf(refusal.id()));
        return card;
    }

    private Component facts(Refusal refusal) {
        String persons = refusal.session().persons().stream()
                .map(code -> people.byCode(code).map(p -> p.nameIn(getLocale())).orElse(code))
                .collect(Collectors.joining("、"));
        String times = getTranslation(
                "devices.inbox.late",
                MOMENT.format(zone.at(refusal.scannedAt())),
                MOMENT.format(zone.at(refusal.receivedAt())));
        Div facts = new Div(
                new Span(persons.isEmpty() ? word("nobody") : persons), new Span(place(refusal)), new Span(times));
        facts.addClassName("refusal-facts");
        return facts;
    }

    private String place(Refusal refusal) {
        String unit = refusal.session().workUnit();
        return unit == null
                ? refusal.terminal()
                : plant.workUnitByCode(unit)
                        .map(u -> u.nameIn(getLocale()) + " · " + refusal.terminal())
                        .orElse(refusal.terminal());
    }

    private Component scans(List<Line> lines) {
        Div scans = new Div();
        scans.addClassName("refusal-scans");
        scans.getElement().setAttribute("aria-label", word("scans"));
        lines.stream().limit(12).forEach(line -> scans.add(new Span(line.code())));
        if (lines.size() > 12) {
            scans.add(new Span("+" + (lines.size() - 12)));
        }
        return scans;
    }

    private Component actions(Refusal refusal) {
        Div actions = new Div();
        actions.addClassName("refusal-acts");
        if (desk.bookable(refusal)) {
            Button book = new Button(word("book"), e -> book(refusal));
            book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(book);
        } else {
            actions.add(new Span(word("start-only")));
        }
        actions.add(new Button(word("dismiss"), e -> new DismissDialog(reason -> dismiss(refusal, reason)).open()));
        return actions;
    }

    private void book(Refusal refusal) {
        if (refusal.session().persons().isEmpty()) {
            List<Person> operators = people.holding(Role.OPERATOR);
            new WhoDialog(operators, person -> book(refusal, person.number())).open();
        } else {
            book(refusal, null);
        }
    }

    private boolean book(Refusal refusal, @org.jspecify.annotations.Nullable String person) {
        return answered(() -> desk.book(refusal.id(), person), "devices.inbox.booked");
    }

    private boolean dismiss(Refusal refusal, String reason) {
        return answered(() -> desk.dismiss(refusal.id(), reason), "devices.inbox.dismissed");
    }

    private boolean answered(Runnable answer, String said) {
        boolean done = attempt(answer);
        if (done) {
            done(said);
        }
        // with the menu, which counts what waits
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        return done;
    }

    private String word(String key) {
        return getTranslation("devices.inbox." + key);
    }
}
