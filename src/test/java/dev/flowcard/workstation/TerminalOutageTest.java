package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.FlowcardApplication;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The server is stopped in the middle of scanning, and started again on the same database. */
class TerminalOutageTest {
    @TempDir
    private static Path folder;

    private final String schema = TestDatabase.newSchema();
    private final Chromium chromium = new Chromium();
    private ConfigurableApplicationContext server;
    private int port;
    private String token;

    @BeforeEach
    void aShop() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
        Shop shop = server.getBean(Shop.class);
        shop.person("O1007", "李伟", Role.OPERATOR);
        shop.workUnit("OUT-1", "OUT-MC");
        shop.workOrder("W-OUT", 100, Shop.Step.of(10, "铣削", "OUT-MC"));
        token = shop.terminal("T-OUT", "OUT-1");
    }

    @AfterEach
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void everyScanArrivesExactlyOnceAndInOrder() {
        List<String> scanned = new ArrayList<>();
        try (BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            scan(screen, scanned, "P-O1007");
            screen.shows("ACCEPTED");
            scan(screen, scanned, "W-OUT");
            screen.shows("ACCEPTED").says("已开工");

            server.close();
            reports(screen, scanned, 5);
            screen.shows("QUEUED").is("offline").says("报工 5 件").says("尚未上传").waits(3 * 5);
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(screen.page.locator(".pending"))
                    .containsText("15");

            screen.open().ready().shows("QUEUED").waits(3 * 5);
            reports(screen, scanned, 5);
            screen.waits(3 * 10);
            screen.read("W-OUT-0");
            scanned.add("W-OUT-0");
            screen.waits(3 * 10 + 1);

            start();
            screen.waits(0).is("online").shows("UNKNOWN_CODE").says("1 条被拒绝");
            reports(screen, scanned, 1);
            screen.shows("ACCEPTED").waits(0);
        }
        Api reader = new Api(port, server.getBean(Shop.class).token(Role.PLANNER));
        JsonNode log =
                reader.get("/api/v1/scans?terminal=T-OUT&size=500").json().path("content");
        assertThat(log.findValuesAsString("code")).isEqualTo(scanned);
        assertThat(IntStream.range(0, log.size())
                        .map(i -> log.get(i).path("seq").asInt()))
                .containsExactly(
                        IntStream.rangeClosed(1, scanned.size()).boxed().toArray(Integer[]::new));
        JsonNode operation = reader.get("/api/v1/work-orders/W-OUT")
                .json()
                .path("operations")
                .get(0);
        assertThat(operation.path("good").asInt()).isEqualTo(2 * (1 + 2 + 3 + 4 + 5) + 1);
    }

    @Test
    void warnsByWhatWasKnownAndComesUpWithoutTheServer() {
        server.getBean(Shop.class).workOrder("W-HELD", 5, Shop.Step.of(10, "铣削", "OUT-MC"));
        new Api(port, server.getBean(Shop.class).token(Role.PLANNER))
                .post("/api/v1/work-orders/W-HELD/hold", "{\"reason\":\"等图纸\"}");
        List<String> scanned = new ArrayList<>();
        try (BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            screen.page.waitForFunction("localStorage.getItem('flowcard.known') !== null");

            server.close();
            screen.open().ready().is("offline");
            scan(screen, scanned, "P-O1007");
            screen.shows("QUEUED").doubts(null);
            scan(screen, scanned, "P-NOBODY");
            screen.doubts("NOT_FOUND").says("没有这个工牌").says("截至");
            scan(screen, scanned, "W-HELD");
            screen.doubts("ON_HOLD").says("等图纸");
            screen.picture("terminal-offline-doubt");
            scan(screen, scanned, "W-OUT");
            screen.doubts(null);
            scan(screen, scanned, "W-OUT");
            screen.doubts("TWICE").says("连读了两次");
            screen.read("Q-1").read("X-OK").doubts(null);
            scanned.addAll(List.of("Q-1", "X-OK"));
            reports(screen, scanned, 13);
            reports(screen, scanned, 1);
            reports(screen, scanned, 1);
            screen.waits(scanned.size());

            start();
            screen.waits(0).is("online");
        }
        assertThat(scanned).hasSizeGreaterThan(50);
        Api reader = new Api(port, server.getBean(Shop.class).token(Role.PLANNER));
        JsonNode log =
                reader.get("/api/v1/scans?terminal=T-OUT&size=500").json().path("content");
        assertThat(log.findValuesAsString("code")).isEqualTo(scanned);
        assertThat(reader.get("/api/v1/work-orders/W-OUT")
                        .json()
                        .path("operations")
                        .get(0)
                        .path("good")
                        .asInt())
                .isEqualTo(1 + 13 * 14 / 2 + 1 + 1);
    }

    private static void reports(TerminalScreen screen, List<String> scanned, int count) {
        for (int i = 1; i <= count; i++) {
            scan(screen, scanned, "W-OUT");
            screen.read("Q-" + i).read("X-OK");
            scanned.addAll(List.of("Q-" + i, "X-OK"));
        }
    }

    private static void scan(TerminalScreen screen, List<String> scanned, String code) {
        screen.scan(code);
        scanned.add(dev.flowcard.shared.Codes.printable(code));
    }

    private void start() {
        server = new SpringApplicationBuilder(FlowcardApplication.class, Shop.class)
                .run(
                        "--flowcard.port=" + port,
                        "--flowcard.data=" + folder,
                        "--flowcard.empty=true",
                        "--flowcard.zone=Asia/Shanghai",
                        "--spring.datasource.url=" + TestDatabase.url(schema),
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--spring.datasource.hikari.minimum-idle=1");
    }
}
