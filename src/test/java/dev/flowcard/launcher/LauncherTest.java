package dev.flowcard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says before it needs a build. */
class LauncherTest {

    private static final Duration QUICK = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void says_its_version() throws Exception {
        try (var flowcard = Launched.start(folder, Map.of(), "--version")) {
            assertThat(flowcard.awaitEnd(QUICK)).isZero();
            assertThat(flowcard.out()).matches("flowcard \\d+\\.\\d+\\.\\d+\\R");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "test",
                "import",
                "replay",
                "simulate",
                "token",
                "bench",
                "reset-password",
                "backup",
                "restore",
                "schedule-benchmark",
                "backtest"
            })
    void helps_with_each_command(String command) throws Exception {
        try (var flowcard = Launched.start(folder, Map.of(), command, "--help")) {
            assertThat(flowcard.awaitEnd(QUICK)).isZero();
            assertThat(flowcard.out()).startsWith("flowcard " + command);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "run --loud", "run --port", "run --port 99999", "run --port x", "test fast"})
    void shows_the_right_usage_after_a_wrong_one(String words) throws Exception {
        var split = words.isEmpty() ? new String[0] : words.split(" ", -1);
        try (var flowcard = Launched.start(folder, Map.of(), split)) {
            assertThat(flowcard.awaitEnd(QUICK)).isEqualTo(2);
            assertThat(flowcard.err()).contains("flowcard ");
            assertThat(flowcard.out()).isEmpty();
        }
    }

    @Test
    void says_that_there_is_no_jdk() throws Exception {
        try (var flowcard = withoutJdk(folder.resolve("nothing"))) {
            assertThat(flowcard.awaitEnd(QUICK)).isEqualTo(1);
            assertThat(flowcard.err()).hasLineCount(1).contains("needs a JDK 25 or newer and found no Java at all");
        }
    }

    @Test
    void says_that_the_jdk_is_too_old() throws Exception {
        var old = Files.createDirectories(folder.resolve("jdk-17/bin"));
        Files.createFile(
                old.resolve("java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.15\"\n");
        try (var flowcard = withoutJdk(folder.resolve("jdk-17"))) {
            assertThat(flowcard.awaitEnd(QUICK)).isEqualTo(1);
            assertThat(flowcard.err()).hasLineCount(1).contains("found only Java 17 in " + folder.resolve("jdk-17"));
        }
    }

    /** With the shell's own programs alone on the path. */
    private Launched withoutJdk(Path javaHome) throws IOException {
        var programs = Files.createDirectory(folder.resolve("programs"));
        for (var name : new String[] {"sh", "sed", "head", "dirname", "readlink", "cat"}) {
            for (var place : new String[] {"/bin", "/usr/bin"}) {
                var program = Path.of(place, name);
                if (Files.exists(program) && !Files.exists(programs.resolve(name))) {
                    Files.createSymbolicLink(programs.resolve(name), program);
                }
            }
        }
        return Launched.start(
                folder,
                Map.of(
                        "PATH", programs.toString(),
                        "JAVA_HOME", javaHome.toString(),
                        "FLOWCARD_JDK_FOLDERS", folder.resolve("none").toString()),
                "run");
    }
}
