package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnitData;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The rarer dialogues at each size and in both languages, where everything that can be offered is offered. */
class DialogueLooksTest extends TerminalLooks {
    /** Counts what a printer would be given. */
    private static final String PRINTER = """
            window.print = () => localStorage.setItem('printed',
              Number(localStorage.getItem('printed')) + document.querySelectorAll('.sheets img').length)""";

    @Autowired
    private Plant plant;

    @BeforeEach
    void aShop() {
        shop.person("DL1007", "李伟", Role.OPERATOR);
        shop.person("DL1008", "欧阳建国", Role.OPERATOR);
        shop.person("DL2001", "张国庆", Role.FOREMAN);
        shop.person("DL3001", "周洁", Role.INSPECTOR);
        plant.saveWorkUnit(new WorkUnitData(
                "DL-MC-1#", "DL-MC-1#", null, plant.ensureWorkCenter("DL-MC").id(), true, OverReport.WARN, true));
        shop.workUnit("DL-MC-2#", "DL-MC");
        shop.workUnit("DL-GRIND-1#", "DL-GRIND");
        plant.saveRules(
                plant.ensureWorkCenter("DL-GRIND").id(),
                new WorkRules(LabourSplit.EQUAL, false, false, true, true, true, 60, 10, ChargeShare.COUNT, 2));
        reasons.save("DL-01", "孔径超差", "Bore out of size", "DEFECT", "WORK");
        reasons.save("DL-02", "砂眼", "Blow hole", "DEFECT", "MATERIAL");
        reasons.save("DL-11", "换刀", "Tool change", "PAUSE", null);
        new Api(port, shop.token(Role.PLANNER))
                .csv("subcontract-terms", "work_center,supplier,lead_days,price\nDL-OUT,DL-HEAT,3,4.5");
    }

    @OnEveryScreen
    void everyDialogueFitsAndCanBeTouched(int width, int height, String language) {
        String prefix = numbers("W-DL", width, language);
        for (String letter : new String[] {"A", "B", "C"}) {
            shop.workOrder(prefix + letter, 120, Shop.Step.of(50, "铣钻攻", "DL-MC"));
        }
        shop.workOrder(
                prefix + "D",
                30,
                Shop.Step.of(10, "粗车", "DL-MC"),
                Shop.Step.of(20, "磨外圆", "DL-GRIND"),
                Shop.Step.of(30, "时效", "DL-OUT"));
        try (BrowserContext context = browser("dialogue-", width, height, language)) {
            context.addInitScript(PRINTER);
            at(context, "T-" + prefix, "DL-MC-1#");
            everythingThatIsRare(prefix + "A");
            at(context, "T2-" + prefix, "DL-MC-2#");
            screen.scan("P-DL1007").shows("ACCEPTED");
            cards(prefix + "B");
            together(prefix + "B", prefix + "C");
            reporting(prefix + "D");
            at(context, "T3-" + prefix, "DL-GRIND-1#");
            fromOneToTheNext(prefix + "D");
        }
        assertThat(faults.all()).isEmpty();
    }

    private void at(BrowserContext context, String terminal, String workUnit) {
        terminalOf(context).enrol(shop.terminal(terminal, workUnit)).is("online");
    }

    private void everythingThatIsRare(String card) {
        screen.scan("P-DL1007").shows("ACCEPTED").scan("P-DL1008").shows("ACCEPTED");
        screen.scan(card);
        asked("0-counter");
        screen.read("Q-100").shows("ACCEPTED");
        screen.page.locator("[data-key=piece]").waitFor();
        look("0-piece-by-piece");
        screen.page.locator("[data-key=more]").click();
        screen.page.locator(".rare").waitFor();
        look("1-more");
        screen.page.locator("[data-key=leave]").click();
        asked("2-leave");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-CHECK");
        asked("3-check");
        screen.read("X-OK");
        screen.page.locator(".choose").waitFor();
        asked("3-check-inspector");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-CHECK").shows("ASK").read("X-HELD");
        screen.page.locator(".choose").waitFor();
        asked("3-check-failed");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-COUNTER");
        asked("4-counter-again");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-FINISH");
        asked("4-counter-at-the-end");
        screen.read("Q-1").shows("ASK");
        asked("4-counter-backwards");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-COUNT");
        asked("4-stocktaking-card");
        screen.scan(card);
        screen.page.locator(".pad").waitFor();
        asked("4-stocktaking");
        screen.read("X-COUNT").shows("ACCEPTED").read("X-OFF").shows("ACCEPTED");
    }

    private void cards(String card) {
        screen.read("X-SPLIT");
        screen.page.locator(".choose").waitFor();
        asked("5-split-badge");
        screen.scan("P-DL2001");
        screen.page.locator("[data-key=merge]").waitFor();
        asked("5-split-card");
        screen.scan(card);
        screen.page.locator(".pad").waitFor();
        asked("6-split-how-many");
        screen.page.locator("[data-key=k4]").click();
        look("6-split-4");
        screen.page.locator("[data-key=add]").click();
        screen.says("4");
        screen.page.locator("[data-key=k6]").click();
        screen.page.locator("[data-key=add]").click();
        screen.says("6");
        asked("7-split-two");
        screen.page.locator("[data-key=kind]").click();
        asked("7-boxes");
        screen.page.locator("[data-key=ok]").click();
        screen.shows("ACCEPTED");
        screen.page.locator(".codes figure").nth(1).waitFor();
        printedOnce();
        look("8-new-cards");
        screen.page.reload();
        screen.ready().is("online").settled();
        printedOnce();
        screen.read("X-MERGE").shows("ASK").scan("P-DL2001");
        screen.page.locator(".asking .row").nth(1).waitFor();
        asked("9-merge");
        screen.page.locator(".asking .row").first().click();
        screen.shows("ACCEPTED");
        again("9-merged");
        screen.read("X-OK").shows("ACCEPTED");
        look("9-merge-ended");
    }

    /** Two cards went to the printer, whatever was loaded anew since. */
    private void printedOnce() {
        screen.page.waitForFunction("localStorage.getItem('printed') === '2'");
    }

    private void together(String first, String second) {
        screen.read("X-CHARGE").shows("ASK").scan(first).says(first);
        screen.page.locator("[data-key=ok]").waitFor();
        asked("10-charge");
        screen.scan(second).says(second).read("X-OK").shows("ACCEPTED").scan(first);
        screen.page.locator(".pad").waitFor();
        asked("10-charge-report");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-OFF").shows("ACCEPTED");
        screen.scan("P-DL1007")
                .shows("ACCEPTED")
                .read("X-BUNDLE")
                .shows("ASK")
                .scan(first)
                .says(first)
                .scan(second);
        screen.says("2").read("X-OK").shows("ACCEPTED").scan(first);
        screen.page.locator("[data-key=scrap]").waitFor();
        asked("11-bundle");
        screen.read("X-CANCEL").shows("ACCEPTED").read("X-HELP");
        screen.page.locator(".choose").waitFor();
        asked("12-help");
        screen.page.locator(".choose button").first().click();
        screen.shows("ACCEPTED").settled();
        look("12-called");
        screen.read("X-HELP");
        screen.page.locator("[data-key=solved]").waitFor();
        asked("12-help-again");
        screen.scan("P-DL2001").shows("ACCEPTED").settled();
        look("12-help-is-here");
        screen.read("X-HELP")
                .shows("ASK")
                .read("X-OK")
                .shows("ACCEPTED")
                .read("X-OFF")
                .shows("ACCEPTED");
    }

    /** A report clause by clause, and what pauses. */
    private void reporting(String card) {
        screen.scan("P-DL1007").shows("ACCEPTED").read("X-SETUP");
        asked("13-set-up");
        screen.scan(card).shows("ACCEPTED").scan(card);
        screen.page.locator(".pad").waitFor();
        asked("13-set-up-done");
        screen.read("X-OK").shows("ACCEPTED").scan(card);
        asked("14-report");
        screen.read("Q-20").says("20");
        asked("14-report-20");
        screen.read("X-HELD").shows("ASK").read("Q-2");
        screen.page.locator(".choose").waitFor();
        asked("15-why");
        screen.page.locator(".choose button").first().click();
        screen.page.locator("[data-key=ok]").waitFor();
        asked("15-held");
        screen.read("X-CORRECT");
        asked("15-anew");
        screen.read("Q-12").says("12").read("X-PARTLY").shows("ACCEPTED").settled();
        look("16-partly");
        screen.read("X-UNDO").shows("ACCEPTED").settled();
        look("16-undone");
        screen.scan(card)
                .shows("ASK")
                .read("X-OK")
                .shows("ACCEPTED")
                .read("X-OFF")
                .shows("ACCEPTED");
    }

    private void fromOneToTheNext(String card) {
        screen.scan("P-DL1007").shows("ACCEPTED").scan(card + ".20");
        screen.page.locator(".pad").waitFor();
        asked("17-arrival");
        screen.read("X-OK").shows("ACCEPTED").read("X-PAUSE").shows("ACCEPTED");
        screen.page.locator(".choose").waitFor();
        again("17-paused");
        screen.read("X-RESUME")
                .shows("ACCEPTED")
                .scan(card + ".20")
                .shows("ASK")
                .read("X-OK")
                .shows("ACCEPTED");
        screen.read("X-SEND");
        asked("18-send");
        screen.scan(card + ".30");
        screen.page.locator(".pad").waitFor();
        asked("18-send-how-many");
        screen.read("Q-20").says("20").read("X-OK").shows("ACCEPTED");
        look("18-sent");
        screen.read("X-RECEIVE").shows("ASK").scan(card + ".30");
        screen.page.locator("[data-key=lost]").waitFor();
        asked("19-receive");
        screen.read("Q-12").says("12").read("X-HELD");
        screen.page.locator("[data-key=next]").waitFor();
        asked("19-receive-bad");
        screen.read("Q-2").says("2").read("X-SCRAP");
        asked("19-receive-lost");
        screen.read("Q-1").says("1");
        asked("19-receive-all");
        screen.read("X-OK").shows("ACCEPTED");
        look("19-received");
        screen.read("X-OFF").shows("ACCEPTED");
    }
}
