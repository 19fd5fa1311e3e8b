package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: started, killed, ended. */
class ProcessTest {

    @TempDir
    private Path folder;

    private FakeDoor server;
    private Process process;

    @BeforeEach
    void open() throws IOException {
        server = new FakeDoor();
    }

    @AfterEach
    void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        server.close();
    }

    @Test
    void a_killed_agent_loses_nothing_and_sends_nothing_twice() throws Exception {
        List<String> expected = new ArrayList<>();
        try (Pty scanner = new Pty(folder.resolve("scanner"))) {
            Path config = config("serial:" + folder.resolve("scanner"));
            // half of the answers never come, so that the agent is killed in the middle of not knowing
            int[] requests = {0};
            server.decide(request -> requests[0]++ % 2 == 0 ? FakeDoor.Fate.ANSWER_LOST : FakeDoor.Fate.SERVED);
            for (int life = 1; life <= 3; life++) {
                start("run", config);
                awaitOpen(life);
                for (int i = 0; i < 20; i++) {
                    expected.add("L" + life + "-" + i);
                    scanner.type(expected.getLast() + "\r");
                }
                String last = expected.getLast();
                await().until(() -> spooled().contains("\"" + last + "\""));
                process.destroyForcibly().waitFor();
            }
            start("run", config);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(server.codes()).isEqualTo(expected));
        }
    }

    @Test
    void SIGTERM_ends_it_with_0_and_a_line_said_when_it_was_ready() throws Exception {
        start("run", config("script:" + Files.writeString(folder.resolve("script"), "ONE\n")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.codes()).containsExactly("ONE"));
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("out")))
                .startsWith("Flowcard agent is ready")
                .hasLineCount(1);
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain(FakeDoor.TOKEN);
    }

    @Test
    void wrong_usage_is_2_and_a_wrong_configuration_1() throws Exception {
        assertThat(exitCode("walk", Path.of("x"))).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("err"))).startsWith("Usage:");
        assertThat(exitCode("run", folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err"))).contains("nowhere").doesNotContain("Exception");
    }

    private int exitCode(String verb, Path config) throws Exception {
        Files.deleteIfExists(folder.resolve("err"));
        start(verb, config);
        return process.waitFor();
    }

    private void start(String verb, Path config) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=en",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlowcardAgent.class.getName(),
                        verb,
                        config.toString())
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()))
                .start();
    }

    private void awaitOpen(int times) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(folder.resolve("err")).split("port desk: open", -1).length > times);
    }

    private String spooled() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder.resolve("spool"))) {
            for (Path file : files.filter(Segment::isOne).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private Path config(String address) throws IOException {
        return Files.writeString(
                folder.resolve("agent.properties"), """
                server.url = %s
                server.token = %s
                terminal = T-1
                spool.dir = spool
                port.desk = %s
                """.formatted(server.address(), FakeDoor.TOKEN, address));
    }
}
