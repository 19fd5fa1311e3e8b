package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportReject;
import java.util.List;

/**
 * How an import went.
 *
 * @param rows in the file below the header, blank ones left out
 * @param accepted all of them, or 0 where anything was rejected, since then nothing is stored
 * @param rejected the first thousand, in the order of the file
 * @param rejectedTotal how many there were
 */
public record ImportResult(int rows, int accepted, List<ImportReject> rejected, int rejectedTotal, boolean dryRun) {
    /** Whether anything was rejected, so that nothing is stored. */
    public boolean refused() {
        return rejectedTotal > 0;
    }
}
