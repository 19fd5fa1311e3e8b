package dev.flowcard.alarms;

/** What an alarm is about. Part of the API: values are only ever added. */
public enum AlarmKind {
    /** An operation is behind its plan by more than the tolerance, or was not begun in time. */
    OPERATION_LATE(Severity.MEDIUM),
    /** A work unit stands still. */
    BREAKDOWN(Severity.HIGH),
    /** Pieces wait behind a gate that an inspection did not open. */
    INSPECTION_FAILED(Severity.HIGH),
    /** Somebody at a work unit calls for help; ended by people, never by itself. */
    HELP(Severity.HIGH);

    private final Severity severity;

    AlarmKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** How urgent, the most urgent first. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }
}
