package dev.flowcard.production;

import java.time.Instant;

/** Where goes what an inspector found at a running machine. Called inside the transaction of the scan. */
public interface ProcessChecks {
    /**
     * A look at what runs.
     *
     * @param operation code of the operation
     * @param workUnit code of the work unit
     * @param inspector code of the person
     */
    record Found(String operation, String workUnit, boolean passed, String inspector, Instant at) {}

    void note(Found found);
}
