package dev.flowcard.workstation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the scanner test page makes of what a scanner types. */
@FlowcardTest
class ScannerPageTest {
    @LocalServerPort
    private int port;

    @Test
    void itShowsKeysSpeedEndAndWhatItWouldBeReadAs() {
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.context(1280, 800, "en")) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/scanner");
            page.locator("[data-read]").waitFor();
            type(page, "P-1007-L", 2, "Enter");
            assertThat(page.locator("[data-advice]")).hasText("This scanner is set up well.");
            assertThat(page.locator("[data-key=kind] dd")).hasText("a badge");
            assertThat(page.locator("[data-key=suffix] dd")).hasText("CR");
            assertThat(page.locator("kbd")).hasCount(9);
            type(page, "]C1P-1007-L", 2, "Enter", "Control+j");
            assertThat(page.locator("[data-key=suffix] dd")).hasText("CR LF");
            assertThat(page.locator("[data-key=prefix] dd")).hasText("]C1");
            type(page, "P-1007-X", 2, "Tab");
            assertThat(page.locator("[data-advice=misread]")).isVisible();
            assertThat(page.locator("[data-key=suffix] dd")).hasText("TAB");
            play(page, "P-1007-L", 60);
            assertThat(page.locator("[data-advice=slowWithoutEnd]")).isVisible();
            play(page, "6901234567892", 2);
            assertThat(page.locator("[data-advice=noEnd]")).isVisible();
            assertThat(page.locator("[data-key=kind] dd")).containsText("foreign");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", "scanner-en.png")));
            page.getByText("中文").click();
            assertThat(page.locator("h1")).hasText("扫码枪测试");
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", "scanner-zh.png")));
        }
    }

    /** Keys at an exact pace, whatever else this machine does meanwhile. */
    private static void play(Page page, String text, int gap) {
        page.evaluate(WedgeMatrixTest.PLAYED_KEYS, List.of(text, gap));
    }

    private static void type(Page page, String text, int gap, String... ends) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(gap));
        for (String end : ends) {
            page.keyboard().press(end);
        }
    }
}
