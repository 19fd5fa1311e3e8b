package dev.flowcard.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.identity.PeopleDesk;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PersonData;
import dev.flowcard.identity.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds a person or changes one: what he is called, what he may do, his PIN and his password. */
class PersonDialog extends Dialog {
    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh-CN";
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    private final PeopleDesk desk;
    private final @Nullable Person person;
    private final Predicate<Runnable> attempt;
    private final Runnable saved;
    private final TextField number = new TextField(word("number"));
    private final TextField name = new TextField(word("name"));
    private final TextField nameEn = new TextField(word("name-en"));
    private final TextField workCenter = new TextField(word("work-center"));
    private final TextField email = new TextField(word("email"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(word("roles"));
    private final Select<String> language = new Select<>();
    private final Checkbox active = new Checkbox(word("active"));
    private final PasswordField pin = new PasswordField(word("pin"));
    private final TextField username = new TextField(word("username"));
    private final PasswordField password = new PasswordField(word("password"));

    PersonDialog(
            PeopleDesk desk,
            @Nullable Person person,
            @Nullable String knownAs,
            Predicate<Runnable> attempt,
            Runnable saved) {
        this.desk = desk;
        this.person = person;
        this.attempt = attempt;
        this.saved = saved;
        setHeaderTitle(word(person == null ? "add" : "edit-title"));
        setWidth("640px");
        fill(person, knownAs);
        add(form());
        Button save = new Button(word("save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("cancel"), e -> close()), save);
    }

    private void fill(@Nullable Person known, @Nullable String knownAs) {
        number.setMaxLength(LONGEST_NUMBER);
        name.setMaxLength(LONGEST_NAME);
        nameEn.setMaxLength(LONGEST_NAME);
        email.setMaxLength(LONGEST_EMAIL);
        roles.setItems(Arrays.stream(Role.values()).filter(Role::ofPersons).toList());
        roles.setItemLabelGenerator(
                role -> getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT)));
        language.setLabel(word("language"));
        language.setItems(CHINESE, ENGLISH);
        language.setItemLabelGenerator(tag -> word(tag.equals(ENGLISH) ? "english" : "chinese"));
        pin.setHelperText(word("pin-help"));
        password.setHelperText(word("password-help"));
        language.setValue(CHINESE);
        active.setValue(true);
        if (known != null) {
            number.setValue(known.number());
            number.setReadOnly(true);
            name.setValue(known.name());
            nameEn.setValue(blankIfNull(known.nameEn()));
            workCenter.setValue(blankIfNull(known.workCenter()));
            roles.setValue(known.roles());
            language.setValue(known.language().getLanguage().equals(ENGLISH) ? ENGLISH : CHINESE);
            active.setValue(known.active());
            email.setValue(blankIfNull(known.email()));
            username.setValue(blankIfNull(knownAs));
            username.setReadOnly(knownAs != null);
        }
    }

    private Component form() {
        Div form = new Div(number, workCenter, name, nameEn, wide(email), wide(roles), language, active);
        form.add(new H2(word("access")), wide(pin), username, password);
        form.addClassNames("office-form", "two");
        return form;
    }

    private static Component wide(Component component) {
        component.addClassName("wide");
        return component;
    }

    private void save() {
        require(number);
        require(name);
        if (!password.isEmpty()) {
            require(username);
        }
        if (number.isInvalid() || name.isInvalid() || username.isInvalid()) {
            return;
        }
        if (attempt.test(this::store)) {
            close();
            saved.run();
        }
    }

    private void require(TextField field) {
        field.setErrorMessage(word("missing"));
        field.setInvalid(field.getValue().isBlank());
    }

    private void store() {
        PersonData data = new PersonData(
                number.getValue().strip(),
                name.getValue().strip(),
                nullIfBlank(nameEn),
                Set.copyOf(roles.getValue()),
                language.getValue(),
                nullIfBlank(workCenter),
                active.getValue(),
                nullIfBlank(email));
        desk.save(person == null, data, nullIfBlank(pin), nullIfBlank(username), nullIfBlank(password));
    }

    private static @Nullable String nullIfBlank(com.vaadin.flow.component.HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String word(String key) {
        return getTranslation("identity.people." + key);
    }
}
