package dev.flowcard.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of a process. */
final class Memory {
    private static final long KILO = 1024;

    private Memory() {}

    /** In megabytes; 0 where the system does not tell. */
    static long megabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (Files.isReadable(status)) {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
                    .findFirst()
                    .orElse(0);
        }
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return kilobytes.matches("\\d+") ? Long.parseLong(kilobytes) / KILO : 0;
    }
}
