package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a screen keeps of its own, and what several screens of one terminal do together. */
@FlowcardTest
class TerminalScreensTest {
    /** Counts how often a printer is given something. */
    private static final String PRINTER =
            "window.print = () => sessionStorage.setItem('printed', Number(sessionStorage.getItem('printed')) + 1)";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private BrowserContext here;
    private BrowserContext there;
    private TerminalScreen screen;
    private String card;
    private String token;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aTerminal() {
        String number = "TS" + NEXT.incrementAndGet();
        card = "W-" + number;
        shop.person("TS1007", "李伟", Role.OPERATOR);
        shop.person("TS2001", "张国庆", Role.FOREMAN);
        shop.workUnit(number + "-1#", "TS-TURN");
        shop.workOrder(card, 120, Shop.Step.of(10, "粗车", "TS-TURN"));
        token = shop.terminal("T-" + number, number + "-1#");
        here = context();
        there = context();
        screen = new TerminalScreen(here, port).enrol(token);
    }

    private static BrowserContext context() {
        BrowserContext context = chromium.context(1280, 800, "zh-CN");
        context.addInitScript(PRINTER);
        return context;
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void theDigitsOnTheKeypadOutliveAReload() {
        screen.scan("P-TS1007")
                .shows("ACCEPTED")
                .scan(card)
                .shows("ACCEPTED")
                .scan(card)
                .shows("ASK");
        screen.settled();
        screen.page.locator("[data-key=k3]").click();
        screen.page.locator("[data-key=k7]").click();
        screen.page.reload();
        screen.ready().is("online").settled();
        screen.button("确认 37 件").waitFor();
        screen.page.locator("[data-key=k1]").click();
        screen.page.reload();
        screen.ready().is("online").settled();
        screen.button("确认 371 件").waitFor();
        screen.page.locator("[data-key=kdel]").click();
        screen.touch("确认 37 件").shows("ACCEPTED").says("37");
        screen.scan(card).shows("ASK");
        screen.button("剩余 83 件").waitFor();
    }

    @Test
    void newCardsArePrintedOnceByTheScreenThatSplitThem() {
        TerminalScreen other = new TerminalScreen(there, port).enrol(token);
        screen.scan("P-TS1007").shows("ACCEPTED");
        other.says("李伟");
        screen.read("X-SPLIT")
                .shows("ASK")
                .scan("P-TS2001")
                .shows("ASK")
                .scan(card)
                .shows("ASK");
        screen.read("Q-4").says("4").read("X-OK").shows("ACCEPTED");
        screen.page.waitForFunction("() => sessionStorage.getItem('printed') === '1'");
        other.page.locator(".codes .head").getByText("另一块屏幕").waitFor();
        assertThat(other.page.evaluate("() => sessionStorage.getItem('printed')"))
                .isNull();
        other.page.locator("[data-key=print-cards]").click();
        other.page.waitForFunction("() => sessionStorage.getItem('printed') === '1'");
    }
}
