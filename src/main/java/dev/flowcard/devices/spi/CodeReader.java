package dev.flowcard.devices.spi;

import dev.flowcard.shared.ScannedCode;
import org.jspecify.annotations.Nullable;

/** Reads what a scanner read: codes of ours, GS1 symbols, and the barcodes that the factory had before (aliases). */
public interface CodeReader {
    /**
     * Costs no statement.
     *
     * @param symbology as the reader named it, such as {@code ]C1}
     * @param digitsAsked a quantity, a time or a PIN is asked for: bare digits are just that
     */
    ScannedCode read(String raw, @Nullable String symbology, boolean digitsAsked);
}
