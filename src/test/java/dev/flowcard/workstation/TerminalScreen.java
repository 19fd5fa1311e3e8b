package dev.flowcard.workstation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.shared.Codes;
import java.nio.file.Path;

/** The terminal as a person meets it: what it shows, what is touched, what a scanner types. */
public final class TerminalScreen {
    public final Page page;
    private final String url;

    public TerminalScreen(BrowserContext context, int port) {
        this.page = context.newPage();
        this.url = "http://localhost:" + port + "/terminal";
    }

    public TerminalScreen enrol(String token) {
        page.navigate(url + "#enrol=" + token);
        return ready();
    }

    public TerminalScreen open() {
        page.navigate(url);
        return this;
    }

    public TerminalScreen ready() {
        assertThat(page.locator("[role=status][data-outcome]")).isVisible();
        return this;
    }

    /** What a scanner does with a printed code: very fast keys and Enter. The code is given without its check character. */
    public TerminalScreen scan(String code) {
        return read(Codes.printable(code));
    }

    public TerminalScreen read(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        return this;
    }

    public TerminalScreen shows(String outcome) {
        assertThat(status()).hasAttribute("data-outcome", outcome);
        return this;
    }

    /** What speaks against the last scan while the server is away; null: nothing. */
    TerminalScreen doubts(String reason) {
        if (reason == null) {
            assertThat(status()).not().hasAttribute("data-doubt", java.util.regex.Pattern.compile(".+"));
        } else {
            assertThat(status()).hasAttribute("data-doubt", reason);
        }
        return this;
    }

    public TerminalScreen says(String words) {
        assertThat(status()).containsText(words);
        return this;
    }

    public TerminalScreen touch(String name) {
        button(name).first().click();
        return this;
    }

    /** Through the camera of a handheld. */
    TerminalScreen look() {
        page.locator("[data-key=look]").click();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Until this many scans wait on the screen for the server. */
    public TerminalScreen waits(int scans) {
        assertThat(page.locator("[data-waiting]")).hasAttribute("data-waiting", String.valueOf(scans));
        return this;
    }

    public TerminalScreen is(String connection) {
        assertThat(page.locator("[data-connection]")).hasAttribute("data-connection", connection);
        return this;
    }

    /** Until the server has answered everything and the page has drawn what it told. */
    TerminalScreen settled() {
        page.evaluate("() => document.querySelector('flowcard-terminal').queue.tail"); // a touch is in it at once
        waits(0);
        page.waitForFunction("() => !document.querySelector('flowcard-terminal').loading");
        return this;
    }

    public Locator status() {
        return page.locator("[role=status]");
    }

    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
