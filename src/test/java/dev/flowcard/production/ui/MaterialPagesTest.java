package dev.flowcard.production.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What planner and warehouse do with the mouse: block a lot, trace it, send pieces out and take them back. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=material-pages") // it counts what is outside
class MaterialPagesTest {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    private OfficeBrowser browser;
    private Api planner;

    @BeforeEach
    void aWorkOrderOfALotThatGoesOut() {
        users.setPassword(
                "mp-planner", shop.person("MP-PLANNER", "王丽华", Role.PLANNER).id(), PASSWORD);
        shop.person("MP-1", "李伟", Role.OPERATOR);
        shop.workUnit("MP-U1", "MP-TURN");
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workOrder("W-MP-1", 10, Shop.Step.of(10, "粗车", "MP-TURN"), Shop.Step.of(20, "时效", "MP-OUT"));
        planner.csv("subcontract-terms", "work_center,supplier,lead_days,price\nMP-OUT,MP-HEAT,3,4.5");
        planner.csv("boms", "product,sequence,material,quantity\nM-W-MP-1,10,MP-BAR,2");
        planner.csv("stock", "lot,material,quantity,heat\nL-MP-1,MP-BAR,100,C3-1");
        Api terminal = new Api(port, shop.terminal("T-MP-1", "MP-U1"));
        for (String code : new String[] {"P-MP-1", "L-MP-1", "W-MP-1.10", "W-MP-1.10"}) {
            terminal.scan("T-MP-1", Codes.printable(code));
        }
        terminal.scan("T-MP-1", "X-OK");
        browser = new OfficeBrowser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aLotIsBlockedTracedAndItsPiecesGoOutAndComeBack() {
        Page page = browser.open("/materials?q=L-MP", "mp-planner", PASSWORD, "zh-CN", 1440, 840);
        button(page, "冻结").click();
        page.getByLabel("原因").fill("成分待复检");
        last(page, "冻结").click();
        assertThat(page.locator("vaadin-grid")).containsText("成分待复检");
        picture(page, "materials-zh");
        page.getByText("追溯", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".trace .side").last()).containsText("W-MP-1");
        picture(page, "genealogy-zh");

        page.navigate("http://localhost:" + port + "/subcontract?tab=send");
        button(page, "发出").click();
        assertThat(page.getByLabel("数量")).isVisible();
        picture(page, "subcontract-send-zh");
        last(page, "发出").click();
        page.getByText("在外 1 批").click();
        button(page, "收回").click();
        page.getByLabel("不良").fill("2");
        page.getByLabel("不良").press("Tab");
        picture(page, "subcontract-receive-zh");
        last(page, "收回").click();
        page.getByText("月度对账").click();
        assertThat(page.locator("vaadin-grid").last()).containsText("36.00");
        button(page, "签认").click();
        page.locator("vaadin-confirm-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("签认"))
                .click();
        assertThat(page.locator("vaadin-grid").last()).containsText("已签认");
        picture(page, "subcontract-signed-zh");
        var operation = planner.get("/api/v1/work-orders/W-MP-1")
                .json()
                .path("operations")
                .get(1);
        assertThat(operation.path("good").asInt()).isEqualTo(8);
        assertThat(operation.path("held").asInt()).isEqualTo(2);
    }

    /** The button of the dialog, which comes after those of the page. */
    private static Locator last(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
