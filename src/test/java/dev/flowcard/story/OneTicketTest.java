package dev.flowcard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wished for who kept paper tickets: photograph the ticket with the phone, choose the operation, start it, report
 * it, see the wage of the day; an inspector locks and unlocks it; one operation goes out to a subcontractor and comes back in
 * parts; at the end the month is settled.
 */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=story")
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

    @TempDir
    private Path folder;

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
                new Step(30, "去毛刺", "STORY-TURN", null),
                new Step(40, "镀锌", "STORY-OUT", null));
        csv("suppliers", "supplier,name\nSTORY-PLATING,宏达电镀厂\n");
        csv(
                "subcontract-terms",
                "work_center,supplier,lead_days,price,price_basis\nSTORY-OUT,STORY-PLATING,3,0.8,PIECE\n");
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
    void theTicketGoesItsWayAndTheMonthIsSettled() throws Exception {
        try (BrowserContext phone = chromium.context(390, 844, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(phone, port);
            phone.route("**/camera/decoder.js", Route::abort); // a phone that cannot read the photo itself
            screen.enrol(shop.terminal("T-STORY", null)).is("online").says("请先扫设备码");
            screen.scan("U-STORY-LATHE").shows("ACCEPTED").scan("P-STORY1").shows("ACCEPTED");
            firstOperationInPart(screen);
            theTicketAsksWhichOperation(screen);
            theWageOfTheDayAppears(screen);
            anInspectorLocksAndUnlocks(screen);
            oneOperationGoesOutAndComesBackInParts(screen);
        }
        theMonthIsSettled();
    }

    private void firstOperationInPart(TerminalScreen screen) throws Exception {
        screen.page.locator("[data-key=look]").click();
        screen.page.setInputFiles("input[type=file]", photo(TICKET));
        screen.says("已开工");
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

    private void oneOperationGoesOutAndComesBackInParts(TerminalScreen screen) {
        screen.read("X-SEND")
                .shows("ASK")
                .scan(TICKET)
                .says("发出几件")
                .read("X-OK")
                .says("已发出 20 件");
        screen.picture("story-sent");
        screen.read("X-RECEIVE").shows("ASK").scan(TICKET).says("合格收回几件");
        screen.read("Q-12").says("12").read("X-OK").says("已收回 · 合格 12");
        screen.read("X-RECEIVE").shows("ASK").scan(TICKET).says("合格收回几件");
        screen.read("X-SCRAP").says("损耗").read("Q-1").says("损耗 1").read("X-OK").says("合格 7");
        JsonNode ticket = planner.get("/api/v1/work-orders/" + TICKET).json();
        JsonNode plating = ticket.path("operations").get(3);
        assertThat(plating.path("good").asInt()).isEqualTo(19);
        assertThat(plating.path("scrap").asInt()).isEqualTo(1);
        assertThat(ticket.path("state").asString()).isEqualTo("COMPLETED");
    }

    /** The paper as a phone sees it. */
    private Path photo(String ticket) throws Exception {
        Path photo = folder.resolve("ticket.png");
        Map<EncodeHintType, Object> quiet = Map.of(EncodeHintType.MARGIN, 40);
        BitMatrix bars = new Code128Writer().encode(Codes.printable(ticket), BarcodeFormat.CODE_128, 900, 200, quiet);
        MatrixToImageWriter.writeToPath(bars, "png", photo);
        return photo;
    }

    private void theMonthIsSettled() {
        Page pay = office.open("/pay", "story-foreman", PASSWORD, "zh-CN", 1280, 800);
        Locator row =
                pay.getByText("郭师傅", new Page.GetByTextOptions().setExact(true)).first();
        row.click();
        Locator sheet = pay.getByRole(AriaRole.DIALOG).first();
        assertThat(sheet).containsText("85.00");
        assertThat(sheet).containsText(TICKET);
        assertThat(sheet).not().containsText("镀锌"); // the subcontractor is paid by his statement
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
