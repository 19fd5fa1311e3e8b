package dev.flowcard.workstation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.production.Reasons;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many touches each thing takes on the real page, from an idle terminal with the person signed on; the guide lists the same numbers. */
@FlowcardTest
class TouchCountTest {
    private static final String COUNTER =
            "window.touches = 0; addEventListener('pointerup', () => window.touches++, true);";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Reasons reasons;

    private TerminalScreen screen;

    @Test
    void eachThingTakesAsManyTouchesAsTheGuideSays() {
        shop.person("TOUCH1", "李伟", Role.OPERATOR);
        shop.workUnit("TOUCH-U1", "TOUCH-TURN");
        shop.workOrder("W-TOUCH-1", 9, Shop.Step.of(10, "粗车", "TOUCH-TURN"));
        shop.workOrder("W-TOUCH-2", 90, Shop.Step.of(10, "粗车", "TOUCH-TURN"));
        reasons.save("TOUCH-D", "触摸振纹", null, "DEFECT", "WORK");
        reasons.save("TOUCH-P", "触摸换刀", null, "PAUSE", null);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            screen = new TerminalScreen(context, port);
            screen.enrol(shop.terminal("T-TOUCH", "TOUCH-U1")).is("online");
            screen.scan("P-TOUCH1").shows("ACCEPTED");
            screen.page.evaluate(COUNTER);
            assertThat(start("W-TOUCH-1")).as("start").isEqualTo(1);
            assertThat(finishAllGood()).as("finish, all good").isEqualTo(2);
            start("W-TOUCH-2");
            assertThat(finishWithACount()).as("finish with a count").isEqualTo(3);
            assertThat(scrap()).as("scrap: four and its digit").isLessThanOrEqualTo(4 + 1);
            assertThat(pause()).as("pause").isEqualTo(2);
            assertThat(resume()).as("resume").isEqualTo(1);
            assertThat(help()).as("help").isEqualTo(2);
        }
    }

    private int start(String workOrder) {
        String code = Codes.printable(workOrder + ".10");
        screen.page
                .locator("[data-key='start-" + code + "'], [data-key='" + code + "']")
                .first()
                .click();
        screen.says("已开工");
        assertThat(screen.page.locator("[data-key=report]")).isVisible();
        return touches();
    }

    private int finishAllGood() {
        screen.page.locator("[data-key=report]").click();
        screen.shows("ASK");
        screen.page.locator("[data-key=ok]").click();
        screen.says("已报工 9 件");
        return touches();
    }

    private int finishWithACount() {
        screen.page.locator("[data-key=report]").click();
        screen.shows("ASK");
        screen.page.locator("[data-key=k7]").click();
        screen.page.locator("[data-key=ok]").click();
        screen.says("已报工 7 件");
        return touches();
    }

    private int scrap() {
        screen.page.locator("[data-key=defect]").click();
        screen.says("报废几件");
        screen.page.locator("[data-key=k2]").click();
        screen.touch("触摸振纹").says("报废 2 件");
        screen.page.locator("[data-key=ok]").click();
        screen.shows("ACCEPTED");
        return touches();
    }

    private int pause() {
        shop.workOrder("W-TOUCH-3", 90, Shop.Step.of(10, "粗车", "TOUCH-TURN"));
        screen.scan("W-TOUCH-3").says("已开工");
        screen.page.locator("[data-key=pause]").click();
        screen.says("已暂停");
        screen.touch("触摸换刀").shows("ACCEPTED");
        return touches();
    }

    private int resume() {
        screen.page.locator("[data-key=resume]").click();
        screen.says("继续加工");
        return touches();
    }

    private int help() {
        screen.page.locator("[data-key=help]").click();
        screen.shows("ASK");
        screen.touch("缺料").says("已呼叫");
        return touches();
    }

    /** Those since the last time. */
    private int touches() {
        return ((Number) screen.page.evaluate("() => { const n = window.touches; window.touches = 0; return n; }"))
                .intValue();
    }
}
