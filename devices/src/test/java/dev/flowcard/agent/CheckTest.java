package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path folder;

    private final Captured captured = new Captured();
    private FakeDoor server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeDoor();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void all_is_well() throws IOException {
        Files.writeString(folder.resolve("codes"), "");
        assertThat(check(FakeDoor.TOKEN, "script:codes", Locale.ENGLISH)).isZero();
        assertThat(captured.out()).contains("fine, 1 ports", "port desk: opens", "token accepted for terminal T-1");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void an_older_server_that_takes_no_empty_batch_is_well_too() throws IOException {
        Files.writeString(folder.resolve("codes"), "");
        server.decide(request -> FakeDoor.Fate.UNFIT);
        assertThat(check(FakeDoor.TOKEN, "script:codes", Locale.ENGLISH)).isZero();
    }

    @Test
    void a_wrong_token_and_an_absent_scanner_are_told_in_Chinese_too() throws IOException {
        assertThat(check("wrong", "serial:" + folder.resolve("absent"), Locale.CHINA))
                .isEqualTo(1);
        assertThat(captured.out())
                .contains("端口 desk：打不开", "令牌或终端不被接受（HTTP 401）")
                .doesNotContain("wrong");
    }

    @Test
    void a_server_out_of_reach_is_told() throws IOException {
        server.close();
        Files.writeString(folder.resolve("codes"), "");
        assertThat(check(FakeDoor.TOKEN, "script:codes", Locale.ENGLISH)).isEqualTo(1);
        assertThat(captured.out()).contains("out of reach");
    }

    @Test
    void help_and_version_are_given() {
        FlowcardAgent agent = new FlowcardAgent(captured.console(), Clock.systemUTC());
        assertThat(agent.execute(List.of("--help"))).isZero();
        assertThat(agent.execute(List.of("--version"))).isZero();
        assertThat(captured.out()).contains("Usage: flowcard-agent run CONFIG.properties", "flowcard-agent 0");
    }

    private int check(String token, String address, Locale locale) throws IOException {
        Path file =
                Files.writeString(folder.resolve("agent.properties"), """
                server.url = %s
                server.token = %s
                terminal = T-1
                spool.dir = spool
                port.desk = %s
                """.formatted(server.address(), token, address));
        return new FlowcardAgent(captured.console(locale), Clock.systemUTC())
                .execute(List.of("check", file.toString()));
    }
}
