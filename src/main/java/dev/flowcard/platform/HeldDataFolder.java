package dev.flowcard.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder while this process holds it: a lock that the system gives back even after a kill. */
final class HeldDataFolder implements AutoCloseable {

    private static final long LEAST_FREE_MB = 300;

    private final Path path;
    private final FileChannel channel;

    private HeldDataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static HeldDataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartupFailure("platform.failure.held", path, holder(path));
            }
            checkSpace(path);
            Files.writeString(
                    path.resolve("server.pid"), ProcessHandle.current().pid() + "\n");
            return new HeldDataFolder(path, channel);
        } catch (IOException e) {
            throw new StartupFailure(e, "platform.failure.folder", path, e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("command.token"));
            Files.deleteIfExists(path.resolve("server.pid"));
            channel.close();
        } catch (IOException e) {
            // the system releases the lock with the process
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path path) throws IOException {
        var file = path.resolve("server.pid");
        return Files.exists(file) ? Files.readString(file).strip() : "?";
    }

    private static void checkSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (free < LEAST_FREE_MB) {
            throw new StartupFailure(
                    "platform.failure.disk", path, String.valueOf(free), String.valueOf(LEAST_FREE_MB));
        }
    }
}
