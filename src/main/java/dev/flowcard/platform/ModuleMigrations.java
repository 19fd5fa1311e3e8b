package dev.flowcard.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Each module's tables have migrations of their own, in {@code db/migration/<module>}, and a history of their own. They run in
 * the order of the modules' dependencies. Spring Modulith could find that order out at every start, for three seconds of it;
 * a test compares this list with it instead.
 */
@Component
public final class ModuleMigrations implements FlywayMigrationStrategy {

    /** Whoever owns tables, upstream first. */
    public static final List<String> ORDER = List.of(
            "identity",
            "notification",
            "plant",
            "sales",
            "materials",
            "devices",
            "plan",
            "production",
            "quality",
            "alarms",
            "prediction",
            "planning",
            "notices",
            "pay",
            "progress",
            "imports",
            "demo");

    private static final String FOLDER = "classpath:db/migration/";

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, "__root", flyway.getConfiguration().getTable());
        for (var module : ORDER) {
            if (getClass().getClassLoader().getResource("db/migration/" + module) != null) {
                migrate(flyway, module, flyway.getConfiguration().getTable() + "_" + module);
            }
        }
    }

    private static void migrate(Flyway flyway, String folder, String table) {
        Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .locations(FOLDER + folder)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
