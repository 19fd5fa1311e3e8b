package dev.flowcard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.shared.Messages;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which language a page speaks: what the user chose, else what was chosen in this browser, else what the browser asks for. */
@Component
class Languages implements VaadinServiceInitListener {
    private static final String COOKIE = "flowcard-language";

    /** The wall, a page without a session of its own, reads it too. */
    private static final String REMEMBER = "document.cookie = $1 + '=' + $0 + ';path=/;max-age=31536000;samesite=lax';";

    private final SignedIn signedIn;

    Languages(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> greet(init.getUI()));
    }

    private void greet(UI ui) {
        Locale locale = signedIn.language().or(Languages::ofBrowser).orElseGet(() -> asked(VaadinRequest.getCurrent()));
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0;" + REMEMBER, tag(locale), COOKIE);
    }

    private static Optional<Locale> ofBrowser() {
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> Messages.nearest(Locale.forLanguageTag(cookie.getValue())))
                        .findFirst();
    }

    private static Locale asked(VaadinRequest request) {
        return Messages.nearest(request.getLocale());
    }

    /** The other language from now on, here and wherever this user signs in. */
    void switchOver() {
        UI ui = UI.getCurrent();
        String tag = tag(ui.getLocale().equals(Messages.EN) ? Messages.ZH : Messages.EN);
        signedIn.chooseLanguage(tag);
        ui.getPage().executeJs(REMEMBER + "location.reload()", tag, COOKIE);
    }

    private static String tag(Locale locale) {
        return locale.equals(Messages.EN) ? "en" : "zh-CN";
    }
}
