package dev.flowcard.platform.backup;

import dev.flowcard.platform.backup.Manifest.StoredFile;
import dev.flowcard.shared.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Copies the installation while it works: the database as it is at one moment, then what else lives in the data folder. */
@Component
class Backup {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSourceProperties database;
    private final DataFolder folder;
    private final Clock clock;

    Backup(DataSourceProperties database, DataFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /** Through a connection of its own, whose settings nobody else meets. */
    void write(OutputStream to) throws IOException {
        try (var connection = DriverManager.getConnection(
                database.determineUrl(), database.determineUsername(), database.determinePassword())) {
            write(connection, folder.path(), to);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void write(Connection connection, Path data, OutputStream to) throws SQLException, IOException {
        var zip = new ZipOutputStream(to);
        begin(connection);
        try {
            var at = clock.instant();
            var schema = SchemaVersions.of(connection);
            zip.putNextEntry(new ZipEntry(Manifest.DATABASE));
            var out = new CountedDigest(zip);
            var tables = SnapshotWriter.write(connection, out);
            out.flush();
            zip.closeEntry();
            var manifest = new Manifest(
                    Manifest.FORMAT, product(), at, schema, tables, files(data, zip), out.bytes(), out.sha256());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
        } finally {
            connection.rollback();
        }
    }

    /** One snapshot for every table, in UTC whatever the server's zone is. */
    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            for (var before : SnapshotWriter.BEFORE.subList(0, 2)) {
                statement.execute(before);
            }
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    /** After the database, so that no row names a file that is not here. */
    private static List<StoredFile> files(Path data, ZipOutputStream zip) throws IOException {
        var stored = new ArrayList<StoredFile>();
        for (var file : DataFolderFiles.in(data)) {
            var name = data.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(Manifest.FILES + name));
            var out = new CountedDigest(zip);
            Files.copy(file, out);
            out.flush();
            zip.closeEntry();
            stored.add(new StoredFile(name, out.bytes(), out.sha256()));
        }
        return List.copyOf(stored);
    }

    private static String product() {
        var version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
