package dev.flowcard.devices.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.devices.inbox.Outage;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A foreman sees what an outage left over, books one with one touch and leaves another refused. */
@FlowcardTest
class RefusalsPageTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    @Test
    void a_foreman_decides_what_becomes_of_late_refusals() {
        users.setPassword("ibforeman", shop.person("IB-9", "王强", Role.FOREMAN).id(), PASSWORD);
        shop.person("IB-1", "李伟", Role.OPERATOR);
        shop.workUnit("U-IB", "IB-MILL");
        shop.workOrder("W-IB", 50, Shop.Step.of(10, "车削", "IB-TURN"), Shop.Step.of(20, "铣削", "IB-MILL"));
        Outage outage = new Outage("T-IB", new Api(port, shop.terminal("T-IB", "U-IB")));
        outage.late("P-IB-1", "W-IB.20", "W-IB.20", "Q-12", "X-OK");
        outage.late("X-CANCEL", "W-GONE");

        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open("/refusals", "ibforeman", PASSWORD, "zh-CN", 1280, 800);
            Locator cards = page.locator(".refusal-card").filter(having("T-IB"));
            assertThat(cards).hasCount(2);
            assertThat(cards.first()).containsText("李伟");
            assertThat(cards.first()).containsText("Q-12");
            picture(page, "refusals-zh");
            picture(browser.open("/refusals", "ibforeman", PASSWORD, "en", 1280, 800), "refusals-en");

            cards.first().getByRole(AriaRole.BUTTON, named("照样入账")).click();
            assertThat(cards).hasCount(1);
            cards.first().getByRole(AriaRole.BUTTON, named("维持拒绝")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("卡已作废");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("维持拒绝"))
                    .click();
            assertThat(cards).hasCount(0);
        }
        Api reader = new Api(port, shop.token(Role.FOREMAN));
        org.assertj.core.api.Assertions.assertThat(reader.get("/api/v1/work-orders/W-IB")
                        .json()
                        .path("operations")
                        .get(1)
                        .path("good")
                        .asInt())
                .isEqualTo(12);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
