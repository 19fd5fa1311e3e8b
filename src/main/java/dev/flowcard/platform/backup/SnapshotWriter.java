package dev.flowcard.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flowcard.platform.backup.Manifest.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a schema as SQL, one statement a line, all from one snapshot: whoever writes meanwhile is neither waited for nor
 * seen. A plain {@code mariadb} client can read it, too.
 */
final class SnapshotWriter {

    static final List<String> BEFORE = List.of(
            "SET NAMES utf8mb4",
            "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00'",
            "SET SESSION foreign_key_checks = 0, unique_checks = 0");

    private static final int STATEMENT_CHARS = 200_000;

    private final Connection connection;
    private final OutputStream out;

    private SnapshotWriter(Connection connection, OutputStream out) {
        this.connection = connection;
        this.out = out;
    }

    static List<Table> write(Connection connection, OutputStream out) throws SQLException, IOException {
        return new SnapshotWriter(connection, out).all();
    }

    private List<Table> all() throws SQLException, IOException {
        for (var statement : BEFORE) {
            line(statement);
        }
        for (var sequence : TableShape.names(connection, "SEQUENCE")) {
            sequence(sequence);
        }
        var written = new ArrayList<Table>();
        for (var table : TableShape.all(connection)) {
            line(definition("TABLE", table.name()));
            written.add(rows(table));
        }
        return List.copyOf(written);
    }

    private void sequence(String name) throws SQLException, IOException {
        line(definition("SEQUENCE", name));
        var quoted = TableShape.quoted(name);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select next_not_cached_value from " + quoted)) {
            row.next();
            line("DO SETVAL(" + quoted + ", " + row.getLong(1) + ", 0)");
        }
    }

    private String definition(String type, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show create " + type + " " + TableShape.quoted(name))) {
            row.next();
            return row.getString(2).replace('\n', ' ');
        }
    }

    private Table rows(TableShape table) throws SQLException, IOException {
        var sum = new RowSum();
        var statement = new StringBuilder();
        RowText.each(connection, table, row -> {
            sum.row(row);
            statement.append(statement.isEmpty() ? table.insert() : ",").append(row);
            if (statement.length() > STATEMENT_CHARS) {
                line(statement.toString());
                statement.setLength(0);
            }
        });
        if (!statement.isEmpty()) {
            line(statement.toString());
        }
        return sum.of(table.name());
    }

    private void line(String statement) throws IOException {
        out.write(statement.getBytes(UTF_8));
        out.write(';');
        out.write('\n');
    }
}
