package dev.flowcard.agent;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An open scanner. */
interface ScanSource extends AutoCloseable {

    /** How many bytes came; 0 where none came for a while, negative where the scanner is gone. */
    int read(byte[] into) throws IOException;

    /** How far this source has come, where it begins anew at each start. */
    default @Nullable String mark() {
        return null;
    }

    @Override
    void close() throws IOException;
}
