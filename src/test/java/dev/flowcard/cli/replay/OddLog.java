package dev.flowcard.cli.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The made-up log that has every oddity a real one has. */
final class OddLog {
    static final Path FILE = Path.of("src/test/resources/replay/odd-log.csv");

    private OddLog() {}

    static List<LogRow> rows() throws IOException {
        return LogReader.read(FILE);
    }

    static List<String> lines() throws IOException {
        return Files.readAllLines(FILE, StandardCharsets.UTF_8);
    }
}
