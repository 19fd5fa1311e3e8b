package dev.flowcard.devices.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.devices.SetupCodes;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator types a scanner's set-up code from its manual, and is told what is wrong with it. */
@FlowcardTest
class SetupCodesPageTest {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    @Autowired
    SetupCodes codes;

    @AfterEach
    void takeThemAway() {
        codes.all().forEach(codes::delete);
    }

    @Test
    void aCodeIsEnteredCheckedAndTakenAway() {
        users.setPassword("sc-admin", shop.person("SC-ADMIN", "王丽华", Role.ADMIN).id(), PASSWORD);
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open("/admin/setup-codes", "sc-admin", PASSWORD, "zh-CN", 1280, 800);
            assertThat(page.getByText("还没有设置码")).isVisible();
            picture(page, "setup-codes-empty-zh");
            button(page, "添加设置码").click();
            page.getByLabel("厂家").fill("霍尼韦尔");
            page.getByLabel("型号").fill("1900");
            page.getByLabel("设成什么").fill("回车结尾");
            page.getByLabel("内容").fill("回车");
            button(page, "保存").click();
            assertThat(page.getByText("内容是 1 到 40 个")).isVisible();
            picture(page, "setup-codes-refused-zh");
            page.getByLabel("内容").fill("ABC123.");
            button(page, "保存").click();
            assertThat(page.locator("vaadin-grid")).containsText("ABC123.");
            assertThat(page.locator("a[href*='setup-codes.pdf']")).isVisible();
            page = browser.open("/admin/setup-codes", "sc-admin", PASSWORD, "en", 1280, 800);
            assertThat(page.locator("vaadin-grid")).containsText("Code 128, FNC3 first");
            picture(page, "setup-codes-en");
            button(page, "Delete").click();
            assertThat(page.getByText("Scanners that were set by it stay as they are."))
                    .isVisible();
            page.locator("vaadin-confirm-dialog vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Delete"))
                    .click();
            assertThat(page.getByText("No set-up code yet")).isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
