package dev.flowcard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class WallBoardTest {
    private static final String BOARD = """
            {"name": "WB-一线", "turn": 60, "tiles": [
              {"kind": "CENTER", "centers": ["WB-TURN"]}, {"kind": "HOURS", "centers": ["WB-TURN"]}, {"kind": "ORDERS"},
              {"kind": "QUALITY"}, {"kind": "QUEUE"}, {"kind": "MESSAGE", "title": "通知", "text": "WB-MARK"}]}""";
    /** Text that must be read from six metres: in every element with words of its own. */
    private static final String SMALLEST = """
            () => Math.min(...[...document.querySelectorAll('flowcard-wall *')]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.nodeValue.trim()))
              .map(e => parseFloat(getComputedStyle(e).fontSize)))""";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private WallLinks links;

    @Test
    void aScreenShowsTheForemansBoardWithoutASignInUntilItsAddressIsRevoked() {
        shop.workUnit("WB-U1", "WB-TURN");
        Api foreman = new Api(port, shop.token(Role.FOREMAN));
        assertThat(foreman.post("/api/v1/wall/boards", BOARD).status()).isEqualTo(200);
        String token = links.make("WB-TV");
        try (Chromium browser = new Chromium();
                BrowserContext context = browser.context(1920, 1080, "zh-CN")) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/wall/t/" + token + "?board=WB-%E4%B8%80%E7%BA%BF");
            PlaywrightAssertions.assertThat(page.getByText("WB-MARK")).isVisible();
            assertThat(page.locator("section.c").count()).isEqualTo(6);
            assertThat(((Number) page.evaluate(SMALLEST)).doubleValue()).isGreaterThanOrEqualTo(44);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/wall-board.png")));
            foreman.post("/api/v1/wall/boards", BOARD.replace("WB-MARK", "WB-NEU"));
            PlaywrightAssertions.assertThat(page.getByText("WB-NEU")).isVisible();
        }
        assertThat(new Api(port, token).get("/api/v1/orders").status()).isEqualTo(403);
        links.revoke(links.all().stream()
                .filter(t -> t.name().equals("WB-TV"))
                .findFirst()
                .orElseThrow()
                .id());
        await().atMost(Duration.ofSeconds(15))
                .until(() -> new Api(port, token).get("/api/v1/wall").status() == 401);
    }

    @Test
    void whatIsWrongWithABoardIsNamed() {
        Answer refused = new Api(port, shop.token(Role.FOREMAN))
                .post(
                        "/api/v1/wall/boards",
                        "{\"name\":\"WB-X\",\"tiles\":[{\"kind\":\"CENTER\",\"centers\":[\"NIX\"]}]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("tiles.centers");
    }
}
