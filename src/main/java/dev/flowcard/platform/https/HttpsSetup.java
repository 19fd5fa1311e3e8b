package dev.flowcard.platform.https;

import dev.flowcard.platform.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Before the application starts: certificates are at hand, the given ones or our own, and the web server is told where. */
public final class HttpsSetup {
    static final String NAMES = "flowcard.https.names";
    static final String AUTHORITY = "flowcard.https.authority";
    private static final String BUNDLE = "spring.ssl.bundle.pem.flowcard.";

    private HttpsSetup() {}

    /** Settings of the web server; none without {@code flowcard.https}. */
    public static Map<String, Object> prepare(Environment environment, Path data) {
        if (!environment.getProperty("flowcard.https", Boolean.class, false)) {
            return Map.of();
        }
        String given = environment.getProperty("flowcard.https.certificate", "");
        return given.isBlank() ? own(environment, data) : given(environment, Path.of(given));
    }

    private static Map<String, Object> own(Environment environment, Path data) {
        OwnCertificates certificates = new OwnCertificates(data);
        try {
            certificates.renew(
                    HostNames.all(environment.getProperty(NAMES, "")),
                    Clock.systemUTC().instant());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupFailure(e, "platform.failure.https", data.resolve("https"), e.getMessage());
        }
        return settings(certificates.certificateFile(), certificates.keyFile(), certificates.authorityFile());
    }

    private static Map<String, Object> given(Environment environment, Path certificate) {
        Path key = Path.of(environment.getProperty("flowcard.https.key", ""));
        Path authority = Path.of(environment.getProperty(AUTHORITY, ""));
        try {
            if (PemFile.certificates(certificate).isEmpty() || !Files.isReadable(key)) {
                throw new StartupFailure("platform.failure.https-given", certificate, key);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupFailure(e, "platform.failure.https-given", certificate, key);
        }
        return settings(certificate, key, authority);
    }

    private static Map<String, Object> settings(Path certificate, Path key, Path authority) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.ssl.bundle", "flowcard");
        settings.put(BUNDLE + "reload-on-update", "true");
        settings.put(BUNDLE + "keystore.certificate", certificate.toUri().toString());
        settings.put(BUNDLE + "keystore.private-key", key.toUri().toString());
        settings.put(AUTHORITY, authority.toString());
        return settings;
    }
}
