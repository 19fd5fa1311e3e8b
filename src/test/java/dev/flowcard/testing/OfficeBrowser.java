package dev.flowcard.testing;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Chromium in which somebody signs in with a password. Pictures go to {@code target/screenshots}. */
public final class OfficeBrowser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String PLAYED_KEYS = """
            ([code, end]) => {
              const ctrlKey = end.startsWith('Control+');
              const last = { key: end.replace('Control+', ''), ctrlKey };
              for (const key of [...[...code].map(key => ({ key })), last]) {
                document.activeElement.dispatchEvent(
                    new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
              }
            }""";

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final String url;

    public OfficeBrowser(int port) {
        url = "http://localhost:" + port;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("flowcard.chromium", "/usr/bin/chromium")))
                        .setArgs(FLAGS));
    }

    /** A page of a person who is signed in, at this address and size, in this language. */
    public Page open(String path, String user, String password, String language, int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
        signIn(context, user, password);
        Page page = context.newPage();
        page.navigate(url + path);
        return page;
    }

    private void signIn(BrowserContext context, String user, String password) {
        Matcher token = CSRF.matcher(context.request().get(url + "/login").text());
        FormData form = FormData.create().set("username", user).set("password", password);
        if (token.find()) {
            form.set("_csrf", token.group(1));
        }
        APIResponse answer = context.request()
                .post(url + "/login", RequestOptions.create().setForm(form).setMaxRedirects(0));
        String to = answer.headers().getOrDefault("location", "");
        if (answer.status() >= 400 || to.contains("error")) {
            throw new IllegalStateException("not signed in: " + answer.status() + " " + to);
        }
    }

    /** Types as a scanner does: keys without a pause, then Enter. */
    public static void scan(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    /** A scan that cannot be taken for typing, whatever else this machine does meanwhile: its keys are played in one go. */
    public static void play(Page page, String code, String end) {
        page.evaluate(PLAYED_KEYS, List.of(code, end));
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
