package dev.flowcard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.quality.Inspections;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import dev.flowcard.workstation.TerminalScreen;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What somebody wished for who kept paper tickets: scan the ticket with the phone, choose the operation, start it, report it,
 * see the wage of the day; an inspector locks and unlocks it; at the end the month is settled.
 */
@FlowcardTest
class OneTicketTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String TICKET = "W-STORY-1";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private Users users;

    @Autowired
    private Inspections inspections;

    private final Chromium chromium = new Chromium();
    private OfficeBrowser office;
    private Api planner;

    @BeforeEach
    void aShop() {
        people.setPin(shop.person("STORY1", "郭师傅", Role.OPERATOR).id(), "4711");
        Person inspector = shop.person("STORY7", "周洁", Role.INSPECTOR);
        users.setPassword("story-inspector", inspector.id(), PASSWORD);
        Person foreman = shop.person("STORY9", "刘工", Role.FOREMAN);
        users.setPassword("story-foreman", foreman.id(), PASSWORD);
        shop.workUnit("STORY-LATHE", "STORY-TURN");
        planner = new Api(port, shop.token(Role.PLANNER));
        csv("inspection-plans", """
                plan,characteristic,kind,sampling
                STORY-PLAN,外观,PASS_FAIL,1
                """);
        shop.workOrder(
                TICKET,
                20,
                new Step(10, "粗车", "STORY-TURN", null),
                new Step(20, "精车", "STORY-TURN", "STORY-PLAN"),
                new Step(30, "去毛刺", "STORY-TURN", null));
        csv("piece-rates", """
                product,sequence,valid_from,rate
                M-W-STORY-1,10,2020-01-01,1.5
                M-W-STORY-1,20,2020-01-01,2.25
                M-W-STORY-1,30,2020-01-01,0.5
                """);
        office = new OfficeBrowser(port);
    }

    @AfterEach
    void close() {
        office.close();
        chromium.close();
    }

    @Test
    void theTicketGoesItsWayAndTheMonthIsSettled() {
        try (BrowserContext phone = chromium.context(390, 844, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(phone, port);
            screen.enrol(shop.terminal("T-STORY", null)).is("online").says("请先扫设备码");
            screen.scan("U-STORY-LATHE").shows("ACCEPTED").scan("P-STORY1").shows("ACCEPTED");
            firstOperationInPart(screen);
            theTicketAsksWhichOperation(screen);
            theWageOfTheDayAppears(screen);
            anInspectorLocksAndUnlocks(screen);
        }
        theMonthIsSettled();
    }

    private void firstOperationInPart(TerminalScreen screen) {
        screen.scan(TICKET).says("已开工");
        screen.scan(TICKET).shows("ASK").read("Q-12").says("12");
        screen.read("X-PARTLY").shows("ACCEPTED");
    }

    private void theTicketAsksWhichOperation(TerminalScreen screen) {
        screen.scan(TICKET).shows("ASK").says("有几道工序可以开工");
        Locator finishing = screen.page.locator("[data-key='" + Codes.printable(TICKET + ".20") + "']");
        assertThat(finishing).containsText("精车");
        screen.picture("story-which-operation");
        finishing.click();
        screen.shows("ACCEPTED").says("已开工");
        screen.scan(TICKET + ".10").shows("ACCEPTED");
        screen.scan(TICKET + ".10").shows("ASK").read("X-OK").says("已报工 8 件");
    }

    private void theWageOfTheDayAppears(TerminalScreen screen) {
        screen.read("X-PAY").shows("ASK").scan("P-STORY1").shows("ACCEPTED");
        assertThat(screen.page.locator(".pay .sum")).containsText("30.00");
        screen.picture("story-wage");
        screen.scan(TICKET + ".20").shows("ASK");
        assertThat(screen.page.locator(".pay")).hasCount(0);
        screen.read("X-OK").says("已报工 20 件");
    }

    private void anInspectorLocksAndUnlocks(TerminalScreen screen) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !inspections.ofWorkOrder(TICKET).isEmpty());
        screen.scan(TICKET + ".30").shows("REFUSED").says("待检");
        screen.picture("story-locked");
        Page desk = office.open("/quality", "story-inspector", PASSWORD, "zh-CN", 1280, 800);
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("请扫流转卡");
        OfficeBrowser.scan(desk, Codes.printable(TICKET));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("外观 合格"))
                .click();
        OfficeBrowser.scan(desk, "X-OK");
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("放行");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("放行 20 件"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("已放行 20 件");
        screen.scan(TICKET + ".30").shows("ACCEPTED").says("已开工");
        screen.scan(TICKET + ".30").shows("ASK").read("X-OK").says("已报工 20 件");
    }

    private void theMonthIsSettled() {
        Page pay = office.open("/pay", "story-foreman", PASSWORD, "zh-CN", 1280, 800);
        Locator row =
                pay.getByText("郭师傅", new Page.GetByTextOptions().setExact(true)).first();
        row.click();
        Locator sheet = pay.getByRole(AriaRole.DIALOG).first();
        assertThat(sheet).containsText("85.00");
        assertThat(sheet).containsText(TICKET);
        OfficeBrowser.picture(pay, "pay-sheet-zh");
        pay.locator("vaadin-password-field input").fill("4711");
        pay.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("本人签字"))
                .click();
        assertThat(pay.getByText("已锁定").first()).isVisible();
        OfficeBrowser.picture(pay, "pay-month-zh");
    }

    private void csv(String kind, String content) {
        Api.Answer answer = planner.csv(kind, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
