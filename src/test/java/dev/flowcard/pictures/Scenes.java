package dev.flowcard.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.flowcard.production.OperationState;
import java.util.List;

/** Every picture of README and guides. A new one is a line here; its file is `docs/guides/pictures/LANGUAGE/NAME.png`. */
final class Scenes {
    private static final String TERMINAL = "T-VMC850-2";
    private static final String LATHE = "T-CK6150-1";
    private static final String SUBCONTRACT = "T-SUB";
    private static final String OUTSIDE = "外协";
    private static final String MILLING = "铣削";
    private static final String TURNING = "车削";
    private static final String OPERATOR = "P-1012";
    private static final String FOREMAN = "P-1003";

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
                Scene.terminal("terminal-more", TERMINAL, Scenes::rare),
                Scene.terminal("terminal-defect", TERMINAL, Scenes::defective),
                Scene.terminal("terminal-split", TERMINAL, Scenes::splitting),
                Scene.terminal("terminal-cards", TERMINAL, Scenes::newCards),
                Scene.terminal("terminal-bundle", TERMINAL, Scenes::together),
                Scene.terminal("terminal-stocktaking", TERMINAL, Scenes::counting),
                Scene.terminal("terminal-help", TERMINAL, Scenes::helped),
                Scene.terminal("terminal-check", TERMINAL, Scenes::checked),
                Scene.terminal("terminal-override", TERMINAL, Scenes::allowed),
                Scene.terminal("terminal-offline", TERMINAL, Scenes::offline),
                Scene.terminal("terminal-pause", TERMINAL, Scenes::paused),
                Scene.terminal("terminal-charge", TERMINAL, Scenes::charged),
                Scene.terminal("terminal-merge", TERMINAL, Scenes::merging),
                Scene.terminal("terminal-lot", LATHE, Scenes::lot),
                Scene.terminal("terminal-receive", SUBCONTRACT, Scenes::receiving),
                new Scene("terminal-handheld", "/terminal", TERMINAL, 390, 844, Scenes::started),
                Scene.terminal("terminal-serial", TERMINAL, Scenes::serial),
                Scene.terminal("terminal-counter", TERMINAL, Scenes::counter),
                Scene.terminal("terminal-piece", TERMINAL, Scenes::pieces),
                Scene.page("notices", "/notices", "foreman"),
                Scene.page("held", "/held", "inspector"),
                Scene.page("arrivals", "/arrivals", "foreman"),
                Scene.page("refusals", "/refusals", "foreman"),
                Scene.page("stocktaking", "/stocktaking", "foreman"),
                Scene.page("print", "/print", "foreman"),
                Scene.page("plant", "/admin/plant", "admin"),
                Scene.page("aliases", "/admin/aliases", "admin"),
                Scene.page("scanner", "/scanner", "admin"),
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

    private static void rare(Page page, Studio studio) {
        started(page, studio);
        page.locator("[data-key=more]").click();
        assertThat(page.locator(".rare")).isVisible();
    }

    private static void defective(Page page, Studio studio) {
        started(page, studio);
        page.locator("[data-key=defect]").click();
        assertThat(page.locator(".defects")).isVisible();
        page.locator("[data-key=k2]").click();
    }

    private static void splitting(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-SPLIT");
        studio.scan(page, FOREMAN);
        studio.scan(page, studio.card(MILLING, OperationState.READY));
        studio.scan(page, "Q-5");
        assertThat(page.locator("[data-key=add]")).isVisible();
        page.locator("[data-key=k5]").click();
    }

    private static void newCards(Page page, Studio studio) {
        page.evaluate("window.print = () => undefined");
        splitting(page, studio);
        page.locator("[data-key=ok]").click();
        page.locator(".sheets img")
                .nth(1)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void together(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-BUNDLE");
        studio.scan(page, studio.card(MILLING, OperationState.READY));
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ASK");
    }

    private static void counting(Page page, Studio studio) {
        started(page, studio);
        studio.scan(page, "X-COUNT");
        studio.scanAgain(page);
        assertThat(page.locator(".pad")).isVisible();
    }

    private static void helped(Page page, Studio studio) {
        started(page, studio);
        studio.scan(page, "X-HELP");
        assertThat(page.locator(".choose")).isVisible();
    }

    private static void checked(Page page, Studio studio) {
        started(page, studio);
        studio.scan(page, "X-CHECK");
        assertThat(page.locator("[data-key=good]")).isVisible();
    }

    private static void allowed(Page page, Studio studio) {
        refused(page, studio);
        page.locator("[data-key=override]").click();
        assertThat(page.locator(".choose")).isVisible();
    }

    private static void paused(Page page, Studio studio) {
        started(page, studio);
        studio.scan(page, "X-PAUSE");
        assertThat(page.locator(".choose")).isVisible();
    }

    private static void charged(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-CHARGE");
        studio.scan(page, studio.card(MILLING, OperationState.READY));
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ASK");
    }

    private static void merging(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-MERGE");
        studio.scan(page, FOREMAN);
        assertThat(page.locator(".asking .row").first()).isVisible();
    }

    private static void lot(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "L-QT80-01");
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ACCEPTED");
    }

    private static void serial(Page page, Studio studio) {
        studio.keepSerials(studio.card(MILLING, OperationState.READY));
        started(page, studio);
        studio.scan(page, "N-DN80-0001");
        assertThat(page.locator("[role=status]")).hasAttribute("data-outcome", "ACCEPTED");
    }

    private static void receiving(Page page, Studio studio) {
        studio.scan(page, OPERATOR);
        studio.scan(page, "X-RECEIVE");
        studio.scan(page, studio.card(OUTSIDE, OperationState.RUNNING));
        assertThat(page.locator(".pad")).isVisible();
        studio.scan(page, "Q-36");
    }

    private static void counter(Page page, Studio studio) {
        studio.rule("machine_counter", "Y");
        studio.scan(page, OPERATOR);
        studio.scan(page, studio.card(MILLING, OperationState.READY));
        assertThat(page.locator(".pad")).isVisible();
        page.locator("[data-key=k4]").click();
        page.locator("[data-key=k8]").click();
        studio.rule("machine_counter", "N");
    }

    private static void pieces(Page page, Studio studio) {
        studio.rule("one_piece_flow", "Y");
        started(page, studio);
        assertThat(page.locator("[data-key=piece]")).isVisible();
        studio.rule("one_piece_flow", "N");
    }

    private static void offline(Page page, Studio studio) {
        started(page, studio);
        page.context().setOffline(true);
        studio.scanAgain(page);
        page.locator("[data-key=k5]").click();
        page.locator(".acts .pri").click();
        assertThat(page.locator("[data-connection=offline]")).isVisible();
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
