package dev.flowcard.devices.spi;

/** Why a scan was not simply accepted. Part of the API: values are only ever added. */
public enum ScanReason {
    /** The check character is wrong or missing: read again. */
    CHECK_CHARACTER,
    /** The form is ours, but nothing carries this code. */
    NOT_FOUND,
    NOT_SIGNED_ON,
    PERSON_INACTIVE,
    /** The badge was lost and printed again. */
    BADGE_RECALLED,
    /** Somebody is signed on, and the work centre takes one person at a time. */
    ONE_PERSON,
    /** Overtime is not allowed here, or would be too long. */
    NO_OVERTIME,
    /** A roaming terminal needs the code of the work unit first. */
    NO_WORK_UNIT,
    /** A fixed terminal does not change its work unit. */
    FIXED_WORK_UNIT,
    WRONG_WORK_CENTER,
    /** No good piece has come from the operation before. */
    WRONG_SEQUENCE,
    AWAITING_INSPECTION,
    INSPECTION_FAILED,
    NOT_RELEASED,
    /** The operation before hands on whole batches only, and its batch is not complete. */
    BATCH_INCOMPLETE,
    /** The pieces cool or dry after the operation before. */
    RESTING,
    /** The card was lost and printed again, or the drawing has a new revision: there is, or must be, a newer copy. */
    CARD_RECALLED,
    /** The split or box was merged back: its pieces are on another card. */
    CARD_MERGED,
    /** All pieces of the card went to splits or boxes: scan theirs. */
    CARD_SPLIT,
    ON_HOLD,
    CANCELLED,
    ALREADY_FINISHED,
    /** More than the good pieces that arrived. */
    OVER_REPORT,
    /** OK alone is not enough here: say how many. */
    COUNT_REQUIRED,
    REASON_REQUIRED,
    UNKNOWN_REASON,
    /** Nothing runs at this terminal that the command could mean. */
    NO_RUN,
    NOT_PAUSED,
    ALREADY_PAUSED,
    /** The open dialogue waits for something else. */
    NOT_EXPECTED,
    /** Another device of the terminal is in the middle of a dialogue. */
    OTHER_DEVICE,
    NOTHING_TO_OVERRIDE,
    /** The badge is not a foreman's. */
    NOT_A_FOREMAN,
    WRONG_PIN,
    /** Five in a row were wrong: his PIN is not looked at for five minutes. */
    PIN_LOCKED,
    /** The badge is not an inspector's. */
    NOT_AN_INSPECTOR,
    /** Nothing was reported at this terminal that could be taken back. */
    NOTHING_TO_UNDO,
    /** The report was taken back before. */
    ALREADY_UNDONE,
    /** The last report here is somebody else's. */
    NOT_YOURS,
    /** The time within which one may take back one's own report is over. */
    UNDO_TOO_LATE,
    /** A later operation has reported the pieces already. */
    PIECES_USED,
    /** An inspection has decided on the pieces. */
    INSPECTED,
    /** The work order was cancelled or closed short. */
    WORK_ORDER_CLOSED,
    /** One-piece flow: the card was read a moment ago; the piece is counted. */
    ALREADY_COUNTED,
    /** The machine has no counter that is read. */
    NO_COUNTER,
    /** The counter stands lower than at the start: read it again. */
    COUNTER_BACKWARDS,
    /** The bill of the operation demands a lot of a material that was not scanned. */
    LOT_MISSING,
    /** The bill of the operation names no such material. */
    WRONG_MATERIAL,
    LOT_BLOCKED,
    LOT_EXPIRED,
    /** The bill of the operation demands single pieces that were not scanned. */
    SERIAL_MISSING,
    /** The single piece is part of another one. */
    SERIAL_USED,
    /** No good piece lies here that could go out to a subcontractor. */
    NOTHING_TO_SEND,
    /** Nothing of the work order is at a subcontractor. */
    NOTHING_OUTSIDE,
    /** A charge takes cards of one material only. */
    OTHER_MATERIAL,
    /** Neither a charge nor a card takes pieces of several heats. */
    OTHER_HEAT,
    /** Nobody called for help here. */
    NO_CALL,
    /** The id was used by another terminal. */
    FOREIGN_ID,
    /** Older than seven days; only a replay may be. */
    TOO_OLD
}
