package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A phone as scanner: what its camera sees, and what is on a photo. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=camera")
class CameraTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @TempDir
    private Path folder;

    private String terminal;
    private String token;

    @BeforeEach
    void aTerminal() {
        terminal = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        shop.person("CAM1", "李伟", Role.OPERATOR);
        shop.workUnit("CAMERA-1", "CAMERA-MC");
        token = shop.terminal(terminal, "CAMERA-1");
    }

    @ParameterizedTest
    @CsvSource({
        "QR_CODE, P-CAM1, ACCEPTED",
        "DATA_MATRIX, P-CAM1, ACCEPTED",
        "CODE_128, P-CAM1, ACCEPTED",
        "CODE_39, P-CAM1, ACCEPTED",
        "EAN_13, 6901234567892, UNKNOWN_CODE"
    })
    void whatTheCameraSeesIsOneScan(BarcodeFormat format, String code, String outcome) throws Exception {
        String printed = format == BarcodeFormat.EAN_13 ? code : Codes.printable(code);
        try (Chromium chromium = filmed(FilmedCode.film(folder, format, printed));
                BrowserContext context = chromium.context(390, 844, "zh-CN")) {
            context.grantPermissions(List.of("camera"));
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.look().shows(outcome);
            assertThat(screen.page.locator("video").count()).isZero();
            screen.waits(0);
        }
        JsonNode log = log();
        assertThat(log.findValuesAsString("code")).containsExactly(printed);
        assertThat(log.findValuesAsString("source")).containsExactly("CAMERA");
    }

    @Test
    void nothingOfTheCameraIsLoadedBeforeSomebodyLooks() throws Exception {
        try (Chromium chromium = filmed(FilmedCode.film(folder, BarcodeFormat.QR_CODE, "X-CANCEL"));
                BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            screen.page.reload();
            screen.ready();
            long loaded = ((Number) screen.page.evaluate(
                            "performance.getEntriesByType('resource').reduce((sum, r) => sum + r.transferSize, 0)"))
                    .longValue();
            assertThat(loaded).isLessThan(300 * 1024);
            assertThat(screen.page.evaluate(
                            "performance.getEntriesByType('resource').some((r) => r.name.includes('/camera/'))"))
                    .isEqualTo(false);
            screen.touch("摄像头扫码").says("没有可取消的");
        }
    }

    @Test
    void aRefusedCameraIsExplainedAndAPhotoServesInstead() throws Exception {
        Path photo = folder.resolve("photo.png");
        MatrixToImageWriter.writeToPath(
                new QRCodeWriter().encode(Codes.printable("P-CAM1"), BarcodeFormat.QR_CODE, 400, 400), "png", photo);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.context(390, 844, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.look();
            screen.page
                    .getByText("可以选一张照片识别")
                    .or(screen.page.getByText("拍照识别。"))
                    .first()
                    .waitFor();
            screen.page.setInputFiles("input[type=file]", photo);
            screen.shows("ACCEPTED").says("李伟");
        }
        assertThat(log().findValuesAsString("source")).containsExactly("CAMERA");
    }

    @Test
    void thePhotoThatTheDeviceCannotReadIsReadByTheServer() throws Exception {
        Path photo = folder.resolve("photo.png");
        MatrixToImageWriter.writeToPath(
                new QRCodeWriter().encode(Codes.printable("P-CAM1"), BarcodeFormat.QR_CODE, 400, 400), "png", photo);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.context(390, 844, "zh-CN")) {
            TerminalScreen screen = new TerminalScreen(context, port);
            context.route("**/camera/decoder.js", route -> route.abort());
            screen.enrol(token).look();
            screen.page.setInputFiles("input[type=file]", photo);
            screen.shows("ACCEPTED").says("李伟");
        }
    }

    @Test
    void theCameraWorksWhileTheServerIsAway() throws Exception {
        try (Chromium chromium = filmed(FilmedCode.film(folder, BarcodeFormat.QR_CODE, "X-CANCEL"));
                BrowserContext context = chromium.context(390, 844, "zh-CN")) {
            context.grantPermissions(List.of("camera"));
            TerminalScreen screen = new TerminalScreen(context, port).enrol(token);
            screen.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            screen.page.reload();
            screen.ready();
            screen.page.waitForFunction(
                    "caches.open('flowcard-terminal-1').then(c => c.match('/flowcard/camera/zxing-3.1.4/zxing_reader.wasm')).then(Boolean)");
            context.setOffline(true);
            screen.page.reload();
            screen.ready().look().waits(1);
        }
    }

    private static Chromium filmed(Path film) {
        return new Chromium(
                Map.of(),
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    private JsonNode log() {
        return new Api(port, shop.token(Role.PLANNER))
                .get("/api/v1/scans?terminal=" + terminal)
                .json()
                .path("content");
    }
}
