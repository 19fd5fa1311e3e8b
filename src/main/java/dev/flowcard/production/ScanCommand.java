package dev.flowcard.production;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every command that can be scanned, {@code X-} before its name. Whoever adds one here has it on the printed command sheet
 * and must answer it in the dialogue, or nothing builds.
 */
public enum ScanCommand {
    START,
    FINISH,
    OK,
    PARTLY,
    CORRECT,
    NEXT,
    BUNDLE,
    CHARGE,
    COUNTER,
    CANCEL,
    PAUSE,
    RESUME,
    SCRAP,
    HELD,
    REWORK,
    SETUP,
    BREAKDOWN,
    HELP,
    /** An inspector looks at what runs: first article, patrol. */
    CHECK,
    /** Shows for a moment what one has earned today. */
    PAY,
    /** What the foreman has to say was read. */
    READ,
    /** Pieces go out to a subcontractor. */
    SEND,
    /** Pieces come back from a subcontractor. */
    RECEIVE,
    /** Pieces get a card of their own. */
    SPLIT,
    /** Pieces go into a box with its own card. */
    BOX,
    /** Splits and boxes go back to the card they came from. */
    MERGE,
    UNDO,
    LEAVE,
    OFF,
    OVERTIME,
    OVERRIDE,
    COUNT,
    /** The clock's own: signs off at the end of the shift who forgot to. */
    SHIFTEND,
    /** The clock's own: asks for the count before the shift ends. */
    SHIFTCOUNT;

    /** Those for people, in the order of the sheet. */
    public static List<ScanCommand> printed() {
        return Arrays.stream(values())
                .filter(c -> c != SHIFTEND && c != SHIFTCOUNT)
                .toList();
    }

    /** The command of that name, the part after the prefix. */
    public static Optional<ScanCommand> named(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }

    public String code() {
        return "X-" + name();
    }
}
