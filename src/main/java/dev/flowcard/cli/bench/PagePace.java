package dev.flowcard.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A real terminal page at which somebody scans: how long from the scanner's last key until the answer is painted. */
final class PagePace {
    /** Types as a scanner does; resolves with the milliseconds until the answer to this scan is on the screen. */
    private static final String SCAN = """
            (code => new Promise(resolve => {
              const page = document.querySelector('flowcard-terminal');
              const before = page.answers;
              const key = (key, code) => window.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}));
              for (const c of code) key(c, /[0-9]/.test(c) ? 'Digit' + c : c === '-' ? 'Minus' : c === '.' ? 'Period' : 'Key' + c);
              key('Enter', 'Enter');
              const begin = performance.now();
              const look = () => {
                const status = page.querySelector('[role=status]');
                if (page.answers > before && status && status.dataset.outcome !== 'QUEUED') requestAnimationFrame(() => resolve(performance.now() - begin));
                else if (performance.now() - begin > 10000) resolve(-1);
                else setTimeout(look, 2);
              };
              look();
            }))('%s')
            """;

    private final Chromium browser;
    private final List<String> round;

    PagePace(Chromium browser, BenchShop.Place place) {
        this.browser = browser;
        this.round = List.of(place.card(), "Q-1", "X-OK");
    }

    static PagePace open(Chromium browser, int port, BenchShop.Place place) throws IOException {
        browser.open("http://localhost:" + port + "/terminal#enrol=" + place.token());
        PagePace pace = new PagePace(browser, place);
        pace.ready();
        pace.scan(place.badge());
        pace.scan(place.card());
        return pace;
    }

    private void ready() throws IOException {
        browser.evaluate("""
                new Promise(resolve => {
                  const look = () => document.querySelector('flowcard-terminal')?.connection === 'online' ? resolve(true) : setTimeout(look, 50);
                  look();
                })""");
    }

    /** Milliseconds of so many scans, at the pace of somebody who works. */
    List<Double> measure(int scans) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < scans; i++) {
            double time = scan(round.get(i % round.size()));
            if (time >= 0) {
                millis.add(time);
            }
            rest();
        }
        return millis;
    }

    private double scan(String code) throws IOException {
        JsonNode time = browser.evaluate(SCAN.formatted(code));
        return time.isNumber() ? time.asDouble() : -1;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(300 + ThreadLocalRandom.current().nextInt(700));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
