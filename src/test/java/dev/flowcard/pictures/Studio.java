package dev.flowcard.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.flowcard.identity.Role;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notices;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.nio.file.Path;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;

/** The demo factory before the camera. */
final class Studio implements AutoCloseable {
    private static final Path PICTURES = Path.of("docs/guides/pictures");
    private static final Map<String, String> PASSWORDS = Map.of(
            "foreman", "demo-foreman",
            "planner", "demo-planner",
            "inspector", "demo-inspector",
            "sales", "demo-sales",
            "admin", "demo-admin");
    /** Until what slides and fades has come to rest. */
    private static final int REST = 1200;

    private final int port;
    private final Shop shop;
    private final WorkOrders workOrders;
    private final Notices notices;
    private final Year year;
    private final Chromium chromium = new Chromium();
    private final OfficeBrowser office;
    private final Map<String, String> cards = new HashMap<>();
    private String lastCard = "";

    Studio(int port, Shop shop, WorkOrders workOrders, Notices notices, Year year) {
        this.port = port;
        this.shop = shop;
        this.workOrders = workOrders;
        this.notices = notices;
        this.year = year;
        this.office = new OfficeBrowser(port);
    }

    void take(Scene scene, String language) {
        Page page = scene.atTerminal() ? terminal(scene, language) : page(scene, language);
        try {
            scene.prepare().accept(page, this);
        } catch (AssertionError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/failed.png")));
            throw e;
        }
        page.waitForTimeout(REST);
        Path file = PICTURES.resolve(language).resolve(scene.name() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        if (scene.atTerminal()) {
            page.context().setOffline(false);
            scan(page, "X-CANCEL");
            scan(page, "X-READ");
            scan(page, "X-OFF");
            assertThat(page.locator("[data-waiting]")).hasAttribute("data-waiting", "0");
        }
        page.context().close();
    }

    private Page page(Scene scene, String language) {
        String path = scene.path().formatted(year.getValue());
        String password = PASSWORDS.getOrDefault(scene.user(), "");
        return office.open(path, scene.user(), password, language, scene.width(), scene.height());
    }

    private Page terminal(Scene scene, String language) {
        BrowserContext context = chromium.context(scene.width(), scene.height(), language);
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/terminal#enrol=" + shop.terminalToken(scene.user()));
        page.locator("[role=status][data-outcome]").waitFor();
        return page;
    }

    /** A foreman's word for the next half hour; the scene's own end reads it. */
    void write(String terminal, String words) {
        notices.write(Addressee.TERMINAL, terminal, words, 1);
    }

    /** How work is reported at the milling machine whose terminal is shown. */
    void rule(String column, String value) {
        new Api(port, shop.token(Role.ADMIN))
                .csv(
                        "work-units",
                        "work_unit,name,work_center,area,name_en," + column
                                + "\nVMC850-2#,VMC850-2#,铣削,机加工车间,VMC850-2#," + value);
    }

    /** From now on the pieces of this operation are told apart by their serial numbers. */
    void keepSerials(String card) {
        Api admin = new Api(port, shop.token(Role.ADMIN));
        String[] parts = card.split("\\.", 2);
        String product = admin.get("/api/v1/work-orders/" + parts[0])
                .json()
                .path("product")
                .asString();
        admin.csv(
                "boms",
                "product,sequence,material,quantity,unit,lot_tracked,serial_tracked\n" + product + "," + parts[1]
                        + ",MP-SEAL,1,件,N,Y");
    }

    /** Types as a scanner does, and waits for the answer. */
    void scan(Page page, String code) {
        lastCard = code.startsWith("W-") ? code : lastCard;
        OfficeBrowser.scan(page, code.matches("[XQ]-.*") ? code : Codes.printable(code));
        page.waitForTimeout(REST / 2.0);
    }

    void scanAgain(Page page) {
        scan(page, lastCard);
    }

    /** The first card of an operation of a work centre that was in this state when it was first asked for. */
    String card(String workCenter, OperationState state) {
        return cards.computeIfAbsent(workCenter + state, key -> workOrders.active().stream()
                .flatMap(w -> w.operations().stream())
                .filter(o -> o.state() == state && shop.isAt(workCenter, o.workCenter()))
                .findFirst()
                .orElseThrow()
                .code());
    }

    @Override
    public void close() {
        office.close();
        chromium.close();
    }
}
