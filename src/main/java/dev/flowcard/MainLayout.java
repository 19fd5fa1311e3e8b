package dev.flowcard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.devices.LateRefusals;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The frame of every page of the office: where one can go on the left, the page on the right. */
@Layout
@PermitAll
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/office.css")
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final String REFUSALS = "refusals";

    private final LateRefusals refusals;
    private final Span waiting = new Span();

    MainLayout(
            Navigation navigation,
            SignedIn signedIn,
            AuthenticationContext authentication,
            Languages languages,
            LateRefusals refusals) {
        this.refusals = refusals;
        waiting.addClassName("office-count");
        setPrimarySection(Section.DRAWER);
        addClassName("office");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("root.layout.menu"));
        addToNavbar(toggle);
        Span brand = new Span(getTranslation("root.layout.brand"));
        brand.addClassName("office-brand");
        addToDrawer(brand, new Scroller(entries(navigation)), foot(signedIn, authentication, languages));
    }

    private SideNav entries(Navigation navigation) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation("root.layout.menu"));
        for (Navigation.Entry entry : navigation.open()) {
            SideNavItem item = new SideNavItem(getTranslation(entry.key()), entry.path(), NavIcon.of(entry.icon()));
            item.setMatchNested(navigation.isOnly(entry));
            if (entry.leavesOffice()) {
                item.setRouterIgnore(true);
                item.setTarget("_blank");
            }
            if (entry.path().equals(REFUSALS)) {
                item.setSuffixComponent(waiting);
            }
            nav.addItem(item);
        }
        return nav;
    }

    /** How many late refusals wait, as of each page that is opened. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (waiting.getParent().isPresent()) {
            int open = refusals.countOpen();
            waiting.setText(String.valueOf(open));
            waiting.setVisible(open > 0);
        }
    }

    private Component foot(SignedIn signedIn, AuthenticationContext authentication, Languages languages) {
        Optional<Person> person = signedIn.person();
        Span who = new Span(person.map(p -> p.nameIn(getLocale())).orElseGet(signedIn::username));
        who.addClassName("office-who");
        Button other = new Button(getTranslation("root.layout.other-language"), e -> languages.switchOver());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button out = new Button(getTranslation("root.layout.sign-out"), e -> authentication.logout());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div foot = new Div(who, new Div(other, out));
        foot.addClassName("office-foot");
        return foot;
    }
}
