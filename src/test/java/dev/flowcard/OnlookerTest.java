package dev.flowcard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager finds what he may see and no button that changes it; a buyer finds what waits to be bought. */
@FlowcardTest
class OnlookerTest {
    private static final String PASSWORD = "onlooker-pass-1";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Users users;

    @Test
    void aManagerLooksOnAndABuyerBuys() {
        users.setPassword("on-manager", shop.person("ON-1", "高建平", Role.MANAGER).id(), PASSWORD);
        users.setPassword("on-buyer", shop.person("ON-2", "吴芳", Role.PURCHASING).id(), PASSWORD);
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open("/", "on-manager", PASSWORD, "en", 1280, 800);
            assertThat(page).hasURL(Pattern.compile(".*/orders.*"));
            page.navigate("http://localhost:" + port + "/pay");
            assertThat(page.locator("h1").getByText("Piece pay")).isVisible();
            assertThat(page.locator("vaadin-button").getByText("Lock")).not().isVisible();
            page.navigate("http://localhost:" + port + "/subcontract?tab=send");
            assertThat(page.locator("vaadin-tab"))
                    .hasText(new Pattern[] {Pattern.compile("outside"), Pattern.compile("Monthly statements")});
            OfficeBrowser.picture(page, "manager-subcontract");
            page.navigate("http://localhost:" + port + "/plan");
            assertThat(page.locator("vaadin-button").getByText("Release")).hasCount(0);
            Page buyer = browser.open("/", "on-buyer", PASSWORD, "en", 1280, 800);
            assertThat(buyer).hasURL(Pattern.compile(".*/subcontract.*"));
            assertThat(buyer.locator("vaadin-tab")).hasText(new Pattern[] {
                Pattern.compile("outside"), Pattern.compile("To send"), Pattern.compile("statements")
            });
            OfficeBrowser.picture(buyer, "buyer-subcontract");
        }
    }
}
