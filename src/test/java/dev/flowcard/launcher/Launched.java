package dev.flowcard.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the launcher as a process of its own, in a process group of its own. */
final class Launched implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("flowcard").toAbsolutePath();

    private final Process process;
    private final Path out;
    private final Path err;

    private Launched(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Launched start(Path folder, Map<String, String> environment, String... words) throws IOException {
        var out = Files.createTempFile(folder, "out", ".log");
        var err = Files.createTempFile(folder, "err", ".log");
        var command = new ArrayList<>(List.of("setsid", "sh", LAUNCHER.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("FLOWCARD_"));
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new Launched(builder.start(), out, err);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Waits until it serves; a first build may come before that. */
    void awaitReady(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!out().contains("Flowcard is ready: ")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not ready\n" + out() + err());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    int awaitEnd(Duration longest) throws IOException, InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running\n" + out() + err());
        }
        return process.exitValue();
    }

    /** Sends a signal to it alone, or with a minus in front to its whole group. */
    void signal(String name) throws IOException, InterruptedException {
        boolean group = name.startsWith("-");
        kill(group ? name.substring(1) : name, group ? "-" + process.pid() : String.valueOf(process.pid()));
    }

    static void kill(String signal, String pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "--", pid).inheritIO().start().waitFor();
    }

    static long pidIn(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }

    static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("TERM");
            process.waitFor(40, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }
}
