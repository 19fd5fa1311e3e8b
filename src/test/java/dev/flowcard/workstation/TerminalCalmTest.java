package dev.flowcard.workstation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.BoundingBox;
import dev.flowcard.devices.ServerScans;
import dev.flowcard.identity.Role;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notices;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The terminal stays still while somebody works at it, and is clean for who comes next. */
@FlowcardTest
class TerminalCalmTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private ServerScans serverScans;

    @Autowired
    private Notices notices;

    private final String unique = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final Chromium chromium = new Chromium();
    private BrowserContext context;
    private TerminalScreen screen;

    @BeforeEach
    void aRunningJob() {
        shop.person("C1" + unique, "李伟", Role.OPERATOR);
        shop.workUnit("CU" + unique, "CALM-TURN");
        shop.workOrder("W-CALM" + unique, 500, Shop.Step.of(10, "粗车", "CALM-TURN"));
        context = chromium.context(1280, 800, "zh-CN");
        screen = new TerminalScreen(context, port);
        screen.enrol(shop.terminal("T-CALM" + unique, "CU" + unique)).is("online");
        screen.scan("P-C1" + unique).shows("ACCEPTED");
        screen.scan("W-CALM" + unique).shows("ACCEPTED");
        screen.page.locator(".job:not(.upnext) .nums").waitFor(); // not the one that was up next
    }

    @AfterEach
    void close() {
        screen.read("X-OFF");
        context.close();
        chromium.close();
    }

    @Test
    void theCardDoesNotJumpWhileItIsWorkedOn() {
        List<?> before = places();
        screen.scan("W-CALM" + unique).shows("ASK");
        assertThat((Object) places()).as("while a report is asked").isEqualTo(before);
        screen.page.locator("[data-key=k4]").click();
        assertThat((Object) places()).as("while a quantity is touched in").isEqualTo(before);
        screen.page.locator("[data-key=ok]").click();
        screen.shows("ACCEPTED");
        assertThat((Object) places()).as("after the report").isEqualTo(before);
    }

    /** Where the operation's name and the figures stand; asked at once, since what stands there may be drawn anew between. */
    private List<?> places() {
        return (List<?>) screen.page.evaluate("""
                () => ['.job h2', '.job .nums'].flatMap(part => {
                  const place = document.querySelector(part).getBoundingClientRect();
                  return [place.x, place.y];
                })""");
    }

    @Test
    void theScreenIsCleanAfterAChangeOfShifts() {
        screen.page.locator("[data-key=more]").click();
        screen.page.locator("[data-key=type]").click();
        screen.page.locator("[data-key=kW]").click();
        serverScans.take("T-CALM" + unique, "X-SHIFTEND", Instant.now());
        screen.says("班次结束");
        assertThat(screen.page.locator(".letters")).hasCount(0);
        assertThat(screen.page.locator(".who")).containsText("无人上机");
    }

    @Test
    void aForemansWordStandsAboveTheJobAndCoversNothing() {
        notices.write(Addressee.TERMINAL, "T-CALM" + unique, "换机油，下午两点。", 1);
        screen.page.locator(".notice").waitFor();
        BoundingBox notice = screen.page.locator(".notice").boundingBox();
        BoundingBox job = screen.page.locator(".job").boundingBox();
        assertThat(job.y).isGreaterThanOrEqualTo(notice.y + notice.height);
        screen.read("X-READ").shows("ACCEPTED");
        assertThat(screen.page.locator(".notice")).hasCount(0);
    }
}
