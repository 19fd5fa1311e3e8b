package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every way in which a keyboard wedge may type, against every focus, in a real browser. */
@FlowcardTest
class WedgeMatrixTest {
    private static final String CODE = Codes.printable("W-NOSUCH");
    private static final List<List<String>> ENDS = List.of(
            List.of("Enter"),
            List.of("Tab"),
            List.of("Control+j"),
            List.of("Enter", "Control+j"),
            List.of("Control+m"),
            List.of("NumpadEnter"));
    private static final int[] GAPS = {0, 1, 5, 30, 60, 100};
    private static final String[] PREFIXES = {"", "]C1", "~", "*"};

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private BrowserContext context;
    private TerminalScreen screen;
    private String terminal;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aTerminalWithAField() {
        terminal = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        shop.person("WEDGE1", "李伟", Role.OPERATOR);
        shop.workUnit("WEDGE-1", "WEDGE-MC");
        context = chromium.context(1280, 800, "zh-CN");
        screen = new TerminalScreen(context, port).enrol(shop.terminal(terminal, "WEDGE-1"));
        screen.page.evaluate(
                "document.body.insertAdjacentHTML('beforeend', '<input id=field><textarea id=area></textarea>')");
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void everySpeedEndPrefixAndFocusGivesTheScanAndNothingElse() {
        String[] focuses = {"#field", "[data-key=lang]", "#area", "body"};
        List<String> sent = new ArrayList<>();
        int turn = 0;
        for (int gap : GAPS) {
            for (List<String> end : ENDS) {
                String prefix = PREFIXES[turn % PREFIXES.length];
                focus(focuses[turn++ % focuses.length]);
                type(prefix + CODE, gap, end);
                sent.add(prefix + CODE);
                waitFor(sent.size());
            }
        }
        assertThat(codes()).isEqualTo(sent);
        assertThat(log().findValuesAsString("source")).containsOnly("WEDGE");
        assertThat(log().findValuesAsString("reason"))
                .as("all of them are cards")
                .containsOnly("NOT_FOUND");
        assertThat(screen.page.inputValue("#field") + screen.page.inputValue("#area"))
                .isEmpty();
        assertThat(screen.page.locator("html").getAttribute("lang"))
                .as("no button was pressed")
                .isEqualTo("zh-CN");
    }

    @Test
    void withoutAnyEndAFastScanAndASlowOneThatCanBeCheckedAreTaken() {
        focus("#field");
        play("6901234567892", 5);
        waitFor(1);
        play(CODE, 60);
        waitFor(2);
        play(CODE, 100);
        waitFor(3);
        assertThat(codes()).containsExactly("6901234567892", CODE, CODE);
        assertThat(screen.page.inputValue("#field")).isEmpty();
    }

    @Test
    void whatAPersonTypesIsToldApart() {
        play("hello", 180);
        screen.page.waitForTimeout(600);
        assertThat(codes()).as("nothing is sent that nobody finished").isEmpty();
        type("X-CANCEL", 1, List.of("Enter"));
        waitFor(1);
        assertThat(codes()).as("what was typed before is no part of the scan").containsExactly("X-CANCEL");
        play("X-CANCEL", 180);
        screen.page.keyboard().press("Enter");
        waitFor(2);
        assertThat(log().findValuesAsString("source")).containsExactlyInAnyOrder("WEDGE", "TOUCH");
    }

    @Test
    void scansInQuickSuccessionAndAfterAnErrorAreAllTaken() {
        List<String> sent = List.of("garbage 1", CODE, "X-CANCEL", "<b>", CODE, "X-OK", "Q-5", CODE);
        for (String code : sent) {
            type(code, 1, List.of("Enter"));
        }
        waitFor(sent.size());
        assertThat(codes()).isEqualTo(sent);
    }

    private void focus(String selector) {
        if (selector.equals("body")) {
            screen.page.evaluate("document.activeElement.blur()");
        } else {
            screen.page.focus(selector);
        }
    }

    private void type(String text, int gap, List<String> end) {
        Page page = screen.page;
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(gap));
        end.forEach(key -> page.keyboard().press(key));
    }

    /** Keys at an exact pace, whatever else this machine does meanwhile. */
    private void play(String text, int gap) {
        screen.page.evaluate(PLAYED_KEYS, List.of(text, gap));
    }

    private void waitFor(int scans) {
        screen.page.waitForCondition(() -> codes().size() >= scans);
    }

    private List<String> codes() {
        return log().findValuesAsString("code");
    }

    static final String PLAYED_KEYS = """
            ([text, gap]) => {
              const base = performance.now() - text.length * gap;
              [...text].forEach((key, i) => {
                const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
                Object.defineProperty(event, 'timeStamp', { value: base + i * gap });
                document.activeElement.dispatchEvent(event);
              });
            }""";

    private JsonNode log() {
        return new Api(port, shop.token(Role.PLANNER))
                .get("/api/v1/scans?size=200&terminal=" + terminal)
                .json()
                .path("content");
    }
}
