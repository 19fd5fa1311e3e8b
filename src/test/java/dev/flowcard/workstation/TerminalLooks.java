package dev.flowcard.workstation;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.production.Reasons;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests have in common that look at the terminal on every screen it is made for. */
@FlowcardTest
abstract class TerminalLooks {
    /** Each size in both languages. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @CsvSource({
        "1280, 800, zh-CN",
        "1280, 800, en",
        "1024, 600, zh-CN",
        "1024, 600, en",
        "390, 844, zh-CN",
        "390, 844, en",
    })
    @interface OnEveryScreen {}

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    Reasons reasons;

    final Faults faults = new Faults();
    TerminalScreen screen;
    /** Of this round's pictures, up to the state. */
    private String name = "";
    /** In one round, since a reload is the same at every size and in every language. */
    private boolean reloading;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    BrowserContext browser(String kind, int width, int height, String language) {
        name = kind + width + "-" + language + "-";
        reloading = width == 390 && language.equals("en");
        return chromium.context(width, height, language);
    }

    /** The beginning of this round's numbers: the schema is shared. */
    static String numbers(String beginning, int width, String language) {
        return beginning + width + language.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    TerminalScreen terminalOf(BrowserContext context) {
        if (screen != null && !screen.page.isClosed()) {
            screen.page.close();
        }
        screen = new TerminalScreen(context, port);
        return screen;
    }

    void look(String what) {
        faults.look(screen, name + what);
    }

    void look(TerminalScreen seen, String what) {
        faults.look(seen, name + what);
    }

    /** A question: seen, and open again after the page was loaded anew. */
    void asked(String what) {
        screen.shows("ASK");
        again(what);
    }

    void again(String what) {
        screen.settled();
        look(what);
        if (reloading) {
            faults.reload(screen, name + what);
        }
    }
}
