package dev.flowcard;

import dev.flowcard.shared.LocalCommandToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run that teaches the JVM's cache what a start and the first scans need: on an empty database that is thrown away, it
 * serves a few pages and scans to itself and ends.
 */
@Component
@ConditionalOnBooleanProperty("flowcard.training")
final class TrainingRun {

    private static final List<String> PAGES = List.of("/actuator/health", "/login", "/", "/terminal", "/wall");
    private static final List<String> LISTS =
            List.of("/api/v1/work-orders", "/api/v1/work-units", "/api/v1/people", "/api/v1/scans", "/v3/api-docs");
    private static final int ROUNDS = 30;
    private static final String TERMINAL = "T-TRAINING";

    private final LocalCommandToken token;
    private final JsonMapper json;
    private final Clock clock;

    TrainingRun(LocalCommandToken token, JsonMapper json, Clock clock) {
        this.token = token;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            Thread.ofPlatform().name("training").start(() -> {
                work("http://localhost:" + port);
                System.exit(SpringApplication.exit(event.getApplicationContext()));
            });
        }
    }

    private void work(String server) {
        try (var http = HttpClient.newHttpClient()) {
            var wish = Map.of("name", TERMINAL, "roles", List.of("TERMINAL"), "terminal", TERMINAL);
            var terminal = post(http, server + "/api/v1/tokens", token.value(), wish)
                    .path("token")
                    .asString();
            for (int round = 1; round <= ROUNDS; round++) {
                for (var page : PAGES) {
                    http.send(to(server + page).build(), BodyHandlers.discarding());
                }
                for (var list : LISTS) {
                    var request = to(server + list).header("Authorization", "Bearer " + token.value());
                    http.send(request.build(), BodyHandlers.discarding());
                }
                post(http, server + "/api/v1/scans", terminal, scan(round));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> scan(int seq) {
        var now = clock.instant().toString();
        var scan = Map.of(
                "id", UUID.randomUUID().toString(), "seq", seq, "code", "X-OK", "scannedAt", now, "source", "API");
        return Map.of("terminal", TERMINAL, "sentAt", now, "scans", List.of(scan));
    }

    private JsonNode post(HttpClient http, String address, String bearer, Object body)
            throws IOException, InterruptedException {
        var request = to(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return json.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }
}
