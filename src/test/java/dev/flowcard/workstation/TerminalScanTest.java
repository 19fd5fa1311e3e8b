package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Role;
import dev.flowcard.production.Reasons;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Scanning and touching in a real browser. */
@FlowcardTest
class TerminalScanTest {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private Reasons reasons;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private BrowserContext context;
    private TerminalScreen screen;
    private String terminal;
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
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        terminal = "T-" + unique;
        card = "W-" + unique;
        shop.person("B1007", "李伟", Role.OPERATOR);
        people.setPin(shop.person("B2001", "张国庆", Role.FOREMAN).id(), "4711");
        reasons.save("B-01", "孔径超差", "Bore out of size", "DEFECT", "WORK");
        shop.workUnit("BROWSER-1", "BROWSER-MC");
        shop.workUnit("BROWSER-2", "BROWSER-TURN");
        shop.workOrder(card, 20, Shop.Step.of(10, "铣削", "BROWSER-MC"));
        shop.workOrder(card + "T", 20, Shop.Step.of(10, "粗车", "BROWSER-TURN"));
        context = chromium.context(1280, 800, "zh-CN");
        token = shop.terminal(terminal, "BROWSER-1");
        screen = new TerminalScreen(context, port).enrol(token);
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void theTokenLeavesTheAddress() {
        assertThat(screen.page.url()).doesNotContain("enrol").doesNotContain(token);
    }

    @Test
    void aScanCountsWhateverHasTheFocusAndNeverLandsInAField() {
        screen.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<input id=field autofocus>')");
        screen.page.focus("#field");
        screen.scan("P-B1007").shows("ACCEPTED").says("李伟");
        assertThat(screen.page.inputValue("#field")).isEmpty();
        screen.page.focus("[data-key=lang]");
        screen.scan(card).shows("ACCEPTED").says("已开工");
        screen.page.focus("#field");
        screen.read("X-SETUP").shows("ASK");
        assertThat(screen.page.inputValue("#field")).isEmpty();
        assertThat(log()).containsExactly(Codes.printable("P-B1007"), Codes.printable(card), "X-SETUP");
    }

    @Test
    void everyEndOfAScanIsUnderstoodAndASecondOneTouchesNothing() {
        Keyboard keys = screen.page.keyboard();
        screen.page.focus("[data-key=lang]");
        keys.type("X-OK");
        keys.press("Enter");
        keys.press("Control+j");
        screen.shows("REFUSED");
        keys.type("X-PAUSE");
        keys.press("Tab");
        screen.says("没有正在做的作业");
        keys.type("X-RESUME");
        keys.press("Control+j");
        keys.type("X-CANCEL");
        keys.press("Enter");
        keys.press("Enter");
        screen.says("没有可取消的");
        keys.type("X-OFF");
        screen.says("没有人上机");
        assertThat(log()).containsExactly("X-OK", "X-PAUSE", "X-RESUME", "X-CANCEL", "X-OFF");
        assertThat(screen.page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void slowKeysAndLowerCaseAreAScanToo() {
        String code = Codes.printable("P-B1007").toLowerCase(java.util.Locale.ROOT);
        screen.page.keyboard().type(code, new Keyboard.TypeOptions().setDelay(70));
        screen.page.keyboard().press("Enter");
        screen.shows("ACCEPTED");
        assertThat(log()).containsExactly(code);
    }

    @Test
    void anInputMethodChangesNothing() {
        CDPSession devtools = context.newCDPSession(screen.page);
        for (char c : "X-Off.9".toCharArray()) {
            key(devtools, c);
        }
        screen.page.keyboard().press("Enter");
        screen.shows("UNKNOWN_CODE");
        assertThat(log()).containsExactly("X-Off.9");
    }

    @Test
    void whatABarcodeHoldsIsShownAsText() {
        screen.read("<img src=x onerror=document.title='hacked'>").shows("UNKNOWN_CODE");
        screen.page.locator("[data-key=link]").click();
        screen.page.locator(".log li b").first().waitFor();
        assertThat(screen.page.locator(".log img").count()).isZero();
        assertThat(screen.page.title()).isNotEqualTo("hacked");
    }

    @Test
    void everythingWorksByTouchAlone() {
        screen.touch("李伟 B1007");
        screen.shows("ACCEPTED").says("已上机");
        screen.page
                .locator("[data-key='" + Codes.printable(card + ".10") + "']")
                .click();
        screen.shows("ACCEPTED").says("已开工");
        screen.touch("报工").shows("ASK");
        screen.page.locator("[data-key=k7]").click();
        screen.touch("报废").says("报废几件");
        screen.page.locator("[data-key=k2]").click();
        screen.touch("下一步").says("什么原因");
        screen.touch("孔径超差").says("报废 2 件");
        screen.touch("确认").shows("ACCEPTED").says("已报工 7 件");
        screen.touch("暂停").says("已暂停");
        screen.touch("恢复").says("继续加工");
        screen.touch("下机").says("已下机");
        JsonNode operation = reader().get("/api/v1/work-orders/" + card)
                .json()
                .path("operations")
                .get(0);
        assertThat(operation.path("good").asInt()).isEqualTo(7);
        assertThat(operation.path("scrap").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusalSaysWhereTheCardBelongsAndAForemanMayAllowIt() {
        screen.scan("P-B1007").shows("ACCEPTED");
        screen.scan(card + "T").shows("REFUSED").says("BROWSER-TURN");
        screen.touch("班组长授权").shows("ASK");
        screen.page.locator("[data-key='" + Codes.printable("P-B2001") + "']").click();
        screen.says("请输入 PIN 码");
        for (char digit : "4711".toCharArray()) {
            screen.page.locator("[data-key=k" + digit + "]").click();
        }
        assertThat(screen.page.locator(".pad").textContent()).contains("••••").doesNotContain("4711");
        screen.touch("确认").says("为什么放行");
        screen.touch("确认放行").shows("ACCEPTED").says("已开工");
        Object kept = screen.page.evaluate(KEPT_CODES, "flowcard-terminal:" + terminal);
        assertThat(kept.toString()).contains("X-OVERRIDE").doesNotContain("4711");
    }

    @Test
    void theAnswerToAnotherScannerOfTheTerminalIsShownToo() {
        new Api(port, token).scan(terminal, Codes.printable("P-B1007"));
        screen.shows("ACCEPTED").says("李伟 已上机");
    }

    @Test
    void aTouchThatBouncesIsOneTouch() {
        screen.scan("P-B1007").shows("ACCEPTED").scan(card).shows("ACCEPTED");
        screen.button("报工").dblclick();
        screen.shows("ASK").waits(0);
        assertThat(log()).hasSize(3).last().isEqualTo(Codes.printable(card + ".10"));
    }

    @Test
    void aSecondTabSharesTheQueueAndBothShowTheAnswer() {
        TerminalScreen second = new TerminalScreen(context, port).open().ready();
        second.scan("P-B1007").shows("ACCEPTED").says("李伟 已上机");
        screen.shows("ACCEPTED").says("李伟 已上机");
        screen.scan(card).shows("ACCEPTED");
        second.says("已开工");
        assertThat(log()).containsExactly(Codes.printable("P-B1007"), Codes.printable(card));
    }

    @Test
    void whatTheServerLostIsSentAgainInOrder() {
        screen.scan("P-B1007")
                .says("已上机")
                .scan(card)
                .says("已开工")
                .read("X-PAUSE")
                .says("已暂停");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete s from scan s join terminal t on t.id = s.terminal_id where t.number = ?")
                    .param(terminal)
                    .update();
            jdbc.sql(
                            "update terminal_session s join terminal t on t.id = s.terminal_id set s.devices = '{}' where t.number = ?")
                    .param(terminal)
                    .update();
        });
        screen.read("X-RESUME").shows("ACCEPTED");
        screen.page.waitForCondition(() -> log().size() == 4);
        assertThat(log())
                .containsExactlyInAnyOrder(Codes.printable("P-B1007"), Codes.printable(card), "X-PAUSE", "X-RESUME");
    }

    @Test
    void theLanguageIsSwitchedAtOnce() {
        screen.scan("P-B1007").says("已上机");
        screen.touch("English").says("signed on");
        assertThat(screen.button("Set-up").isVisible()).isTrue();
    }

    private static void key(CDPSession devtools, char c) {
        boolean letter = Character.isLetter(c);
        String code = letter
                ? "Key" + Character.toUpperCase(c)
                : Character.isDigit(c) ? "Digit" + c : c == '-' ? "Minus" : "Period";
        for (String type : new String[] {"rawKeyDown", "keyUp"}) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", "Process");
            event.addProperty("code", code);
            event.addProperty("windowsVirtualKeyCode", 229);
            event.addProperty("modifiers", letter && Character.isUpperCase(c) ? 8 : 0);
            devtools.send("Input.dispatchKeyEvent", event);
        }
    }

    private java.util.List<String> log() {
        JsonNode content =
                reader().get("/api/v1/scans?terminal=" + terminal).json().path("content");
        return content.findValuesAsString("code");
    }

    private Api reader() {
        return new Api(port, shop.token(Role.PLANNER));
    }

    private static final String KEPT_CODES = """
            (name) => new Promise((resolve) => {
              const open = indexedDB.open(name);
              open.onsuccess = () => {
                const all = open.result.transaction('scans').objectStore('scans').getAll();
                all.onsuccess = () => resolve(all.result.map((s) => s.code).join(' '));
              };
            })""";
}
