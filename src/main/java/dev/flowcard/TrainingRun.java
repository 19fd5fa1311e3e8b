package dev.flowcard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The run that teaches the JVM's cache what a start needs: serves a few pages to itself and ends. */
@Component
@ConditionalOnBooleanProperty("flowcard.training")
final class TrainingRun {

    private static final List<String> PAGES =
            List.of("/actuator/health", "/login", "/", "/api/v1/work-orders", "/v3/api-docs", "/terminal", "/wall");
    private static final int ROUNDS = 20;

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            Thread.ofPlatform().name("training").start(() -> {
                visit("http://localhost:" + port);
                System.exit(SpringApplication.exit(event.getApplicationContext()));
            });
        }
    }

    private static void visit(String address) {
        try (var http = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) {
                    http.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
