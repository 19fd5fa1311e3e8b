package dev.flowcard.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The data folder and its database, with the server's own settings, for a command that needs them while no server runs. */
public final class OfflinePlatform implements AutoCloseable {

    private final Platform platform;
    private final ConfigurableApplicationContext context;

    private OfflinePlatform(Platform platform, ConfigurableApplicationContext context) {
        this.platform = platform;
        this.context = context;
    }

    /** Takes the folder and starts the database where it has one of its own. */
    public static OfflinePlatform open(Path data) {
        var platform = new Platform();
        SpringApplication.getShutdownHandlers().add(platform::close);
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.addInitializers(platform);
        try {
            var context = application.run("--flowcard.data=" + data, "--server.port=0");
            return new OfflinePlatform(platform, context);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    public Path data() {
        return Path.of(setting("flowcard.data")).toAbsolutePath().normalize();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"));
    }

    private String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        context.close();
        platform.close();
    }

    /** An application without a bean. */
    private static final class Nothing {}
}
