package dev.flowcard.platform;

import dev.flowcard.shared.DataFolder;
import dev.flowcard.shared.LocalCommandToken;
import dev.flowcard.shared.PlantZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformConfiguration.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(@Value("${flowcard.data}") Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    @Bean
    LocalCommandToken localCommandToken(DataFolder folder) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var token = new LocalCommandToken("local-" + HexFormat.of().formatHex(bytes));
        Files.createDirectories(folder.path());
        Files.writeString(PrivateFile.create(folder.resolve("command.token")), token.value());
        return token;
    }

    /** The zone of the first start counts for ever: times in files and shifts would change their meaning otherwise. */
    @Bean
    PlantZone plantZone(
            JdbcClient jdbc, TransactionTemplate transaction, @Value("${flowcard.zone:}") String configured) {
        var wanted = zone(configured);
        var stored = transaction.execute(status -> {
            jdbc.sql("INSERT IGNORE INTO setting (name, value) VALUES ('zone', ?)")
                    .param(wanted.getId())
                    .update();
            return jdbc.sql("SELECT value FROM setting WHERE name = 'zone'")
                    .query(String.class)
                    .single();
        });
        if (!configured.isBlank() && !wanted.getId().equals(stored)) {
            LOG.warn("The plant's time zone was fixed at the first start: {}, not {}", stored, wanted);
        }
        return new PlantZone(ZoneId.of(stored));
    }

    private static ZoneId zone(String configured) {
        try {
            return configured.isBlank() ? ZoneId.systemDefault() : ZoneId.of(configured);
        } catch (DateTimeException e) {
            throw new StartupFailure(e, "platform.failure.zone", configured);
        }
    }
}
