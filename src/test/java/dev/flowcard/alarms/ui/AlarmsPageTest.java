package dev.flowcard.alarms.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.Alarms;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.HelpLine;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a foreman touches on his tablet. */
@FlowcardTest
class AlarmsPageTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    @Autowired
    Plant plant;

    @Autowired
    HelpLine helpLine;

    @Autowired
    Alarms alarms;

    @LocalServerPort
    int port;

    @Test
    void aCallAppearsByItselfAndIsAnsweredAndExplainedInTwoTouchesEach() {
        Person foreman = shop.person("AP-FOREMAN", "王强", Role.FOREMAN);
        users.setPassword("ap-wangqiang", foreman.id(), PASSWORD);
        shop.workUnit("AP-U1", "AP-TURN");
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open("/alarms?center=AP-TURN", "ap-wangqiang", PASSWORD, "zh-CN", 1280, 800);
            assertThat(page.getByText("没有报警")).isVisible();
            call();
            touch(page, "确认 AP-U1");
            assertThat(page.getByText("处理中")).isVisible();
            touch(page, "处理 AP-U1");
            page.getByRole(AriaRole.BUTTON, exactly("等料")).click();
            page.getByRole(AriaRole.BUTTON, exactly("催料催件")).click();
            assertThat(page.locator(".chip.chosen")).hasCount(3);
            picture(page, "alarms-handling");
            page.getByRole(AriaRole.BUTTON, exactly("关闭报警")).click();
            assertThat(page.getByText("没有报警")).isVisible();
        }
        Alarm closed = alarms.latest(0, 50).stream()
                .filter(a -> a.subject().startsWith("U-AP-U1"))
                .findFirst()
                .orElseThrow();
        assertThat(closed.handling().owner()).isEqualTo(foreman.code());
        assertThat(closed.handling().cause()).isEqualTo("MATERIAL");
        assertThat(closed.handling().countermeasure()).isEqualTo("EXPEDITE");
        assertThat(closed.handling().closedAt()).isNotNull();
    }

    @Test
    void whoOnlyReadsHasNothingToTouchAndCannotBeGivenIt() {
        Person seller = shop.person("AP-SALES", "李娜", Role.SALES);
        users.setPassword("ap-lina", seller.id(), PASSWORD);
        shop.workUnit("AP-U2", "AP-MILL");
        helpLine.raise(new HelpLine.Call(
                "U-AP-U2",
                new Named("AP-U2", null),
                plant.findWorkCenter("AP-MILL").orElseThrow().id(),
                "R-CALL-QUALITY",
                new Named("质量", "Quality"),
                new Named("赵敏", null)));
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open("/alarms?center=AP-MILL", "ap-lina", PASSWORD, "en", 1280, 800);
            assertThat(page.getByText("AP-U2 calls: Quality")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, exactly("Acknowledge AP-U2 calls: Quality")))
                    .hasCount(0);
        }
    }

    private void call() {
        helpLine.raise(new HelpLine.Call(
                "U-AP-U1",
                new Named("AP-U1", null),
                plant.findWorkCenter("AP-TURN").orElseThrow().id(),
                "R-CALL-MATERIAL",
                new Named("缺料", "Material"),
                new Named("张强", null)));
    }

    private static void touch(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        button.first().click();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
