package dev.flowcard.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.testing.Chromium;
import dev.flowcard.workstation.TerminalScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last night's backup is put back; the day's scans come back by themselves, from the page and from a plain device. */
@Tag("lifecycle")
class BackupTest {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration COMMAND = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private int port;
    private Path backup;

    @Test
    void what_was_scanned_after_the_backup_returns_after_its_restore() throws Exception {
        port = Launched.freePort();
        backup = folder.resolve("night.zip");
        var before = folder.resolve("before");
        var after = folder.resolve("after");
        try (var chromium = new Chromium();
                BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            TerminalScreen screen = null;
            Factory.Line line;
            Expected expected;
            try (var server = run(before)) {
                server.awaitReady(START);
                var factory = new Factory(port, before).build();
                Files.writeString(
                        Files.createDirectories(before.resolve("attachments")).resolve("图纸.txt"), "R2");
                line = factory.line("T-A", factory.terminal("T-A", "MILL-1"));
                line.read("P-1007", "W-A", "W-A", "Q-7", "X-OK").send();
                screen = new TerminalScreen(context, port).enrol(factory.terminal("T-B", "TURN-1"));
                screen.scan("P-1008")
                        .scan("W-B")
                        .scan("W-B")
                        .read("Q-3")
                        .read("X-OK")
                        .shows("ACCEPTED")
                        .waits(0);

                var made = succeeds("backup", backup.toString(), "--url", url(), "--data", before.toString());
                assertThat(made).contains("\"verified\":true", "\"files\":1");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                        .isEqualTo("rw-------");
                refuses("is held by another running server", "restore", backup.toString(), "--data", before.toString());

                scanMore(line, screen);
                expected = Expected.of(factory);
                assertThat(expected.goodA()).isEqualTo(7 + 83);
                assertThat(expected.goodB()).isEqualTo(3 + 83);
                stop(server);
            }
            refuses("The database is not empty", "restore", backup.toString(), "--data", before.toString());
            badFiles();

            assertThat(succeeds("restore", backup.toString(), "--data", after.toString()))
                    .contains("\"verified\":true");
            assertThat(after.resolve("attachments/图纸.txt")).hasContent("R2");
            try (var server = run(after)) {
                server.awaitReady(START);
                var factory = new Factory(port, after);
                assertThat(factory.good("W-A")).isEqualTo(7);
                line.send();
                factory.awaitScans("T-B", expected.logB().size());
                screen.waits(0).is("online");
                assertThat(Expected.of(factory)).isEqualTo(expected);
                stop(server);
            }
        }
    }

    /** 250 scans each: 83 reports of one piece and a card at the end. */
    private static void scanMore(Factory.Line line, TerminalScreen screen) {
        for (int i = 0; i < 83; i++) {
            line.read("W-A", "Q-1", "X-OK");
            screen.scan("W-B").read("Q-1").read("X-OK");
        }
        line.read("W-A").send();
        screen.scan("W-B").waits(0);
    }

    /** What must be the same after it all. */
    record Expected(
            int goodA,
            int goodB,
            int reportsA,
            int reportsB,
            java.util.List<String> logA,
            java.util.List<String> logB) {
        static Expected of(Factory factory) {
            return new Expected(
                    factory.good("W-A"),
                    factory.good("W-B"),
                    factory.reports("W-A"),
                    factory.reports("W-B"),
                    factory.log("T-A"),
                    factory.log("T-B"));
        }
    }

    private void badFiles() throws Exception {
        var target = folder.resolve("untouched");
        var bytes = Files.readAllBytes(backup);
        var cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var spoilt = Files.copy(backup, folder.resolve("spoilt.zip"), StandardCopyOption.REPLACE_EXISTING);
        bytes[bytes.length / 3] ^= 0x55;
        Files.write(spoilt, bytes);
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear customer");
        refuses("is damaged or incomplete", "restore", cut.toString(), "--data", target.toString());
        refuses("is damaged or incomplete", "restore", spoilt.toString(), "--data", target.toString());
        refuses("is not a backup of Flowcard", "restore", letter.toString(), "--data", target.toString());
        refuses("cannot be read", "restore", folder.resolve("none.zip").toString(), "--data", target.toString());
        assertThat(target).doesNotExist();
        onAFullDisk();
    }

    private void onAFullDisk() throws Exception {
        var full = Files.createDirectory(folder.resolve("full"));
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", full.toString()).start();
        assumeTrue(mount.waitFor() == 0, "a small disk can only be made by root");
        try {
            refuses(
                    "The disk is full",
                    "restore",
                    backup.toString(),
                    "--data",
                    full.resolve("data").toString());
        } finally {
            new ProcessBuilder("umount", full.toString()).start().waitFor();
        }
    }

    private Launched run(Path data) throws IOException {
        return Launched.start(
                folder, Map.of(), "run", "--port", String.valueOf(port), "--data", data.toString(), "--empty");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static void stop(Launched server) throws Exception {
        server.signal("TERM");
        assertThat(server.awaitEnd(COMMAND)).isZero();
    }

    private String succeeds(String... words) throws Exception {
        try (var command = Launched.start(folder, Map.of(), words)) {
            assertThat(command.awaitEnd(COMMAND)).as(command.err()).isZero();
            return command.out();
        }
    }

    /** One sentence and nothing else, except that a restore says what it begins. */
    private void refuses(String sentence, String... words) throws Exception {
        try (var command = Launched.start(folder, Map.of(), words)) {
            assertThat(command.awaitEnd(COMMAND)).isEqualTo(1);
            assertThat(command.err().lines().filter(line -> !line.startsWith("Restoring ")))
                    .singleElement()
                    .asString()
                    .contains(sentence);
            assertThat(command.out()).isEmpty();
        }
    }
}
