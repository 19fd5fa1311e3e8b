package dev.flowcard.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real MariaDB of our own: on this machine alone, on a free port, with its data in a folder that stays. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(110);
    private static final long LONGEST_STOP_SECONDS = 15;
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private final Process process;
    private final int port;
    private final String password;
    private final Path socket;

    private EmbeddedDatabase(Process process, int port, String password, Path socket) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.socket = socket;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home where the programs are, or are unpacked to
     * @param folder of {@code db/} (the data), {@code db.pid} and {@code db.log}
     * @param extraOptions further options of the database server
     */
    public static EmbeddedDatabase start(Path home, Path folder, List<String> extraOptions) throws IOException {
        var binaries = MariaDbBinaries.in(home);
        var data = folder.toAbsolutePath().resolve("db");
        var pidFile = folder.toAbsolutePath().resolve("db.pid");
        LeftoverDatabase.end(pidFile, data);
        if (!Files.isDirectory(data.resolve("mysql"))) {
            install(binaries, data, folder);
        }
        int port = freePort();
        var password = randomPassword();
        var socket = Path.of(System.getProperty("java.io.tmpdir"), "flowcard-" + port + ".sock");
        var grants = writeGrants(folder, password);
        try {
            var options = new ArrayList<>(options(binaries, data, folder, port, socket));
            options.add("--pid-file=" + pidFile);
            options.add("--init-file=" + grants);
            options.addAll(extraOptions);
            var process = spawn(binaries, options, folder);
            var database = new EmbeddedDatabase(process, port, password, socket);
            database.awaitFirstAnswer(folder);
            return database;
        } finally {
            Files.deleteIfExists(grants);
        }
    }

    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema
                + "?createDatabaseIfNotExist=true&useServerPrepStmts=true&connectionCollation=utf8mb4_uca1400_ai_ci";
    }

    public String user() {
        return "flowcard";
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Stops it cleanly, and by force where that takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(socket);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a socket file left in the temporary folder harms nobody
        }
    }

    private static void install(MariaDbBinaries binaries, Path data, Path folder) throws IOException {
        Files.createDirectories(data);
        var builder = WINDOWS
                ? binaries.process(binaries.installer(), "--datadir=" + data)
                : binaries.process(
                        binaries.installer(),
                        "--no-defaults",
                        "--force",
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--basedir=" + binaries.home(),
                        "--datadir=" + data,
                        "--innodb-log-file-size=32M");
        if (isRoot()) {
            builder.command().add("--user=root");
        }
        var log = folder.resolve("db-install.log").toFile();
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        try {
            if (process.waitFor() != 0) {
                throw new StartupFailure("platform.failure.embedded", log, lastLine(log.toPath()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Without TLS: it never leaves this machine, and making a certificate at each start takes seconds. */
    private static List<String> options(MariaDbBinaries binaries, Path data, Path folder, int port, Path socket)
            throws IOException {
        var temporary = Files.createDirectories(folder.toAbsolutePath().resolve("db-tmp"));
        var options = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=120",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=32M",
                "--innodb-flush-log-at-trx-commit=1",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M"));
        if (!WINDOWS) {
            options.add("--socket=" + socket);
        }
        if (isRoot()) {
            options.add("--user=root");
        }
        return options;
    }

    /** In a session of its own, so that a Ctrl-C meant for the server does not take the database from under it. */
    private static Process spawn(MariaDbBinaries binaries, List<String> options, Path folder) throws IOException {
        var builder = binaries.process(binaries.server(), options.toArray(String[]::new));
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            builder.command().addFirst(setsid.toString());
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("db.log").toFile()))
                .start();
    }

    private static Path writeGrants(Path folder, String password) throws IOException {
        var file = PrivateFile.create(folder.toAbsolutePath().resolve("db-init.sql"));
        Files.writeString(file, """
                CREATE OR REPLACE USER 'flowcard'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON *.* TO 'flowcard'@'127.0.0.1';
                """.formatted(password));
        return file;
    }

    /** Whoever stops us now does not know of the process yet. */
    private void awaitFirstAnswer(Path folder) throws IOException {
        var rescue = new Thread(this::close);
        try {
            Runtime.getRuntime().addShutdownHook(rescue);
            awaitAnswer(folder);
            Runtime.getRuntime().removeShutdownHook(rescue);
        } catch (IllegalStateException stopping) {
            close();
            throw new IOException(stopping);
        }
    }

    private void awaitAnswer(Path folder) throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (var connection =
                    DriverManager.getConnection(url("flowcard") + "&connectTimeout=2000", user(), password)) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        close();
        var log = folder.resolve("db.log");
        throw new StartupFailure("platform.failure.embedded", log, lastLine(log));
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce("", (a, b) -> b);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
