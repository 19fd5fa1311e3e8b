package dev.flowcard.workstation.api;

import dev.flowcard.devices.LastAnswers.LastAnswer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a terminal shows beside the answer to its last scan. Names come in both languages, so that the page can switch
 * without asking. Codes carry their check character: a button sends them as they are. Quantities in pieces.
 */
record TerminalState(
        String terminal,
        boolean roaming,
        OffsetDateTime serverTime,
        @Nullable Thing unit,
        @Nullable Thing workCenter,
        Rules rules,
        @Nullable ShiftNow shift,
        List<Thing> persons,
        List<Own> today,
        @Nullable String dialogue,
        @Nullable String current,
        List<Job> jobs,
        List<Waiting> waiting,
        List<ReasonButton> reasons,
        List<Thing> people,
        List<Thing> foremen,
        List<Thing> inspectors,
        List<Thing> units,
        List<Call> calls,
        List<Note> notices,
        List<Waiting> choices,
        @Nullable LastAnswer lastAnswer) {

    /** A name in both languages. */
    record Name(String zh, @Nullable String en) {}

    /** Something with a number and a code. */
    record Thing(String number, Name name, String code) {}

    /** How work is reported here, as far as it changes what is offered. */
    record Rules(boolean onePieceFlow, boolean machineCounter, boolean countDemanded, boolean scrapOpen) {}

    /** The running shift. */
    record ShiftNow(@Nullable Name name, long minutesLeft) {}

    /**
     * An operation that runs at this terminal.
     *
     * @param group {@code BUNDLE} or {@code CHARGE} where it is reported together with others
     */
    record Job(
            String code,
            String kind,
            @Nullable String group,
            boolean paused,
            int sequence,
            Name operation,
            Name product,
            @Nullable String drawing,
            @Nullable String revision,
            @Nullable String material,
            String workOrder,
            @Nullable String order,
            OffsetDateTime since,
            BigDecimal arrived,
            BigDecimal target,
            BigDecimal good,
            BigDecimal defective,
            BigDecimal remaining,
            BigDecimal plannedByNow,
            BigDecimal backlog,
            BigDecimal minutesPerPiece,
            boolean gate,
            @Nullable Guide instruction,
            @Nullable String program,
            @Nullable String fixture,
            Checks checks,
            @Nullable OffsetDateTime expectedFinish) {}

    /**
     * Work that waits for this work centre.
     *
     * @param plannedUnit where it is planned, if on another work unit
     */
    record Waiting(
            String code,
            int sequence,
            Name operation,
            Name product,
            String workOrder,
            String state,
            BigDecimal remaining,
            @Nullable OffsetDateTime plannedStart,
            @Nullable Name plannedUnit) {}

    /** How the operation is done, in the version that is in force. */
    record Guide(
            long id, int version, String title, @Nullable String words, int pages, int bytes) {}

    /**
     * How far the inspectors are.
     *
     * @param first {@code NONE} where no look at the first piece is wanted, {@code WAITING}, {@code PASSED}, {@code FAILED}
     */
    record Checks(
            String first,
            @Nullable OffsetDateTime firstAt,
            @Nullable OffsetDateTime nextPatrol) {}

    /** Help that was called to this work unit, and who has answered. */
    record Call(
            Name category,
            OffsetDateTime since,
            @Nullable String answeredBy,
            @Nullable String answeredByEn) {}

    /** What the foreman says and nobody here has read. */
    record Note(long id, String words, String by, OffsetDateTime at) {}

    /** The good pieces of somebody who is signed on, since the day's shift began. */
    record Own(String person, BigDecimal good) {}

    /** A reason to choose by touch. */
    record ReasonButton(
            String code, Name name, String kind, @Nullable String defectClass) {}
}
