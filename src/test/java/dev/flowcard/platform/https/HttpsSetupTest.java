package dev.flowcard.platform.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flowcard.platform.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class HttpsSetupTest {
    private static final String CERTIFICATE = "spring.ssl.bundle.pem.flowcard.keystore.certificate";

    @TempDir
    Path data;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutTheOptionNothingIsMade() {
        assertThat(HttpsSetup.prepare(environment, data)).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withItCertificatesOfOurOwnAreMade() {
        environment.setProperty("flowcard.https", "true");
        Map<String, Object> settings = HttpsSetup.prepare(environment, data);
        assertThat(settings)
                .containsEntry("server.ssl.bundle", "flowcard")
                .containsEntry(
                        CERTIFICATE, data.resolve("https/server.crt").toUri().toString());
        assertThat(data.resolve("https/server.crt")).exists();
    }

    @Test
    void theFactorysOwnCertificateGoesBeforeOurs() throws Exception {
        environment.setProperty("flowcard.https", "true");
        HttpsSetup.prepare(environment, data.resolve("other"));
        Path given = data.resolve("other/https");
        environment
                .withProperty(
                        "flowcard.https.certificate",
                        given.resolve("server.crt").toString())
                .withProperty("flowcard.https.key", given.resolve("server.key").toString());
        Map<String, Object> settings = HttpsSetup.prepare(environment, data);
        assertThat(settings)
                .containsEntry(CERTIFICATE, given.resolve("server.crt").toUri().toString());
        assertThat(data.resolve("https")).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsToldInOneSentence() throws Exception {
        Path broken = Files.writeString(data.resolve("broken.pem"), "no certificate");
        environment
                .withProperty("flowcard.https", "true")
                .withProperty("flowcard.https.certificate", broken.toString())
                .withProperty("flowcard.https.key", broken.toString());
        assertThatThrownBy(() -> HttpsSetup.prepare(environment, data))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("platform.failure.https-given");
        environment.setProperty(
                "flowcard.https.certificate", data.resolve("missing.pem").toString());
        assertThatThrownBy(() -> HttpsSetup.prepare(environment, data)).isInstanceOf(StartupFailure.class);
    }
}
