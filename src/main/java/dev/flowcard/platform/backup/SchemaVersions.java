package dev.flowcard.platform.backup;

import dev.flowcard.platform.ModuleMigrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which migrations a database has seen, and which ones this program knows, as {@code module/version}. */
final class SchemaVersions {

    private static final String HISTORY = "flyway_schema_history";
    private static final String ROOT = "__root";
    private static final Pattern FILE = Pattern.compile("db/migration/([^/]+)/V([0-9._]+)__");

    private SchemaVersions() {}

    static List<String> of(Connection connection) throws SQLException {
        var versions = new ArrayList<String>();
        for (var table : TableShape.names(connection, "BASE TABLE")) {
            if (table.startsWith(HISTORY)) {
                var module = table.equals(HISTORY) ? ROOT : table.substring(HISTORY.length() + 1);
                versions.addAll(applied(connection, table, module));
            }
        }
        return List.copyOf(versions);
    }

    private static List<String> applied(Connection connection, String table, String module) throws SQLException {
        var versions = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version from " + TableShape.quoted(table)
                        + " where success = 1 and type = 'SQL' order by installed_rank")) {
            while (rows.next()) {
                versions.add(module + "/" + rows.getString(1));
            }
        }
        return versions;
    }

    static Set<String> known() throws IOException {
        var known = new HashSet<String>();
        var files = new PathMatchingResourcePatternResolver(ModuleMigrations.class.getClassLoader())
                .getResources("classpath*:db/migration/*/V*.sql");
        for (var file : files) {
            var name = FILE.matcher(file.getURL().toString());
            if (name.find()) {
                known.add(name.group(1) + "/" + name.group(2).replace('_', '.'));
            }
        }
        return known;
    }
}
