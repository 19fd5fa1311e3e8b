package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Role;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notices;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every state of the terminal at each size and in both languages: nothing overflows, everything can be hit and has a name. */
class TerminalLooksTest extends TerminalLooks {
    @Autowired
    private People people;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aShop() {
        shop.person("L1007", "李伟", Role.OPERATOR);
        shop.person("L1008", "陈静", Role.OPERATOR);
        people.setPin(shop.person("L2001", "张国庆", Role.FOREMAN).id(), "4711");
        shop.workUnit("VMC850-2#", "LOOKS-MC");
        shop.workUnit("CK6150-1#", "LOOKS-TURN");
        reasons.save("L-01", "孔径超差", "Bore out of size", "DEFECT", "WORK");
        reasons.save("L-02", "砂眼", "Blow hole", "DEFECT", "MATERIAL");
        reasons.save("L-11", "换刀", "Tool change", "PAUSE", null);
    }

    @OnEveryScreen
    void everyStateFitsAndCanBeTouched(int width, int height, String language) {
        String prefix = numbers("W-L", width, language);
        workOrders(prefix);
        try (BrowserContext context = browser("", width, height, language)) {
            terminalOf(context);
            look(screen.open(), "0-enrol");
            screen.enrol(shop.terminal("T-" + prefix, "VMC850-2#"));
            look(screen.is("online"), "1-ready");
            look(screen.scan("P-L1007").shows("ACCEPTED").scan("P-L1008").shows("ACCEPTED"), "2-signed-on");
            asides(prefix);
            screen.page.locator(".row").first().waitFor();
            look(screen.scan(prefix + "A").shows("ACCEPTED"), "3-started");
            screen.page.locator(".job").waitFor();
            look("3-running");
            screen.scan(prefix + "A");
            asked("4-ask");
            screen.page.locator("[data-key=k1]").click();
            screen.page.locator("[data-key=k2]").click();
            look("5-ask-12");
            screen.page.locator("[data-key=scrap]").click();
            asked("6-scrap");
            screen.page.locator("[data-key=k2]").click();
            screen.page.locator(".acts .pri").click();
            screen.page.locator(".choose").waitFor();
            asked("7-reason");
            screen.page.locator(".grid button").first().click();
            screen.page.locator(".pad").waitFor();
            screen.page.locator(".acts .pri").click();
            look(screen.shows("ACCEPTED"), "8-accepted");
            look(screen.scan(prefix + "T").shows("REFUSED"), "9-refused");
            screen.page.locator("[data-key=override]").click();
            screen.page.locator(".choose").waitFor();
            asked("10-foreman");
            screen.read("X-CANCEL").shows("ACCEPTED").read("X-PAUSE").shows("ACCEPTED");
            screen.page.locator(".choose").waitFor();
            again("11-paused");
            screen.page.locator("[data-key=more]").click();
            look("12-more");
            if (width < 700) {
                screen.page.locator("[data-key=back]").click();
                screen.page.locator("[data-key=look]").click();
            }
            screen.page.locator("[data-key=type]").click();
            look("12-type");
            screen.page.locator("[data-key=link]").click();
            look("13-log");
            screen.page.locator("[data-key=back]").click();
            screen.page
                    .locator(width < 700 ? "[data-key=look]" : "[data-key=camera]")
                    .click();
            screen.page.locator(".camera.none, .camera.denied").waitFor();
            look("13-camera");
            context.setOffline(true);
            screen.read("X-RESUME").shows("QUEUED").is("offline");
            screen.scan(prefix + "A").waits(2);
            screen.page.locator("[data-key=k5]").click();
            look("14-offline-ask");
            screen.page.locator(".acts .pri").click();
            look(screen.waits(4), "15-offline");
        }
        assertThat(faults.all()).isEmpty();
    }

    /** What stands beside the work: the foreman's word, one's pay, the choice of an operation. */
    private void asides(String prefix) {
        notices.write(Addressee.TERMINAL, "T-" + prefix, "今天先做急单 SO-2026-0413，做完再回来做阀体。", 1);
        screen.page.locator(".notice").waitFor();
        look("16-notice");
        screen.page.locator("[data-key=read]").click();
        screen.shows("ACCEPTED");
        screen.page.locator(".notice").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        screen.read("X-PAY");
        asked("17-whose-pay");
        screen.scan("P-L1007").shows("ACCEPTED");
        screen.page.locator(".pay").waitFor();
        look("18-pay");
        screen.page.locator("[data-key=hide]").click();
        screen.scan(prefix + "D");
        asked("19-which");
        screen.page.locator(".asking .row").nth(1).waitFor();
        look("19-which-operation");
        screen.read("X-CANCEL").shows("ACCEPTED");
    }

    private void workOrders(String prefix) {
        shop.workOrder(prefix + "A", 120, Shop.Step.of(50, "铣钻攻", "LOOKS-MC"));
        shop.workOrder(prefix + "D", 20, Shop.Step.of(10, "铣平面", "LOOKS-MC"), Shop.Step.of(20, "钻孔", "LOOKS-MC"));
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update operation o join work_order w on w.id = o.work_order_id set o.good = 8
                        where w.number = ? and o.sequence = 10""").param(prefix + "D").update());
        shop.workOrder(prefix + "B", 60, Shop.Step.of(30, "钻孔", "LOOKS-MC"));
        shop.workOrder(prefix + "C", 200, Shop.Step.of(40, "铣槽", "LOOKS-MC"));
        shop.workOrder(prefix + "T", 60, Shop.Step.of(10, "粗车", "LOOKS-TURN"));
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update operation o join work_order w on w.id = o.work_order_id
                        set o.planned_start = utc_timestamp(3) - interval 20 minute,
                            o.planned_finish = utc_timestamp(3) + interval 40 minute
                        where w.number = ?""").param(prefix + "A").update());
    }
}
