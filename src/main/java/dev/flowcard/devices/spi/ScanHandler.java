package dev.flowcard.devices.spi;

import dev.flowcard.shared.ScannedCode;

/**
 * Understands scans of some form. Called inside the transaction of the scan, with the terminal's session locked; what it
 * changes in the database is committed together with the scan and its outcome, or not at all.
 */
public interface ScanHandler {
    boolean claims(ScannedCode code);

    /** Answers a scan. A refusal is a value; an exception is a fault and rolls the scan back so that the device sends it again. */
    Handled handle(Scan scan, TerminalSession session);

    /** The session as it is after the scan, and what the person at the terminal is told. */
    record Handled(TerminalSession session, ScanOutcome outcome) {}
}
