package dev.flowcard.platform.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.flowcard.shared.DataFolder;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import dev.flowcard.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The server as {@code run --https} starts it, and a browser that trusts its authority alone. */
@FlowcardTest
@TestPropertySource(properties = {"flowcard.https=true", "flowcard.https.names=flowcard.test"})
@ContextConfiguration(initializers = {TestDatabase.class, HttpsTest.Certificates.class})
class HttpsTest {
    private static final String TO_THIS_MACHINE = "--host-resolver-rules=MAP flowcard.test 127.0.0.1";

    @LocalServerPort
    private int port;

    @Autowired
    private DataFolder data;

    @Autowired
    private Shop shop;

    static final class Certificates implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var environment = context.getEnvironment();
            Path folder = Path.of(environment.getRequiredProperty("flowcard.data"));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("https", HttpsSetup.prepare(environment, folder)));
        }
    }

    @Test
    void whoTrustsTheAuthorityIsServedByHttps() throws Exception {
        try (HttpClient client = trusting(data.resolve("https/authority.crt"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(get(client, "https://localhost:" + port + "/login").statusCode())
                        .isEqualTo(200);
            }
            assertThat(get(client, "https://127.0.0.1:" + port + "/actuator/health")
                            .body())
                    .contains("UP");
        }
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), "https://localhost:" + port + "/login"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theSamePortStillSpeaksPlainHttpWhereNobodyTypesAPassword() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var login = get(client, "http://localhost:" + port + "/login?x=1");
        assertThat(login.statusCode()).isEqualTo(307);
        assertThat(login.headers().firstValue("Location")).contains("https://localhost:" + port + "/login?x=1");
        assertThat(get(client, "http://localhost:" + port + "/terminal").body()).contains("flowcard-terminal");
        Api terminal = new Api(port, shop.terminal("T-PLAIN", null));
        for (int length : new int[] {10, 4000, 4000}) {
            assertThat(terminal.scan("T-PLAIN", "x".repeat(length))
                            .path("outcome")
                            .asString())
                    .isEqualTo("UNKNOWN_CODE");
        }
        String large = " ".repeat(300_000) + "{}";
        assertThat(terminal.post("/api/v1/scans", large).status()).isEqualTo(400);
        assertThat(terminal.get("/api/v1/terminal/state").status()).isEqualTo(200);
    }

    @Test
    void theInstructionsNeedNoTrustAndNoSignIn() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String page =
                get(client, "http://localhost:" + port + "/trust?lang=zh-CN").body();
        assertThat(page)
                .contains("<svg", "Android", "iPhone", "Windows", "Linux", "下载证书")
                .doesNotContain("platform.trust");
        assertThat(get(client, "http://localhost:" + port + "/trust?lang=en").body())
                .contains("Download", "Settings");
        var pem = get(client, "http://localhost:" + port + "/trust/flowcard.crt");
        assertThat(pem.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
        assertThat(pem.body()).isEqualTo(Files.readString(data.resolve("https/authority.crt")));
        assertThat(page)
                .contains(TrustPage.fingerprint(PemFile.certificates(data.resolve("https/authority.crt"))
                        .getFirst()));
        assertThat(get(client, "http://localhost:" + port + "/trust/flowcard.cer")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserThatTrustsTheAuthorityAloneHasASecureOriginAndWorksOffline(@TempDir Path home) throws Exception {
        trustIn(home);
        String token = shop.terminal("T-SECURE", null);
        try (Chromium chromium = new Chromium(Map.of("HOME", home.toString()), TO_THIS_MACHINE);
                BrowserContext context = chromium.context(1280, 800, "zh-CN")) {
            Page page = context.newPage();
            page.navigate("https://flowcard.test:" + port + "/terminal#enrol=" + token);
            page.locator("[role=status][data-outcome]").waitFor();
            assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.reload();
            page.waitForFunction("navigator.serviceWorker.controller !== null");
            context.setOffline(true);
            page.reload();
            page.locator("[role=status][data-outcome]").waitFor();
        }
    }

    @Test
    void aBrowserThatDoesNotTrustItIsTurnedAwayAndOverPlainHttpThePageSaysWhatItCannotDo(@TempDir Path home) {
        String token = shop.terminal("T-INSECURE", null);
        try (Chromium chromium = new Chromium(Map.of("HOME", home.toString()), TO_THIS_MACHINE);
                BrowserContext context = chromium.context(390, 844, "zh-CN")) {
            Page page = context.newPage();
            assertThatThrownBy(() -> page.navigate("https://flowcard.test:" + port + "/terminal"))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
            Page plain = context.newPage();
            plain.navigate("http://flowcard.test:" + port + "/terminal#enrol=" + token);
            plain.locator("[role=status][data-outcome]").waitFor();
            assertThat(plain.evaluate("isSecureContext")).isEqualTo(false);
            plain.locator("[data-key=link]").click();
            plain.getByText("本页不是安全连接").waitFor();
            assertThat(plain.locator(".log a").getAttribute("href")).isEqualTo("/trust");
        }
    }

    private void trustIn(Path home) throws IOException, InterruptedException {
        Path database = Files.createDirectories(home.resolve(".pki/nssdb"));
        run("certutil", "-d", "sql:" + database, "-N", "--empty-password");
        String authority = data.resolve("https/authority.crt").toString();
        run("certutil", "-d", "sql:" + database, "-A", "-t", "C,,", "-n", "Flowcard", "-i", authority);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static HttpClient trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        store.setCertificateEntry("authority", PemFile.certificates(authority).getFirst());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
