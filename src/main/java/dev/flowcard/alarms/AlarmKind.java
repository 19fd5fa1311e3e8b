package dev.flowcard.alarms;

import java.util.List;

/** What an alarm is about. Part of the API: values are only ever added. */
public enum AlarmKind {
    /** An operation is behind its plan. */
    OPERATION_LATE(Family.OPERATION, Severity.MEDIUM, Measure.MINUTES),
    /** An operation was not begun when it should have been. */
    LATE_START(Family.OPERATION, Severity.MEDIUM, Measure.MINUTES),
    /** A work unit stands still. */
    BREAKDOWN(Family.RUN, Severity.HIGH, Measure.MINUTES),
    /** Work was paused and does not go on. */
    STOP_LONG(Family.RUN, Severity.MEDIUM, Measure.MINUTES),
    /** Something should run at a work unit, and nobody has scanned or reported there for long. */
    UNIT_SILENT(Family.RUN, Severity.LOW, Measure.MINUTES),
    /** A terminal has not been heard of for long, though its place works. */
    DEVICE_SILENT(Family.PLANT, Severity.LOW, Measure.MINUTES),
    /** Pieces wait for an inspection. */
    INSPECTION_WAITING(Family.OPERATION, Severity.MEDIUM, Measure.MINUTES),
    /** Pieces wait behind a gate that an inspection did not open. */
    INSPECTION_FAILED(Family.OPERATION, Severity.HIGH, Measure.PIECES),
    /** Too much of an operation is defective. */
    SCRAP_RATE(Family.OPERATION, Severity.MEDIUM, Measure.PERCENT),
    /** More waits in front of a work centre than it should. */
    QUEUE_LONG(Family.PLANT, Severity.LOW, Measure.HOURS),
    /** A promise may break. */
    ORDER_AT_RISK(Family.PLANT, Severity.MEDIUM, Measure.PERCENT),
    /** A promise is broken. */
    ORDER_OVERDUE(Family.PLANT, Severity.HIGH, Measure.DAYS),
    /** Pieces are at a subcontractor after the day on which they were due. */
    SUBCONTRACT_OVERDUE(Family.PLANT, Severity.MEDIUM, Measure.DAYS),
    /** An operation is to begin soon, and what it consumes is not in stock. */
    MATERIAL_MISSING(Family.PLANT, Severity.MEDIUM, Measure.PERCENT),
    /** Somebody at a work unit calls for help; ended by people, never by itself. */
    HELP(Family.CALL, Severity.HIGH, Measure.MINUTES);

    private final Family family;
    private final Severity severity;
    private final Measure measure;

    AlarmKind(Family family, Severity severity, Measure measure) {
        this.family = family;
        this.severity = severity;
        this.measure = measure;
    }

    public Severity severity() {
        return severity;
    }

    /** What a rule of this kind may count; the usual one first. */
    public List<Measure> measures() {
        return this == OPERATION_LATE ? List.of(Measure.MINUTES, Measure.PIECES, Measure.PERCENT) : List.of(measure);
    }

    Family family() {
        return family;
    }

    /** How urgent, the most urgent first. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /** What a threshold counts. Minutes of backlog are standard minutes, other minutes are working time. */
    public enum Measure {
        MINUTES,
        PIECES,
        PERCENT,
        HOURS,
        DAYS
    }

    /** How such a situation is noticed. */
    enum Family {
        /** By looking at the operations of a work order. */
        OPERATION,
        /** By looking at what runs at the work units. */
        RUN,
        /** By looking at the whole plant, once a minute. */
        PLANT,
        /** A person says so. */
        CALL
    }
}
