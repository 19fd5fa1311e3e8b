package dev.flowcard.cli.simulate;

import dev.flowcard.cli.client.ApiClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The scanner of a simulated terminal; a new device for each simulation. */
final class SimulatedScanner {
    private final SimulatedShop shop;
    private final ApiClient api;
    private final String terminal;
    private final String device = "simulate-" + UUID.randomUUID().toString().substring(0, 8);
    private final Clock clock = Clock.systemUTC();
    private long seq;

    SimulatedScanner(SimulatedShop shop, ApiClient api, String terminal) {
        this.shop = shop;
        this.api = api;
        this.terminal = terminal;
    }

    /** Whether it was taken, or answered with a question. */
    boolean scan(String code) {
        seq++;
        JsonNode answer = api.post(
                "/api/v1/scans",
                Map.of(
                        "terminal", terminal,
                        "device", device,
                        "scans",
                                List.of(Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "seq",
                                        seq,
                                        "code",
                                        code,
                                        "scannedAt",
                                        clock.instant().toString(),
                                        "source",
                                        "API"))));
        String outcome = answer.path("results").path(0).path("outcome").asString("");
        shop.count("scans", 1);
        boolean taken = outcome.equals("ACCEPTED") || outcome.equals("ASK");
        if (!taken) {
            shop.count("refused", 1);
        }
        return taken;
    }
}
