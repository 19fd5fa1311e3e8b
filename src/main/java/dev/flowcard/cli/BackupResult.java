package dev.flowcard.cli;

import dev.flowcard.platform.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What was backed up or restored: the last line of both commands. */
record BackupResult(String file, long bytes, Instant at, int tables, long rows, int files, boolean verified) {

    static BackupResult of(Path file, Manifest manifest) throws IOException {
        return new BackupResult(
                file.toString(),
                Files.size(file),
                manifest.at(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                true);
    }
}
