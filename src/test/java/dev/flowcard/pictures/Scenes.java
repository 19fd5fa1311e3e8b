package dev.flowcard.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.flowcard.production.OperationState;
import java.util.List;

/** Every picture of README and guides. A new one is a line here; its file is `docs/guides/pictures/LANGUAGE/NAME.png`. */
final class Scenes {
    private static final String TERMINAL = "T-VMC850-2";
    private static final String MILLING = "铣削";
    private static final String TURNING = "车削";
    private static final String OPERATOR = "P-1012";

    private Scenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene("wall", "/wall", "foreman", 1280, 720, (page, studio) -> {}),
                Scene.terminal("terminal", TERMINAL, Scenes::started),
                Scene.terminal("terminal-ask", TERMINAL, Scenes::asked),
                Scene.terminal("terminal-refused", TERMINAL, Scenes::refused),
                Scene.terminal("terminal-next", TERMINAL, Scenes::signedOn),
                Scene.terminal("terminal-notice", TERMINAL, Scenes::noticed),
                Scene.terminal("terminal-guide", TERMINAL, Scenes::guided),
                Scene.terminal("terminal-pay", TERMINAL, Scenes::paid),
                Scene.terminal("terminal-night", TERMINAL, Scenes::atNight),
                new Scene("terminal-handheld", "/terminal", TERMINAL, 390, 844, Scenes::started),
                Scene.page("notices", "/notices", "foreman"),
                Scene.page("pay", "/pay", "foreman"),
                Scene.page("instructions", "/admin/instructions", "planner"),
                new Scene("quality", "/quality", "inspector", 1280, 800, Scenes::measuring),
                Scene.page("plan", "/plan", "planner"),
                Scene.page("alarms", "/alarms", "foreman"),
                Scene.page("materials", "/materials", "planner", Scenes::shown),
                Scene.page("genealogy", "/materials/genealogy?lot=L-42CR50-01", "planner"),
                Scene.page("subcontract", "/subcontract", "planner", Scenes::shown),
                Scene.page("statements", "/subcontract?tab=statements", "planner", Scenes::statement),
                Scene.page("orders", "/orders", "sales"),
                new Scene("order", "/orders/SO-%d016", "sales", 1366, 760, (page, studio) -> {}),
                Scene.page("imports", "/admin/imports", "admin"),
                Scene.page("people", "/admin/people", "admin"),
                Scene.page("terminals", "/admin/terminals", "admin"));
    }

    private static void started(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, studio.card(MILLING, OperationState.READY));
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ACCEPTED");
        assertThat(page.locator(".job").first()).isVisible();
    }

    private static void signedOn(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        assertThat(page.locator(".upnext")).isVisible();
    }

    private static void noticed(Page page, Studio studio) {
        studio.write(TERMINAL, "今天先做急单，做完再回来做阀体。");
        started(page, studio);
        assertThat(page.locator(".notice")).isVisible();
    }

    private static void guided(Page page, Studio studio) {
        started(page, studio);
        page.locator("[data-key=guide]").click();
        assertThat(page.locator(".guide")).isVisible();
    }

    private static void paid(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-PAY");
        studio.scan(page, OPERATOR);
        assertThat(page.locator(".pay")).isVisible();
    }

    private static void atNight(Page page, Studio studio) {
        page.evaluate("document.documentElement.classList.add('night')");
        asked(page, studio);
    }

    private static void asked(Page page, Studio studio) {
        started(page, studio);
        studio.scanAgain(page);
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ASK");
    }

    private static void refused(Page page, Studio studio) {
        started(page, studio);
        studio.scan(page, studio.card(TURNING, OperationState.RUNNING));
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "REFUSED");
    }

    private static void shown(Page page, Studio studio) {
        page.locator("vaadin-grid-cell-content:has-text('20')").first().waitFor();
    }

    private static void statement(Page page, Studio studio) {
        page.locator("vaadin-grid-cell-content:has-text('恒远'), vaadin-grid-cell-content:has-text('Heat')")
                .first()
                .click();
    }

    private static void measuring(Page page, Studio studio) {
        page.locator("flowcard-quality button:has-text('BZ-45')").first().click();
        assertThat(page.locator("flowcard-quality")).containsText("±");
    }
}
