package dev.flowcard.cli.bench;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.shared.LocalCommandToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The run that teaches the JVM's cache what a start needs and what is hot on the way of a scan, so that the first scans of a
 * morning are not the slow ones (JEP 515): on an empty database that is thrown away, the server works as a shop, asks itself for
 * a few pages and ends.
 */
@Component
@ConditionalOnBooleanProperty("flowcard.training")
final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    private static final List<String> PAGES =
            List.of("/actuator/health", "/login", "/", "/terminal", "/wall", "/v3/api-docs");
    private static final List<String> LISTS =
            List.of("/api/v1/work-orders", "/api/v1/work-units", "/api/v1/people", "/api/v1/scans");
    private static final int PLACES = 4;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private final LocalCommandToken token;

    TrainingRun(LocalCommandToken token) {
        this.token = token;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            Thread.ofPlatform().name("training").start(() -> {
                int status = worked(port) ? 0 : 1;
                System.exit(SpringApplication.exit(event.getApplicationContext(), () -> status));
            });
        }
    }

    /** Ends in any case: a build waits for it. */
    private boolean worked(int port) {
        try {
            return work(port);
        } catch (RuntimeException failed) {
            LOG.warn("The training broke off", failed);
            return false;
        }
    }

    /** @return whether every scan counted */
    private boolean work(int port) {
        String server = "http://localhost:" + port;
        ApiClient admin = new ApiClient(URI.create(server), token.value());
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                browser.send(HttpRequest.newBuilder(URI.create(server + page)).build(), BodyHandlers.discarding());
            }
            List<BenchShop.Place> places = new BenchShop(admin).build(PLACES);
            Load.Measured scans =
                    Load.run(PLACES, LENGTH, number -> new ScanningTerminal(port, places.get(number), "training"));
            LISTS.forEach(admin::get);
            return scans.count() > 0 && scans.failed() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
