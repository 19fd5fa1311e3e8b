package dev.flowcard.production.floor;

/** What the next scan answers. The names are part of the API: a session's {@code dialogue}. */
enum DialogueKind {
    /** A card after X-SETUP, X-BREAKDOWN or X-REWORK. */
    CARD,
    /** Good quantity, clauses, OK. */
    REPORT,
    CLAUSE_QUANTITY,
    CLAUSE_REASON,
    /** How many pieces came from the operation before. */
    ARRIVAL,
    /** The cards of a bundle or a charge that is put together. */
    GATHER,
    /** The count of one card of a bundle, or OK for all of them. */
    BUNDLE,
    /** What the machine's counter says. */
    COUNTER,
    /** What help is needed for, or who has come. */
    HELP,
    /** When the work of the shift before really stopped. */
    STOPPED,
    /** The badge of who goes while others stay. */
    LEAVE,
    /** Which of the operations that a card may mean here. */
    OPERATION,
    /** Whose pay is to be shown. */
    PAY,
    /** Who has read what the foreman says. */
    READ,
    /** What the inspector found at the machine. */
    CHECK,
    /** Which inspector found it good. */
    CHECK_PASSED,
    /** Which inspector found it bad. */
    CHECK_FAILED,
    /** Stocktaking: which card lies here. */
    COUNT_CARD,
    /** Stocktaking: how many. */
    COUNT_QUANTITY,
    /** The card of what goes out to a subcontractor or comes back. */
    OUTSIDE_CARD,
    /** How many of them, then OK. */
    OUTSIDE_QUANTITY,
    /** How many came back bad, or not at all. */
    OUTSIDE_BAD,
    /** Whose badge lets cards be split or merged. */
    SPLIT_BADGE,
    /** The card whose pieces get cards of their own. */
    SPLIT_CARD,
    /** The pieces of the next new card, or OK. */
    SPLIT_QUANTITY,
    /** The split or box that goes back, or OK. */
    MERGE_CARD,
    OVERRIDE_BADGE,
    OVERRIDE_PIN,
    OVERRIDE_REASON
}
