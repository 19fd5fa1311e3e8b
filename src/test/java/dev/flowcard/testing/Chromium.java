package dev.flowcard.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium: the one of the system, else the one that {@code FLOWCARD_CHROMIUM} names. For one thread; close it. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    public Chromium() {
        this(Map.of());
    }

    /** @param environment of its process, beside ours, such as another {@code HOME} */
    public Chromium(Map<String, String> environment, String... furtherArguments) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setEnv(all)
                        .setArgs(Stream.concat(QUIET.stream(), Stream.of(furtherArguments))
                                .toList()));
    }

    /** A browser profile of its own, in a language such as {@code zh-CN}. */
    public BrowserContext context(int width, int height, String language) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("UTC"));
    }

    private static Path executable() {
        String named = System.getenv("FLOWCARD_CHROMIUM");
        return Path.of(named == null ? "/usr/bin/chromium" : named);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
