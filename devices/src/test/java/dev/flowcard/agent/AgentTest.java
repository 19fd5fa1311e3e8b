package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent, from the bytes of a scanner to the scan door. */
class AgentTest {

    private static final Timings QUICK =
            new Timings(Duration.ofMillis(5), Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(10));

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
        assertThat(server.contractFaults()).isEmpty();
    }

    @Test
    void a_scan_on_a_serial_line_reaches_the_door() throws Exception {
        try (Pty scanner = new Pty(folder.resolve("scanner"));
                Agent agent = start("serial:scanner-link?baud=9600&parity=none", "default")) {
            awaitSaid("port desk: open", 1);
            scanner.type("]C1W-20260001-O\r");
            scanner.type("P-10");
            scanner.type("07-L\r\nX-OK\r\n");
            awaitCodes("W-20260001-O", "P-1007-L", "X-OK");
            ScanRequest.Item first = server.requests().stream()
                    .flatMap(request -> request.scans().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(first.symbology()).isEqualTo("]C1");
            assertThat(first.source()).isEqualTo("SERIAL");
            assertThat(captured.out())
                    .startsWith("Flowcard agent is ready: terminal T-1")
                    .hasLineCount(1);
        }
    }

    /** More than once: closing a lost port is where threads can wait for each other. */
    @Test
    void a_scanner_that_is_unplugged_is_read_again_whenever_it_is_back() throws Exception {
        try (Pty scanner = new Pty(folder.resolve("scanner"));
                Agent agent = start("serial:scanner-link", "default")) {
            List<String> expected = new ArrayList<>();
            for (int time = 1; time <= 15; time++) {
                awaitSaid("port desk: open", time);
                expected.add("SCAN-" + time);
                scanner.type(expected.getLast() + "\rHALF");
                awaitCodes(expected.toArray(String[]::new));
                scanner.unplug();
                awaitSaid("port desk: no scanner", time);
                scanner.plug();
            }
        }
    }

    @Test
    void a_scanner_may_be_plugged_in_long_after_the_start() throws Exception {
        try (Agent agent = start("serial:scanner-link", "default")) {
            awaitSaid("port desk: no scanner", 1);
            try (Pty scanner = new Pty(folder.resolve("scanner"))) {
                awaitSaid("port desk: open", 1);
                scanner.type("ONE\r");
                awaitCodes("ONE");
            }
        }
    }

    @Test
    void a_scanner_without_a_terminator_is_understood_by_its_silence() throws Exception {
        try (Pty scanner = new Pty(folder.resolve("scanner"));
                Agent agent = start("serial:scanner-link", "zebra-ds2208")) {
            awaitSaid("port desk: open", 1);
            scanner.type("P-1007-L");
            awaitCodes("P-1007-L");
            scanner.type("X-OK");
            awaitCodes("P-1007-L", "X-OK");
        }
    }

    @Test
    void a_scanner_behind_a_network_port_is_read_and_read_again_after_a_break() throws Exception {
        try (ServerSocket converter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Agent agent = start("tcp://127.0.0.1:" + converter.getLocalPort(), "default")) {
            for (String code : List.of("ONE", "TWO")) {
                try (Socket line = converter.accept();
                        OutputStream bytes = line.getOutputStream()) {
                    bytes.write((code + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
            awaitCodes("ONE", "TWO");
        }
    }

    @Test
    void a_script_is_scanned_once_over_restarts_and_followed() throws Exception {
        Path script = folder.resolve("script.txt");
        Files.writeString(script, "# a demonstration\nP-1007-L\n\nW-1\\x1DA\n");
        try (Agent agent = start("script:script.txt", "default")) {
            awaitCodes("P-1007-L", "W-1\u001dA");
            Files.writeString(script, "X-OK\n", StandardOpenOption.APPEND);
            awaitCodes("P-1007-L", "W-1\u001dA", "X-OK");
        }
        Files.writeString(script, "X-OFF", StandardOpenOption.APPEND);
        try (Agent agent = start("script:script.txt", "default")) {
            awaitCodes("P-1007-L", "W-1\u001dA", "X-OK", "X-OFF");
        }
        Files.writeString(script, "NEW-SCRIPT\n");
        try (Agent agent = start("script:script.txt", "default")) {
            awaitCodes("P-1007-L", "W-1\u001dA", "X-OK", "X-OFF", "NEW-SCRIPT");
        }
    }

    @Test
    void scans_made_while_the_server_is_away_arrive_in_order_when_it_is_back() throws Exception {
        int port = server.address().getPort();
        server.close();
        try (Pty scanner = new Pty(folder.resolve("scanner"));
                Agent agent = start("serial:scanner-link", "default")) {
            awaitSaid("port desk: open", 1);
            awaitSaid("server out of reach", 1);
            scanner.type("ONE\rTWO\rTHREE\r");
            server = new FakeDoor(port);
            scanner.type("FOUR\r");
            awaitCodes("ONE", "TWO", "THREE", "FOUR");
        }
    }

    private Agent start(String address, String profile) throws IOException, SpoolException {
        Path file = folder.resolve("agent.properties");
        Files.writeString(file, """
                server.url = %s
                server.token = %s
                terminal = T-1
                spool.dir = spool
                port.desk = %s
                port.desk.profile = %s
                """.formatted(
                server.address(),
                FakeDoor.TOKEN,
                address.replace("scanner-link", folder.resolve("scanner").toString()),
                profile));
        return Agent.start(ConfigReader.read(file).config(), captured.console(), Clock.systemUTC(), QUICK);
    }

    private void awaitCodes(String... codes) {
        await().untilAsserted(() -> assertThat(server.codes()).containsExactly(codes));
    }

    private void awaitSaid(String words, int times) {
        await().until(() -> captured.err().split(words, -1).length > times);
    }
}
