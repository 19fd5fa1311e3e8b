package dev.flowcard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class WallStreamTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Test
    void aReportIsOnTheStreamWithinASecond() throws Exception {
        shop.person("WALL1", "张强", Role.OPERATOR);
        shop.workUnit("WALL-U1", "WALL-TURN");
        shop.workOrder("W-WALL1", 10, Shop.Step.of(10, "粗车", "WALL-TURN"));
        Api terminal = new Api(port, shop.terminal("T-WALL1", "WALL-U1"));
        terminal.scan("T-WALL1", Codes.printable("P-WALL1"));
        terminal.scan("T-WALL1", Codes.printable("W-WALL1"));
        terminal.scan("T-WALL1", Codes.printable("W-WALL1"));
        terminal.scan("T-WALL1", "Q-7");
        try (InputStream stream = stream(shop.token(Role.FOREMAN));
                Scanner lines = new Scanner(stream, "UTF-8")) {
            while (!nextSnapshot(lines).contains("WALL-TURN")) {
                // the one of a moment ago, which other walls were shown
            }
            Instant scanned = Instant.now();
            terminal.scan("T-WALL1", "X-OK");
            String snapshot = nextSnapshot(lines);
            while (!snapshot.contains("\"good\":7")) {
                snapshot = nextSnapshot(lines);
            }
            assertThat(Duration.between(scanned, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aTerminalsTokenSeesNoWall() {
        assertThat(new Api(port, shop.terminal("T-WALL2", "WALL-U2"))
                        .get("/api/v1/wall")
                        .status())
                .isEqualTo(403);
    }

    private InputStream stream(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/wall/stream"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static String nextSnapshot(Scanner lines) {
        String line = lines.nextLine();
        while (!line.startsWith("data:")) {
            line = lines.nextLine();
        }
        return line;
    }
}
