package dev.flowcard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database process that outlived its server: it is asked to end, then made to, so that the data can be recovered. */
final class LeftoverDatabase {

    private static final long PATIENCE_SECONDS = 30;

    private LeftoverDatabase() {}

    static void end(Path pidFile, Path data) throws IOException {
        var leftover = find(pidFile, data);
        if (leftover.isPresent()) {
            var process = leftover.get();
            process.destroy();
            if (!gone(process)) {
                process.destroyForcibly();
                if (!gone(process)) {
                    throw new StartupFailure("platform.failure.leftover", String.valueOf(process.pid()));
                }
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process of the pid file, if it still is the database of this folder and not a stranger with its number. */
    private static Optional<ProcessHandle> find(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text)).filter(process -> isDatabaseOf(process, data));
    }

    private static boolean isDatabaseOf(ProcessHandle process, Path data) {
        var args = process.info().arguments();
        if (args.isPresent()) {
            return java.util.List.of(args.get()).contains("--datadir=" + data);
        }
        return process.info()
                .command()
                .map(command -> command.contains("mariadbd"))
                .orElse(false);
    }

    private static boolean gone(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
