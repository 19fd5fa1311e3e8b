package dev.flowcard.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real headless browser with one page, driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;
    private final String session;

    private Chromium(Process process, DevTools tools, String session) {
        this.process = process;
        this.tools = tools;
        this.session = session;
    }

    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--window-size=1920,1080",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .start();
        BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            int at = line.indexOf(LISTENING);
            if (at >= 0) {
                Drain.of(err);
                return connected(
                        process,
                        URI.create(line.substring(at + LISTENING.length()).strip()));
            }
        }
        process.destroyForcibly();
        throw new IOException(program + " does not start");
    }

    private static Chromium connected(Process process, URI address) throws IOException {
        DevTools tools = new DevTools();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join();
        JsonNode target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"));
        JsonNode attached = tools.call(
                "",
                "Target.attachToTarget",
                Map.of("targetId", target.path("targetId").asString(), "flatten", true));
        String session = attached.path("sessionId").asString();
        tools.call(session, "Page.enable", Map.of());
        return new Chromium(process, tools, session);
    }

    void open(String address) throws IOException {
        CompletableFuture<?> loaded = tools.next("Page.loadEventFired");
        tools.call(session, "Page.navigate", Map.of("url", address));
        loaded.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The value of an expression, awaited where it is a promise. */
    JsonNode evaluate(String expression) throws IOException {
        JsonNode answer = tools.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        return answer.path("result").path("value");
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
