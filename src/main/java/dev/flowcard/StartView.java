package dev.flowcard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads everyone to where his work is. Whose work is at a terminal is told so. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Navigation navigation;

    StartView(Navigation navigation) {
        this.navigation = navigation;
        addClassName("office-page");
        Anchor terminal = new Anchor("terminal", getTranslation("root.start.terminal"));
        terminal.setRouterIgnore(true);
        add(new H1(getTranslation("root.start.title")), new Paragraph(getTranslation("root.start.text")), terminal);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        navigation.first().ifPresent(event::forwardTo);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("root.layout.brand");
    }
}
