package dev.flowcard.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the data folder and sees to a database before the application starts: the configured one, or an embedded one.
 * Closed after the application, so that nothing loses its database while it still works.
 */
public final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private @Nullable HeldDataFolder folder;
    private @Nullable EmbeddedDatabase database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        folder = HeldDataFolder.take(Path.of(environment.getRequiredProperty("flowcard.data")));
        var url = environment.getProperty("flowcard.db.url", "");
        var properties = url.isBlank() ? embedded(environment, folder.path()) : configured(environment, url);
        environment.getPropertySources().addFirst(new MapPropertySource("platform", properties));
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    private Map<String, Object> embedded(ConfigurableEnvironment environment, Path data) {
        var home = environment.getProperty(
                "flowcard.mariadb.home", data.resolve("mariadb").toString());
        try {
            database = EmbeddedDatabase.start(Path.of(home), data, List.of());
            return Map.of(
                    "spring.datasource.url", database.url("flowcard"),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", database.password());
        } catch (IOException e) {
            throw new StartupFailure(e, "platform.failure.embedded", data.resolve("db.log"), e.getMessage());
        }
    }

    private static Map<String, Object> configured(ConfigurableEnvironment environment, String url) {
        var user = environment.getProperty("flowcard.db.user", "");
        var password = environment.getProperty("flowcard.db.password", "");
        DriverManager.setLoginTimeout(10);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new StartupFailure(e, "platform.failure.database", url.replaceAll("\\?.*", ""), e.getMessage());
        }
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }
}
