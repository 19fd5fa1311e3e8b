package dev.flowcard.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: starts, stops, kills and restarts as they happen in a factory. */
@Tag("lifecycle")
class LifecycleTest {

    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration NOTICE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @BeforeAll
    static void build(@TempDir Path somewhere) throws Exception {
        try (var command = Launched.start(somewhere, Map.of(), "token", "--nonsense")) {
            assertThat(command.awaitEnd(BUILD)).as(command.err()).isEqualTo(2);
        }
    }

    @Test
    void starts_keeps_others_out_and_stops_without_a_trace() throws Exception {
        int port = Launched.freePort();
        var data = folder.resolve("data");
        long server;
        long database;
        try (var flowcard = run(port, data)) {
            flowcard.awaitReady(START);
            server = Launched.pidIn(data.resolve("server.pid"));
            database = Launched.pidIn(data.resolve("db.pid"));

            assertThat(flowcard.out().lines()).contains("Flowcard is ready: http://localhost:" + port);
            assertThat(health(port)).isEqualTo(200);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("command.token"))))
                    .isEqualTo("rw-------");
            refuses(run(Launched.freePort(), data), "is held by another running server");
            refuses(run(port, data), "is held by another running server");
            refuses(run(port, folder.resolve("other")), "Port " + port + " is in use");
            assertThat(Launched.isRunning(database))
                    .as("the database of the one that was there first")
                    .isTrue();

            flowcard.signal("TERM");
            assertThat(flowcard.awaitEnd(STOP)).isZero();
        }
        assertThat(Launched.isRunning(server)).isFalse();
        assertThat(Launched.isRunning(database)).isFalse();
        assertThat(data.resolve("server.pid")).doesNotExist();
        assertThat(data.resolve("db.pid")).doesNotExist();
        assertThat(data.resolve("command.token")).doesNotExist();
        assertThat(data.resolve("db")).isNotEmptyDirectory();
    }

    @Test
    void a_signal_in_the_middle_of_the_start_leaves_no_database() throws Exception {
        var data = folder.resolve("data");
        try (var flowcard = run(Launched.freePort(), data)) {
            long end = System.nanoTime() + START.toNanos();
            while (!Files.exists(data.resolve("db.log")) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            flowcard.signal("TERM");
            flowcard.awaitEnd(STOP);
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(data.toString())))
                .isEmpty();
    }

    @Test
    void recovers_from_a_kill_with_its_database_left_over() throws Exception {
        int port = Launched.freePort();
        var data = folder.resolve("data");
        long database;
        try (var flowcard = run(port, data)) {
            flowcard.awaitReady(START);
            database = Launched.pidIn(data.resolve("db.pid"));
            // the launcher too, so that nobody is there to end the database
            flowcard.signal("KILL");
            Launched.kill("KILL", String.valueOf(Launched.pidIn(data.resolve("server.pid"))));
            flowcard.awaitEnd(NOTICE);
        }
        assertThat(Launched.isRunning(database)).isTrue();

        try (var flowcard = run(port, data)) {
            flowcard.awaitReady(START);
            assertThat(Launched.isRunning(database)).isFalse();
            assertThat(health(port)).isEqualTo(200);

            Launched.kill("KILL", String.valueOf(Launched.pidIn(data.resolve("server.pid"))));
            assertThat(flowcard.awaitEnd(NOTICE)).isEqualTo(1);
            assertThat(flowcard.err()).contains("ended unexpectedly");
        }
        try (var flowcard = run(port, data)) {
            flowcard.awaitReady(START);
            flowcard.signal("-INT");
            assertThat(flowcard.awaitEnd(STOP)).isZero();
        }
        assertThat(data.resolve("db.pid")).doesNotExist();
    }

    @Test
    void says_that_a_database_does_not_answer() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/flowcard";
            var flowcard = Launched.start(
                    folder,
                    Map.of("FLOWCARD_DB_URL", url, "FLOWCARD_DB_USER", "flowcard"),
                    "run",
                    "--port=" + Launched.freePort());
            refuses(flowcard, "The database does not answer at " + url);
        }
    }

    @Test
    void says_that_the_disk_is_full() throws Exception {
        var full = Files.createDirectory(folder.resolve("full"));
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", full.toString()).start();
        assumeTrue(mount.waitFor() == 0, "a small disk can only be made by root");
        try {
            refuses(run(Launched.freePort(), full.resolve("data")), "The disk is full");
        } finally {
            new ProcessBuilder("umount", full.toString()).start().waitFor();
        }
    }

    private Launched run(int port, Path data) throws IOException {
        return Launched.start(
                folder, Map.of(), "run", "--port", String.valueOf(port), "--data", data.toString(), "--empty");
    }

    private static void refuses(Launched flowcard, String sentence) throws Exception {
        try (flowcard) {
            assertThat(flowcard.awaitEnd(START)).isEqualTo(1);
            assertThat(flowcard.err().strip()).contains(sentence).hasLineCount(1);
            assertThat(flowcard.out()).isEmpty();
        }
    }

    private static int health(int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
