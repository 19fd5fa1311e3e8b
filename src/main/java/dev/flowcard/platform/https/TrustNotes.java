package dev.flowcard.platform.https;

import dev.flowcard.shared.Messages;
import dev.flowcard.shared.StartupNotes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells at the start where the instructions are, and the fingerprint that a careful person compares with theirs. */
@Component
@ConditionalOnBooleanProperty("flowcard.https")
class TrustNotes implements StartupNotes {
    private final Messages messages;
    private final Environment environment;
    private final String authority;

    TrustNotes(
            Messages messages, Environment environment, @Value("${" + HttpsSetup.AUTHORITY + ":}") String authority) {
        this.messages = messages;
        this.environment = environment;
        this.authority = authority;
    }

    @Override
    public List<String> lines() {
        Path file = Path.of(authority);
        if (authority.isBlank() || !Files.isReadable(file)) {
            return List.of();
        }
        String host = environment.getProperty("flowcard.host", "localhost");
        boolean here = host.equals("localhost") || host.startsWith("127.");
        String shown = here ? "localhost" : HostNames.onTheNetwork().orElse("localhost");
        String port = environment.getProperty("local.server.port", "");
        try {
            String fingerprint =
                    TrustPage.fingerprint(PemFile.certificates(file).getLast());
            return List.of(messages.get(
                    Locale.getDefault(),
                    "platform.trust.note",
                    "http://" + shown + ":" + port + "/trust",
                    fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
