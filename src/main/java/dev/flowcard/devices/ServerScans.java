package dev.flowcard.devices;

import java.time.Instant;

/** Scans that the server makes itself where a clock decides and no person, so that they stand in the log like any other. */
public interface ServerScans {
    /** Taken once for a terminal, code and time, however often and on however many nodes it is said. */
    void take(String terminal, String code, Instant at);
}
