package dev.flowcard.platform;

import dev.flowcard.platform.https.HttpsSetup;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
        checkPort(environment);
        var url = environment.getProperty("flowcard.db.url", "");
        var properties = url.isBlank() ? embedded(environment, folder.path()) : configured(environment, url);
        environment.getPropertySources().addFirst(new MapPropertySource("platform", properties));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("https", HttpsSetup.prepare(environment, folder.path())));
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

    /** Asked before anything is started: a database takes seconds, and this is known at once. */
    private static void checkPort(ConfigurableEnvironment environment) {
        int port = environment.getRequiredProperty("server.port", Integer.class);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(environment.getRequiredProperty("server.address"), port));
        } catch (BindException e) {
            throw new StartupFailure(e, "platform.failure.port", String.valueOf(port));
        } catch (IOException e) {
            throw new StartupFailure(e, "platform.failure.other", String.valueOf(e.getMessage()));
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
        var properties = new Properties();
        properties.putAll(
                Map.of("user", user, "password", password, "connectTimeout", "10000", "socketTimeout", "10000"));
        try (var connection = DriverManager.getConnection(url, properties)) {
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
