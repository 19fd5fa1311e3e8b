package dev.flowcard.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The wall in a real browser: what must be read from six metres is large enough and whole, and silence of the server shows. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=wall-looks")
class WallLooksTest {
    private static final String PASSWORD = "wall-looks-pass-1";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everythingIsReadFromSixMetresAndSilenceIsTold() {
        Person foreman = shop.person("WL-1", "王强", Role.FOREMAN);
        users.setPassword("wall-looks", foreman.id(), PASSWORD);
        shop.workUnit("WL-U1", "WL-TURN");
        late("W-WL1");
        List<String> faults = new ArrayList<>();
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            for (String language : new String[] {"zh-CN", "en"}) {
                Page page = browser.open("/wall", "wall-looks", PASSWORD, language, 1920, 1080);
                assertThat(page.locator("flowcard-wall header")).isVisible();
                @SuppressWarnings("unchecked")
                List<String> found = (List<String>) page.evaluate(FAULTS);
                found.forEach(fault -> faults.add(language + ": " + fault));
                assertThat(page.evaluate(LONG_ALARM)).as(language).isEqualTo("40 Finish turn");
                assertThat(new ArrayList<Object>((List<?>) page.evaluate(LATE_SUPPLIER, language.substring(0, 2))))
                        .as(language)
                        .containsExactlyInAnyOrderElementsOf(WHOLE.get(language));
                OfficeBrowser.picture(page, "wall-alarms-" + language);
            }
            Page page = browser.open("/wall?lang=zh", "wall-looks", PASSWORD, "zh-CN", 1920, 1080);
            page.clock().install();
            page.reload();
            assertThat(page.locator("flowcard-wall header .t")).isVisible();
            page.clock().fastForward(60_000);
            assertThat(page.locator("header .lost")).containsText("连接中断");
            assertThat(page.locator("header .lost"))
                    .hasCount(
                            0,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(15_000));
        }
        assertThat(faults).isEmpty();
    }

    /** A work order whose only operation should be nearly done, and has not begun. */
    private void late(String number) {
        shop.workOrder(number, 1200, Shop.Step.of(10, "粗车", "WL-TURN"));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update operation o join work_order w on w.id = o.work_order_id
                        set o.planned_start = utc_timestamp(3) - interval 10 hour, o.planned_finish = utc_timestamp(3) + interval 1 hour
                        where w.number = ?""").param(number).update());
    }

    /** Which words beside a title that is far too long are whole on the line. */
    private static final String LONG_ALARM = """
            async () => {
              const { alarmLine } = await import('/flowcard/wall/parts.js');
              const { texts } = await import('/flowcard/wall/texts.js');
              const title = 'Ductile iron valve body DN80 PN16 with flanged ends · 40 Finish turn';
              const alarm = { kind: 'OPERATION_LATE', title: { zh: title }, detail: { zh: '19' }, raisedAt: new Date().toISOString(),
                acknowledged: true, owner: { zh: 'Chen Zhiqiang' } };
              const line = alarmLine(alarm, texts('en'), 'en', Date.now());
              document.querySelector('footer').replaceChildren(line);
              const box = line.querySelector('p').getBoundingClientRect();
              const whole = (e) => e.scrollWidth <= e.clientWidth + 1 && e.getBoundingClientRect().right <= box.right + 1 && e.getBoundingClientRect().bottom <= box.bottom + 8;
              return [...line.querySelectorAll('em')].filter(whole).map((e) => e.textContent).join('|');
            }""";

    /** What is whole of an alarm that names a supplier and his operation: in the footer among others, and in a tile. */
    private static final String LATE_SUPPLIER = """
            async (lang) => {
              const { footer } = await import('/flowcard/wall/parts.js');
              const { boardPage } = await import('/flowcard/wall/tiles.js');
              const { texts } = await import('/flowcard/wall/texts.js');
              const alarm = (zh, en) => ({ kind: 'SUBCONTRACT_OVERDUE', title: { zh, en }, detail: { zh: '4 天', en: '4 d' }, raisedAt: new Date().toISOString(), acknowledged: false, explained: 0 });
              const alarms = [alarm('CNC-02 停机', 'CNC lathe 02 is down'), alarm('恒远热处理厂 外协逾期 · 调质', 'Overdue: Hengyuan Heat Treatment · Quench and temper'), alarm('粗车 · 10 轴', 'Rough turn · 10 Shaft')];
              const snapshot = { alarms, gates: { waiting: 1, failed: 0 }, now: Date.now(), centers: [], running: [] };
              const wall = document.querySelector('flowcard-wall');
              wall.replaceChildren(document.createElement('header'), boardPage([1, 2, 3, 4].map(() => ({ kind: 'ALARMS', centers: [] })), snapshot, texts(lang), lang), footer(snapshot, texts(lang), lang, Date.now()));
              const found = new Set(), cut = new Set();
              for (const e of wall.querySelectorAll('.what b, .what em')) {
                const box = e.closest('p').getBoundingClientRect(), tile = e.closest('section, footer').getBoundingClientRect(), r = e.getBoundingClientRect();
                const whole = e.scrollWidth <= e.clientWidth + 1 && r.right <= box.right + 1 && r.bottom <= box.bottom + 8 && r.bottom <= tile.bottom && parseFloat(getComputedStyle(e).fontSize) >= 44;
                (whole ? found : cut).add(e.textContent);
              }
              return [...found, ...[...cut].map((text) => `${text} is cut`)];
            }""";

    private static final Map<String, List<String>> WHOLE = Map.of(
            "zh-CN", List.of("CNC-02 停机", "恒远热处理厂 外协逾期", "调质", "粗车", "10 轴"),
            "en", List.of("CNC lathe 02 is down", "Overdue: Hengyuan Heat Treatment", "Quench and temper"));

    private static final String FAULTS = """
            () => {
              const faults = [];
              for (const e of document.querySelectorAll('header *, .c h2 *, .d, .d *, .f, .f *, .al *')) {
                if (!e.checkVisibility() || ![...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim())) continue;
                const size = parseFloat(getComputedStyle(e).fontSize);
                if (size < 44) faults.push(`${e.textContent} has ${size} px`);
                if (e.closest('.al')) continue;
                const box = (e.closest('section') ?? document.body).getBoundingClientRect(), r = e.getBoundingClientRect();
                if (r.right > box.right + 1 || e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline') faults.push(`${e.textContent} is cut`);
              }
              if (document.querySelector('h1') && parseFloat(getComputedStyle(document.querySelector('h1')).fontSize) < 56) faults.push('small headline');
              return faults;
            }""";
}
