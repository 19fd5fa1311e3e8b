package dev.flowcard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.flowcard.identity.FirstAdministrator;
import dev.flowcard.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An empty installation: the first visitor on the server's own machine becomes its administrator. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/office.css")
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final FirstAdministrator administrator;
    private final TextField name = new TextField(getTranslation("root.setup.name"));
    private final PasswordField password = new PasswordField(getTranslation("root.setup.password"));
    private final PasswordField again = new PasswordField(getTranslation("root.setup.again"));
    private final boolean here = onThisMachine();

    SetupView(FirstAdministrator administrator, Languages languages) {
        this.administrator = administrator;
        addClassName("office-door");
        Button other = new Button(getTranslation("root.layout.other-language"), e -> languages.switchOver());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(new H1(getTranslation("root.setup.title")), here ? form() : elsewhere(), other);
        card.addClassName("office-card");
        add(card);
    }

    private Component form() {
        Button create = new Button(getTranslation("root.setup.create"), e -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        Div form = new Div(new Paragraph(getTranslation("root.setup.text")), name, password, again, create);
        form.addClassName("office-form");
        return form;
    }

    private Component elsewhere() {
        return new Paragraph(getTranslation("root.setup.elsewhere"));
    }

    private void create() {
        again.setErrorMessage(getTranslation("root.setup.different"));
        again.setInvalid(!again.getValue().equals(password.getValue()));
        name.setErrorMessage(getTranslation("root.setup.name-missing"));
        name.setInvalid(name.isEmpty());
        if (again.isInvalid() || name.isInvalid()) {
            return;
        }
        try {
            administrator.create(name.getValue().strip(), password.getValue());
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        } catch (Problem refused) {
            password.setErrorMessage(getTranslation(refused.messageKey(), refused.args()));
            password.setInvalid(true);
        }
    }

    /** What a proxy tells of the visitor proves nothing where the connection itself comes from elsewhere. */
    private static boolean onThisMachine() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        return loopback(request.getLocalAddr()) && loopback(request.getRemoteAddr());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!administrator.missing()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("root.setup.title");
    }
}
