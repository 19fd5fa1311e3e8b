package dev.flowcard.production;

/** What was odd about a report that was booked all the same. Part of the API: values are only ever added. */
public enum ReportWarning {
    /** More pieces than had arrived. */
    OVER_REPORT,
    /** Faster than half the standard time. */
    TOO_FAST,
    WRONG_WORK_CENTER,
    WRONG_SEQUENCE,
    NOT_RELEASED,
    ALREADY_FINISHED,
    /** A gate before this operation was not released. */
    GATE_PENDING,
    ON_HOLD,
    CANCELLED,
    /** A foreman allowed it. */
    OVERRIDE,
    /** Rework that the log does not tell apart by quantity. */
    REWORK,
    /** The quantities were corrected by an inspection. */
    INSPECTION,
    /** Lots that the bill demands were not scanned. */
    WITHOUT_LOT,
    /** Somebody decided on held pieces. */
    DISPOSITION,
    /** It takes another report back, or puts right what was taken back. */
    CORRECTION,
    /** A stocktaking put the books right. */
    COUNT,
    /** The pieces had to cool or dry for longer. */
    RESTING
}
