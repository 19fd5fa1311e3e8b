package dev.flowcard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.flowcard.identity.FirstAdministrator;

/** Where office people sign in with a password. Terminals do not come here. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/office.css")
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();
    private final FirstAdministrator administrator;

    LoginView(FirstAdministrator administrator, Languages languages) {
        this.administrator = administrator;
        addClassName("office-door");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Button other = new Button(getTranslation("root.layout.other-language"), e -> languages.switchOver());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Anchor terminal = new Anchor("terminal", getTranslation("root.login.terminal"));
        terminal.setRouterIgnore(true);
        Div card = new Div(
                new H1(getTranslation("root.layout.brand")),
                new Paragraph(getTranslation("root.login.text")),
                form,
                new Paragraph(getTranslation("root.login.forgotten")),
                new Div(terminal, other));
        card.addClassName("office-card");
        add(card);
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("root.login.username"));
        words.getForm().setPassword(getTranslation("root.login.password"));
        words.getForm().setSubmit(getTranslation("root.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("root.login.failed"));
        words.getErrorMessage().setMessage(getTranslation("root.login.failed-text"));
        words.getErrorMessage().setUsername(getTranslation("root.login.username-missing"));
        words.getErrorMessage().setPassword(getTranslation("root.login.password-missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (administrator.missing()) {
            event.forwardTo(SetupView.class);
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("root.login.title");
    }
}
