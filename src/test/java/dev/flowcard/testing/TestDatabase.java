package dev.flowcard.testing;

import dev.flowcard.platform.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One MariaDB for all tests of this JVM; each application context gets a schema of its own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var schema = newSchema();
        var folder = Server.FOLDER.resolve(schema);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "flowcard.data",
                                folder.toString(),
                                "flowcard.empty",
                                context.getEnvironment().getProperty("flowcard.test.empty", "true"),
                                "flowcard.zone",
                                "Asia/Shanghai",
                                "spring.datasource.url",
                                url(schema),
                                "spring.datasource.username",
                                user(),
                                "spring.datasource.password",
                                password(),
                                "spring.datasource.hikari.maximum-pool-size",
                                "16",
                                "spring.datasource.hikari.minimum-idle",
                                "1")));
    }

    /** The name of a schema that nobody has yet; connecting to its {@link #url} creates it. */
    public static String newSchema() {
        return "test_" + SCHEMAS.incrementAndGet();
    }

    public static String url(String schema) {
        return Server.DATABASE.url(schema);
    }

    public static String user() {
        return Server.DATABASE.user();
    }

    public static String password() {
        return Server.DATABASE.password();
    }

    /** Started at first use. */
    private static final class Server {

        private static final Path FOLDER = temporaryFolder();
        private static final EmbeddedDatabase DATABASE = start();

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("flowcard-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedDatabase start() {
            var home = Path.of(System.getProperty("flowcard.mariadb.home", ".flowcard/mariadb"));
            try {
                var quick = List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--skip-log-bin");
                var database = EmbeddedDatabase.start(home, FOLDER, quick);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedDatabase database) {
            database.close();
            FileSystemUtils.deleteRecursively(FOLDER.toFile());
        }
    }
}
