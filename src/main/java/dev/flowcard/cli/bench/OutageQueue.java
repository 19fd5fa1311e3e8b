package dev.flowcard.cli.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a long outage leaves behind: scans that wait in a device or a page and go out when the server is back. */
final class OutageQueue {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private OutageQueue() {}

    /** Seconds until a device has sent so many and has got every answer. */
    static double ofDevice(int port, BenchShop.Place place, int scans) throws IOException {
        String headers = "Authorization: Bearer " + place.token() + "\r\n";
        try (WireClient http = new WireClient(port, headers)) {
            long begin = System.nanoTime();
            for (int from = 1; from <= scans; from += BATCH) {
                WireClient.Answer answer =
                        http.post("/api/v1/scans", body(place, from, Math.min(BATCH, scans - from + 1)));
                JsonNode told = JSON.readTree(answer.body());
                if (answer.status() != 200 || told.path("stored").asLong() < from) {
                    throw new IOException("HTTP " + answer.status() + " " + answer.body());
                }
            }
            return seconds(begin);
        }
    }

    private static String body(BenchShop.Place place, int from, int count) {
        Clock clock = Clock.systemUTC();
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int seq = from; seq < from + count; seq++) {
            batch.add(Map.of(
                    "id", TimedIds.next(clock),
                    "seq", seq,
                    "code", code(place, seq),
                    "scannedAt", clock.instant().toString(),
                    "source", "SERIAL"));
        }
        return JSON.writeValueAsString(Map.of("terminal", place.terminal(), "device", "outage", "scans", batch));
    }

    /** Signs on, starts, and from then on reports piece by piece. */
    private static String code(BenchShop.Place place, int seq) {
        return switch (seq) {
            case 1 -> place.badge();
            case 2 -> place.card();
            default -> List.of(place.card(), "Q-1", "X-OK").get(seq % 3);
        };
    }

    /** Seconds until a page, open at a terminal, has sent so many that wait in its browser. */
    static double ofPage(Chromium browser, BenchShop.Place place, int scans) throws IOException {
        browser.evaluate("""
                (async () => {
                  const queue = document.querySelector('flowcard-terminal').queue;
                  const all = queue.db.transaction(['scans', 'meta'], 'readwrite');
                  let seq = await new Promise(r => all.objectStore('meta').get('seq').onsuccess = e => r(e.target.result ?? 0));
                  for (let i = 0; i < %d; i++) {
                    const code = ['%s', 'Q-1', 'X-OK'][i %% 3];
                    all.objectStore('scans').put({seq: ++seq, id: crypto.randomUUID(), code, scannedAt: new Date().toISOString(), source: 'WEDGE', state: 'waiting'});
                  }
                  all.objectStore('meta').put(seq, 'seq');
                  await new Promise(r => all.oncomplete = r);
                  return seq;
                })()""".formatted(scans, place.card()));
        long begin = System.nanoTime();
        browser.evaluate("document.querySelector('flowcard-terminal').uplink.poke()");
        for (int i = 0; i < 10; i++) {
            JsonNode sent = browser.evaluate("""
                    new Promise(resolve => {
                      const end = Date.now() + 30000;
                      const look = async () => {
                        const left = await document.querySelector('flowcard-terminal').queue.waiting(1);
                        if (!left.length) resolve(true);
                        else if (Date.now() > end) resolve(false);
                        else setTimeout(look, 100);
                      };
                      look();
                    })""");
            if (sent.asBoolean(false)) {
                return seconds(begin);
            }
        }
        return -1;
    }

    private static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
    }
}
