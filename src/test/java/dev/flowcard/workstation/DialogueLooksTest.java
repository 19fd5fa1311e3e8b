package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnitData;
import dev.flowcard.production.Reasons;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rarer dialogues at each size and in both languages, where everything that can be offered is offered. */
@FlowcardTest
class DialogueLooksTest {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Plant plant;

    @Autowired
    private Reasons reasons;

    private final Faults faults = new Faults();
    private TerminalScreen screen;
    private String name;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aShop() {
        shop.person("DL1007", "李伟", Role.OPERATOR);
        shop.person("DL1008", "欧阳建国", Role.OPERATOR);
        shop.person("DL2001", "张国庆", Role.FOREMAN);
        shop.person("DL3001", "周洁", Role.INSPECTOR);
        plant.saveWorkUnit(new WorkUnitData(
                "DL-MC-1#", "DL-MC-1#", null, plant.ensureWorkCenter("DL-MC").id(), true, OverReport.WARN, true));
        shop.workUnit("DL-MC-2#", "DL-MC");
        reasons.save("DL-01", "孔径超差", "Bore out of size", "DEFECT", "WORK");
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, zh-CN",
        "1280, 800, en",
        "1024, 600, zh-CN",
        "1024, 600, en",
        "390, 844, zh-CN",
        "390, 844, en",
    })
    void everyDialogueFitsAndCanBeTouched(int width, int height, String language) {
        name = "dialogue-" + width + "-" + language;
        String prefix = "W-DL" + width + language.substring(0, 2).toUpperCase(Locale.ROOT);
        for (String letter : new String[] {"A", "B", "C"}) {
            shop.workOrder(prefix + letter, 120, Shop.Step.of(50, "铣钻攻", "DL-MC"));
        }
        try (BrowserContext context = chromium.context(width, height, language)) {
            context.addInitScript(
                    "window.print = () => { window.printed = document.querySelectorAll('.sheets img').length; }");
            screen = new TerminalScreen(context, port);
            screen.enrol(shop.terminal("T-" + prefix, "DL-MC-1#")).is("online");
            everythingThatIsRare(prefix + "A");
            screen.page.close();
            screen = new TerminalScreen(context, port);
            screen.enrol(shop.terminal("T2-" + prefix, "DL-MC-2#")).is("online");
            screen.scan("P-DL1007").shows("ACCEPTED");
            cards(prefix + "B");
            together(prefix + "B", prefix + "C");
        }
        assertThat(faults.all()).isEmpty();
    }

    private void everythingThatIsRare(String card) {
        screen.scan("P-DL1007").shows("ACCEPTED").scan("P-DL1008").shows("ACCEPTED");
        screen.scan(card).shows("ASK");
        screen.page.locator(".pad").waitFor();
        look("0-counter");
        screen.read("Q-100").shows("ACCEPTED");
        screen.page.locator("[data-key=piece]").waitFor();
        screen.page.locator("[data-key=more]").click();
        screen.page.locator(".rare").waitFor();
        look("1-more");
        screen.page.locator("[data-key=leave]").click();
        look(screen.shows("ASK"), "2-leave");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-CHECK").shows("ASK");
        screen.page.locator("[data-key=good]").waitFor();
        look("3-check");
        screen.read("X-OK").shows("ASK");
        screen.page.locator(".choose").waitFor();
        look("3-check-inspector");
        screen.read("X-CANCEL")
                .shows("ACCEPTED")
                .read("X-COUNT")
                .shows("ASK")
                .scan(card)
                .shows("ASK");
        screen.page.locator(".pad").waitFor();
        look("4-stocktaking");
        screen.read("X-COUNT").shows("ACCEPTED").read("X-OFF").shows("ACCEPTED");
    }

    private void cards(String card) {
        screen.read("X-SPLIT").shows("ASK");
        screen.page.locator(".choose").waitFor();
        look("5-split-badge");
        screen.scan("P-DL2001").shows("ASK");
        look("5-split-card");
        screen.scan(card).shows("ASK");
        screen.page.locator(".pad").waitFor();
        look("6-split-how-many");
        screen.page.locator("[data-key=k4]").click();
        look("6-split-4");
        screen.page.locator("[data-key=add]").click();
        screen.says("4");
        screen.page.locator("[data-key=k6]").click();
        screen.page.locator("[data-key=add]").click();
        screen.says("6");
        look("7-split-two");
        screen.page.locator("[data-key=kind]").click();
        screen.shows("ASK");
        screen.page.locator("[data-key=ok]").click();
        screen.shows("ACCEPTED");
        screen.page.locator(".codes figure").nth(1).waitFor();
        screen.page.waitForFunction("window.printed === 2");
        look("8-new-cards");
        screen.read("X-MERGE").shows("ASK").scan("P-DL2001").shows("ASK");
        screen.page.locator(".asking .row").nth(1).waitFor();
        look("9-merge");
        screen.page.locator(".asking .row").first().click();
        screen.shows("ACCEPTED");
        look("9-merged");
        screen.read("X-OK").shows("ACCEPTED");
    }

    private void together(String first, String second) {
        screen.read("X-CHARGE").shows("ASK").scan(first).shows("ASK");
        screen.page.locator("[data-key=ok]").waitFor();
        look("10-charge");
        screen.read("X-CANCEL")
                .read("X-BUNDLE")
                .shows("ASK")
                .scan(first)
                .shows("ASK")
                .scan(second);
        screen.says("2").read("X-OK").shows("ACCEPTED").scan(first).shows("ASK");
        screen.page.locator("[data-key=scrap]").waitFor();
        look("11-bundle");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-HELP").shows("ASK");
        screen.page.locator(".choose").waitFor();
        look("12-help");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-OFF").shows("ACCEPTED");
    }

    private void look(String what) {
        faults.look(screen, name + "-" + what);
    }

    private void look(TerminalScreen seen, String what) {
        faults.look(seen, name + "-" + what);
    }
}
