package dev.flowcard.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.flowcard.identity.Badges;
import dev.flowcard.identity.People;
import dev.flowcard.identity.PeopleDesk;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PersonId;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody who scans or signs in. */
@Route("admin/people")
@RolesAllowed("ADMIN")
class PeopleView extends Page {
    private final People people;
    private final PeopleDesk desk;
    private final Badges badges;
    private final Grid<Person> grid = new Grid<>();
    private final TextField search = new TextField();
    private Map<PersonId, String> usernames = Map.of();

    PeopleView(People people, PeopleDesk desk, Badges badges) {
        super("identity.people.title");
        this.people = people;
        this.desk = desk;
        this.badges = badges;
        search.setPlaceholder(getTranslation("identity.people.search"));
        search.setAriaLabel(getTranslation("identity.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show());
        Button add = new Button(getTranslation("identity.people.add"), e -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setEmptyStateComponent(empty("identity.people.none"));
        grid.addItemClickListener(e -> edit(e.getItem()));
        add(head(search, add), grid);
        show();
    }

    private void columns() {
        grid.addColumn(Person::number)
                .setHeader(word("number"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(person -> person.nameIn(getLocale()))
                .setHeader(word("name"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(this::roles).setHeader(word("roles")).setFlexGrow(2).setSortable(true);
        grid.addColumn(person -> person.workCenter() == null ? "" : person.workCenter())
                .setHeader(word("work-center"))
                .setSortable(true);
        grid.addColumn(person -> usernames.getOrDefault(person.id(), ""))
                .setHeader(word("username"))
                .setSortable(true);
        grid.addComponentColumn(person ->
                        person.active() ? pill("done", "identity.people.active") : pill("", "identity.people.inactive"))
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::badge).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(this::lostButton).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(this::editButton).setAutoWidth(true).setFlexGrow(0);
    }

    private Anchor badge(Person person) {
        Anchor badge = new Anchor(
                "api/v1/badges.pdf?people=" + URLEncoder.encode(person.number(), StandardCharsets.UTF_8),
                word("badge"));
        badge.setTarget(AnchorTarget.BLANK);
        badge.setRouterIgnore(true);
        return badge;
    }

    private Button lostButton(Person person) {
        Button button = new Button(word("badge-lost"), e -> {
            if (attempt(() -> badges.recall(person))) {
                done("identity.people.badge-recalled", person.number());
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(word("badge-lost") + " " + person.number());
        return button;
    }

    private Button editButton(Person person) {
        Button button = new Button(word("edit"), e -> edit(person));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(word("edit") + " " + person.number());
        return button;
    }

    private String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private String word(String key) {
        return getTranslation("identity.people." + key);
    }

    private void edit(@org.jspecify.annotations.Nullable Person person) {
        new PersonDialog(desk, person, person == null ? null : usernames.get(person.id()), this::attempt, () -> {
                    done("identity.people.saved");
                    show();
                })
                .open();
    }

    private void show() {
        usernames = desk.usernames();
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Person> found =
                people.all().stream().filter(p -> text(p).contains(wanted)).toList();
        grid.setItems(found);
    }

    private String text(Person person) {
        return String.join(
                        " ",
                        person.number(),
                        person.name(),
                        person.nameEn() == null ? "" : person.nameEn(),
                        person.email() == null ? "" : person.email(),
                        roles(person),
                        usernames.getOrDefault(person.id(), ""))
                .toLowerCase(Locale.ROOT);
    }
}
