package dev.flowcard.platform.backup;

import dev.flowcard.platform.OfflinePlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts a backup into an empty database and reads every row of it again. Whatever goes wrong, the database is as empty
 * afterwards as it was before.
 */
public final class Restore {

    /** Without a row in these there is nothing in a database that anybody would miss. */
    private static final List<String> WORK =
            List.of("terminal", "product", "work_center", "work_unit", "sales_order", "work_order", "scan");

    private static final int STATEMENTS_A_COMMIT = 100;
    private static final int BYTES_NEEDED_A_BYTE = 3;
    private static final long MEGABYTE = 1024 * 1024;

    private final BackupFile file;
    private final Connection connection;
    private final Path data;

    private Restore(BackupFile file, Connection connection, Path data) {
        this.file = file;
        this.connection = connection;
        this.data = data;
    }

    /** @param platform the data folder and its database, while no server runs on them */
    public static void into(OfflinePlatform platform, BackupFile file) {
        try (var connection = platform.connect()) {
            connection.setAutoCommit(false);
            new Restore(file, connection, platform.data()).run();
        } catch (SQLException e) {
            throw new BackupFailure(e, "platform.backup.database", e.getMessage());
        } catch (IOException e) {
            throw new BackupFailure(e, "platform.backup.folder", platform.data(), e.getMessage());
        }
    }

    /** Refuses a backup of a program that knows tables which this one does not. */
    public static void checkVersion(BackupFile file) {
        try {
            var known = SchemaVersions.known();
            for (var version : file.manifest().schema()) {
                if (!known.contains(version)) {
                    throw new BackupFailure("platform.backup.newer-schema", version);
                }
            }
        } catch (IOException e) {
            throw new BackupFailure(e, "platform.backup.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void run() throws SQLException, IOException {
        checkEmpty();
        checkSpace();
        boolean whole = false;
        try {
            clear();
            load();
            verify();
            files();
            whole = true;
        } finally {
            if (!whole) {
                connection.rollback();
                clear();
            }
        }
    }

    private void checkEmpty() throws SQLException {
        var tables = TableShape.names(connection, "BASE TABLE");
        for (var table : WORK) {
            if (tables.contains(table) && hasRows(table)) {
                throw new BackupFailure("platform.backup.not-empty", table);
            }
        }
    }

    private boolean hasRows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from " + TableShape.quoted(table) + " limit 1")) {
            return row.next();
        }
    }

    private void checkSpace() throws IOException {
        long needed = file.manifest().databaseBytes() * BYTES_NEEDED_A_BYTE / MEGABYTE;
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new BackupFailure("platform.failure.disk", data, String.valueOf(free), String.valueOf(needed));
        }
    }

    private void clear() throws SQLException {
        execute("SET SESSION foreign_key_checks = 0");
        for (var table : TableShape.names(connection, "BASE TABLE")) {
            execute("drop table " + TableShape.quoted(table));
        }
        for (var sequence : TableShape.names(connection, "SEQUENCE")) {
            execute("drop sequence " + TableShape.quoted(sequence));
        }
    }

    private void load() throws SQLException, IOException {
        try (var lines = file.statements();
                var statement = connection.createStatement()) {
            int done = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.execute(line.substring(0, line.length() - 1));
                if (++done % STATEMENTS_A_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private void verify() throws SQLException, IOException {
        var expected = file.manifest().tables();
        var shapes = TableShape.all(connection);
        for (int i = 0; i < expected.size(); i++) {
            if (i >= shapes.size() || !RowSum.read(connection, shapes.get(i)).equals(expected.get(i))) {
                throw new BackupFailure(
                        "platform.backup.differs", expected.get(i).name());
            }
        }
        connection.commit();
    }

    private void files() throws IOException {
        for (var stored : file.manifest().files()) {
            var target = data.resolve(stored.path()).normalize();
            if (!target.startsWith(data) || !DataFolderFiles.belongs(data.relativize(target))) {
                throw new BackupFailure("platform.backup.foreign", stored.path());
            }
            Files.createDirectories(target.getParent());
            try (var in = file.stored(stored)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
