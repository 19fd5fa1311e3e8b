package dev.flowcard.cli.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** How long it takes from a scan until a wall, or another page, in a real browser shows another number. */
final class WallLatency {
    /** A step that makes sums which nothing else on the wall is likely to show. */
    private static final int STEP = 1_009;

    private static final long MOST_MILLIS = 5_000;

    /** Shows a number once it stands anywhere in the page's text, thousands' marks apart; painted, not only in the tree. */
    private static final String WATCH = """
            (() => {
              const text = node => [...node.childNodes].map(child =>
                child.nodeType === 3 ? child.data : (child.shadowRoot ? text(child.shadowRoot) : '') + ' ' + text(child)).join('');
              window.flowcardShows = (number, most) => new Promise(resolve => {
                const shown = () => text(document.body).replace(/(\\d)[,\\u00a0\\u202f ](?=\\d{3})/g, '$1').includes(number);
                const end = Date.now() + most;
                const look = () => {
                  if (shown()) requestAnimationFrame(() => resolve(true));
                  else if (Date.now() > end) resolve(false);
                  else setTimeout(look, 8);
                };
                look();
              });
              return true;
            })()
            """;

    private final Chromium browser;
    private final ScanningTerminal terminal;
    private final BenchShop.Place place;

    WallLatency(Chromium browser, ScanningTerminal terminal, BenchShop.Place place) {
        this.browser = browser;
        this.terminal = terminal;
        this.place = place;
    }

    /** @param samples how many scans */
    Map<String, Object> measure(int samples) throws IOException {
        browser.evaluate(WATCH);
        terminal.scan(place.badge());
        terminal.scan(place.card());
        long[] nanos = new long[samples];
        int seen = 0;
        for (int i = 1; i <= samples; i++) {
            long time = sample(String.valueOf((long) STEP * i));
            if (time >= 0) {
                nanos[seen++] = time;
            }
            pause();
        }
        long[] sorted = Arrays.copyOf(nanos, seen);
        Arrays.sort(sorted);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("samples", samples);
        result.put("seen", seen);
        result.put("p50Ms", Load.millis(sorted, 0.5));
        result.put("p95Ms", Load.millis(sorted, 0.95));
        return result;
    }

    private long sample(String sum) throws IOException {
        terminal.scan(place.card());
        terminal.scan("Q-" + STEP);
        try (var watcher = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<JsonNode> shown = CompletableFuture.supplyAsync(() -> shows(sum), watcher);
            long begin = System.nanoTime();
            terminal.scan("X-OK");
            return shown.join().asBoolean(false) ? System.nanoTime() - begin : -1;
        }
    }

    private JsonNode shows(String number) {
        try {
            return browser.evaluate("window.flowcardShows('" + number + "', " + MOST_MILLIS + ")");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Scans do not come in step with the wall's own rhythm. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    300 + java.util.concurrent.ThreadLocalRandom.current().nextInt(500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
