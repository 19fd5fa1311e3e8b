package dev.flowcard.quality.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;
import static dev.flowcard.testing.OfficeBrowser.play;
import static dev.flowcard.testing.OfficeBrowser.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.devices.aliases.Aliases;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.quality.InspectionState;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.Inspections;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.Shop.Step;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class QualityPageTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Aliases aliases;

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    Inspections inspections;

    @LocalServerPort
    int port;

    private OfficeBrowser browser;
    private Api terminal;

    @BeforeEach
    void setUp() {
        Person inspector = shop.person("QP-INSPECTOR", "孙丽", Role.INSPECTOR);
        users.setPassword("sunli", inspector.id(), PASSWORD);
        Person foreman = shop.person("QP-FOREMAN", "王强", Role.FOREMAN);
        users.setPassword("wangqiang", foreman.id(), PASSWORD);
        shop.person("QP-1", "李伟", Role.OPERATOR);
        shop.workUnit("U-QP-1", "QP-TURN");
        terminal = new Api(port, shop.terminal("T-QP-1", "U-QP-1"));
        Api.Answer plan = new Api(port, shop.token(Role.ADMIN)).csv("inspection-plans", """
                plan,characteristic,kind,nominal,lower,upper,unit,sampling,name_en
                QP-PLAN,总长,MEASURE,120,119.9,120.1,mm,3,Overall length
                QP-PLAN,孔距,MEASURE,80,79.95,80.05,mm,3,Hole distance
                QP-PLAN,粗糙度 Ra,MEASURE,,,1.6,µm,1,Roughness Ra
                QP-PLAN,表面,PASS_FAIL,,,,,3,Surface
                """);
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        browser = new OfficeBrowser(port);
    }

    @AfterEach
    void tearDown() {
        browser.close();
    }

    @Test
    void anInspectorScansTheCardMeasuresAndReleases() {
        finished("W-QP-1", 120);
        Page page = browser.open("/quality", "sunli", PASSWORD, "zh-CN", 1280, 800);
        Locator status = page.getByRole(AriaRole.STATUS);
        assertThat(status).containsText("请扫流转卡");
        assertThat(page.locator("flowcard-quality")).containsText("W-QP-1");
        picture(page, "quality-list-zh");

        scan(page, Codes.printable("W-QP-1"));
        assertThat(status).containsText("① 总长 120 ±0.1 mm");
        picture(page, "quality-measure-zh");
        scan(page, "120.04");
        assertThat(status).containsText("② 孔距");
        scan(page, "80.08");
        assertThat(status).hasAttribute("data-kind", "no");
        assertThat(status).containsText("② 孔距超上差 0.03");
        page.keyboard().type("80.0");
        picture(page, "quality-out-zh");
        page.keyboard().press("Backspace");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Backspace");
        }
        page.getByRole(AriaRole.BUTTON, named("复测确认")).click();
        scan(page, "0.8");
        page.getByRole(AriaRole.BUTTON, named("表面 合格")).click();
        for (int piece = 2; piece <= 3; piece++) {
            scan(page, "120");
            scan(page, "80");
            page.getByRole(AriaRole.BUTTON, named("表面 合格")).click();
        }
        assertThat(status).containsText("有 1 件不合格");
        picture(page, "quality-complete-zh");
        scan(page, "X-OK");
        assertThat(status).containsText("放行：送检 120 件");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("合计 120 件");
        page.getByRole(AriaRole.BUTTON, named("报废：0")).click();
        page.getByRole(AriaRole.BUTTON, named("2")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("合格：117"))).isVisible();
        picture(page, "quality-quantities-zh");
        page.getByRole(AriaRole.BUTTON, named("放行 117 件")).dblclick();
        assertThat(status).containsText("已放行 117 件");
        picture(page, "quality-released-zh");

        InspectionView view = inspections.ofWorkOrder("W-QP-1").getFirst();
        assertThat(view.state()).isEqualTo(InspectionState.RELEASED);
        assertThat(view.inspector()).isEqualTo("P-QP-INSPECTOR");
        OperationView operation =
                workOrders.find("W-QP-1").orElseThrow().operations().getFirst();
        assertThat(operation.gate()).isEqualTo(Gate.PASSED);
        assertThat(operation.good()).isEqualByComparingTo("117");
    }

    @Test
    void whatIsMeasuredOutlivesAReloadAndAFailureStopsTheLot() {
        finished("W-QP-2", 30);
        Page page = browser.open("/quality", "sunli", PASSWORD, "en", 1280, 800);
        Locator status = page.getByRole(AriaRole.STATUS);
        assertThat(status).containsText("Scan a traveller card");
        picture(page, "quality-list-en");
        scan(page, Codes.printable("W-QP-2.10"));
        assertThat(status).containsText("① Overall length 120 ±0.1 mm");
        scan(page, "119.5");
        assertThat(status).containsText("0.4 below the limit");
        picture(page, "quality-out-en");
        page.getByRole(AriaRole.BUTTON, named("Keep for later")).click();
        assertThat(status).containsText("Scan a traveller card");
        page.reload();
        assertThat(page.getByRole(AriaRole.BUTTON, named("W-QP-2"))).isVisible();
        scan(page, Codes.printable("W-QP-2"));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Overall length: 119.5")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Fail")).last().click();
        picture(page, "quality-fail-en");
        page.getByRole(AriaRole.BUTTON, named("Fail the lot")).click();
        assertThat(status).containsText("The next operation cannot start");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Failed")))
                .containsText("W-QP-2");
        picture(page, "quality-failed-en");
        assertThat(workOrders
                        .find("W-QP-2")
                        .orElseThrow()
                        .operations()
                        .getFirst()
                        .gate())
                .isEqualTo(Gate.FAILED);

        Page foreman = browser.open("/quality", "wangqiang", PASSWORD, "zh-CN", 1024, 768);
        assertThat(foreman.getByRole(AriaRole.STATUS)).containsText("请扫流转卡");
        scan(foreman, Codes.printable("W-QP-2"));
        assertThat(foreman.getByRole(AriaRole.STATUS)).containsText("不合格");
        assertThat(foreman.getByRole(AriaRole.BUTTON, named("放行"))).hasCount(0);
        foreman.getByRole(AriaRole.BUTTON, named("复检")).click();
        assertThat(foreman.getByRole(AriaRole.STATUS)).containsText("已要求复检");
        picture(foreman, "quality-foreman-zh-1024");
        assertThat(page.locator("flowcard-quality")).containsText("W-QP-2");
    }

    @Test
    void aScanThatMeansNothingHereIsToldWhy() {
        shop.workOrder("W-QP-3", 5, new Step(10, "粗车 <b>&", "QP-TURN", "QP-PLAN"));
        Page page = browser.open("/quality", "sunli", PASSWORD, "zh-CN", 768, 1024);
        Locator status = page.getByRole(AriaRole.STATUS);
        assertThat(status).containsText("请扫流转卡");
        scan(page, Codes.printable("W-QP-3"));
        assertThat(status).containsText("W-QP-3 没有待检的");
        assertThat(status).containsText("10 粗车 <b>&（待加工）");
        scan(page, "W-QP-3-?".replace('?', 'Z'));
        assertThat(status).containsText("没有读全");
        scan(page, Codes.printable("P-QP-1"));
        assertThat(status).containsText("这不是流转卡");
        picture(page, "quality-portrait-zh");
        aliases.save("4006381333931", "W-QP-3", null);
        for (String end : new String[] {"Enter", "Tab", "Control+j"}) {
            play(page, "4006381333931", end);
            assertThat(status).containsText("W-QP-3 没有待检的");
            scan(page, Codes.printable("P-QP-1"));
            assertThat(status).containsText("这不是流转卡");
        }
    }

    @Test
    void requirementsReadAsOnADrawing() {
        Page page = browser.open("/quality", "sunli", PASSWORD, "zh-CN", 1280, 800);
        assertThat(requirement(page, "120, 119.9, 120.1")).isEqualTo("120 ±0.1 mm");
        assertThat(requirement(page, "80, 80, 80.046")).isEqualTo("80 +0.046 / 0 mm");
        assertThat(requirement(page, "1.6, 0, 1.6")).isEqualTo("≤ 1.6 mm");
        assertThat(requirement(page, "0, 0, 0.05")).isEqualTo("≤ 0.05 mm");
        assertThat(requirement(page, "null, 187, 241")).isEqualTo("187 … 241 mm");
        assertThat(requirement(page, "null, 2.4, null")).isEqualTo("≥ 2.4 mm");
    }

    private static Object requirement(Page page, String numbers) {
        return page.evaluate("async () => { const [nominal, lower, upper] = [" + numbers + "];"
                + " const judge = await import('/flowcard/quality/judge.js');"
                + " return judge.requirement({kind: 'MEASURE', nominal, lower, upper, unit: 'mm'}); }");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private void finished(String workOrder, int quantity) {
        shop.workOrder(workOrder, quantity, new Step(10, "粗车", "QP-TURN", "QP-PLAN"), Step.of(20, "精车", "QP-TURN"));
        terminal.scan("T-QP-1", Codes.printable("P-QP-1"));
        String card = Codes.printable(workOrder + ".10");
        terminal.scan("T-QP-1", card);
        terminal.scan("T-QP-1", card);
        terminal.scan("T-QP-1", "Q-" + quantity);
        terminal.scan("T-QP-1", "X-OK");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !inspections.ofWorkOrder(workOrder).isEmpty());
    }
}
