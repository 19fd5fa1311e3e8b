package dev.flowcard.cli.bench;

import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.client.ApiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the benchmark's own, started as anybody starts one: by the launcher's {@code run}. */
final class BenchServer implements AutoCloseable {
    static final String ADMIN_PASSWORD = "Bench-2026-drehen";
    private static final long STOP_SECONDS = 35;

    private final Process process;
    private final Path data;
    private final int port;
    private final double startSeconds;

    private BenchServer(Process process, Path data, int port, double startSeconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Starts it and waits for the line that says that it serves. */
    static BenchServer start(Path launcher, Path data, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(), "run", "--empty", "--port", String.valueOf(port), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("FLOWCARD_") && !name.equals("FLOWCARD_WORK"));
        builder.environment().putAll(settings);
        builder.environment().put("FLOWCARD_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.redirectError(Files.createDirectories(data).resolve("bench.log").toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("http://localhost:" + port)) {
                double seconds = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
                Drain.of(out);
                return new BenchServer(process, data, port, seconds);
            }
        }
        process.destroy();
        throw new CommandFailure(
                "cli.bench.no-server", data.resolve("bench.log").toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    double startSeconds() {
        return startSeconds;
    }

    ApiClient admin() throws IOException {
        return new ApiClient(URI.create("http://localhost:" + port), adminToken());
    }

    String adminToken() throws IOException {
        return Files.readString(data.resolve("command.token")).strip();
    }

    long pid() throws IOException {
        return pid("server.pid");
    }

    long databasePid() throws IOException {
        return pid("db.pid");
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(Files.readString(data.resolve(file)).strip());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
