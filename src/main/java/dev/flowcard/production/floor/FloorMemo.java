package dev.flowcard.production.floor;

import dev.flowcard.production.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dialogue remembers from one scan to the next.
 *
 * @param nextKind set by X-SETUP or X-BREAKDOWN for the next start
 * @param rework set by X-REWORK before a start: the run's reports carry the warning
 * @param draft the report that is being said
 * @param refusedOperation what a foreman may still allow with X-OVERRIDE
 * @param foreman who is about to allow it
 * @param gathering the cards that are put together, or reported together
 * @param counting the running jobs whose count is asked before the shift ends, the one that is asked first
 * @param material lots and pieces that were scanned; {@link Materials} carries it on, whatever else is said
 * @param outside pieces that are about to be sent out or taken back
 * @param split cards that are about to be split or merged
 * @param interrupted the question that goes on once what is asked beside it was answered
 */
record FloorMemo(
        @Nullable ReportKind nextKind,
        boolean rework,
        @Nullable ReportDraft draft,
        @Nullable String refusedOperation,
        @Nullable String foreman,
        List<String> counting,
        @Nullable MaterialMemo material,
        @Nullable OutsideDraft outside,
        @Nullable SplitDraft split,
        @Nullable Gathering gathering,
        @Nullable DialogueKind interrupted) {

    static final FloorMemo EMPTY = new FloorMemo(null, false, null, null, null, List.of(), null);

    FloorMemo {
        counting = counting == null ? List.of() : counting; // a memo that was stored before there was one
    }

    private FloorMemo(
            @Nullable ReportKind nextKind,
            boolean rework,
            @Nullable ReportDraft draft,
            @Nullable String refusedOperation,
            @Nullable String foreman,
            List<String> counting,
            @Nullable Gathering gathering) {
        this(nextKind, rework, draft, refusedOperation, foreman, counting, null, null, null, gathering, null);
    }

    MaterialMemo materials() {
        return material == null ? MaterialMemo.NONE : material;
    }

    FloorMemo with(MaterialMemo newMaterial) {
        return beside(newMaterial.equals(MaterialMemo.NONE) ? null : newMaterial, outside, split, interrupted);
    }

    FloorMemo with(OutsideDraft newOutside) {
        return beside(material, newOutside, split, null);
    }

    FloorMemo with(SplitDraft newSplit) {
        return beside(material, outside, newSplit, null);
    }

    /** The same report, beside something else. */
    private FloorMemo beside(
            @Nullable MaterialMemo newMaterial,
            @Nullable OutsideDraft newOutside,
            @Nullable SplitDraft newSplit,
            @Nullable DialogueKind before) {
        return new FloorMemo(
                nextKind,
                rework,
                draft,
                refusedOperation,
                foreman,
                counting,
                newMaterial,
                newOutside,
                newSplit,
                gathering,
                before);
    }

    FloorMemo withoutRefusal() {
        return new FloorMemo(nextKind, rework, null, null, null, List.of(), null);
    }

    FloorMemo starting(ReportKind kind) {
        return new FloorMemo(kind, rework, null, null, null, List.of(), null);
    }

    FloorMemo reworking() {
        return new FloorMemo(nextKind, true, null, null, null, List.of(), null);
    }

    FloorMemo drafting(ReportDraft newDraft) {
        Gathering reported = gathering != null && gathering.reported() ? gathering : null;
        return new FloorMemo(null, false, newDraft, null, null, counting, reported);
    }

    FloorMemo refused(String operation) {
        return new FloorMemo(nextKind, rework, null, operation, null, List.of(), null);
    }

    FloorMemo allowing(String newForeman) {
        return new FloorMemo(nextKind, rework, null, refusedOperation, newForeman, List.of(), null);
    }

    FloorMemo counting(List<String> operations) {
        return new FloorMemo(nextKind, rework, draft, refusedOperation, foreman, operations, gathering);
    }

    FloorMemo gathering(Gathering cards) {
        return new FloorMemo(nextKind, rework, draft, refusedOperation, foreman, counting, cards);
    }

    /** Something else is asked first; what was asked before goes on afterwards. */
    FloorMemo interrupting(@Nullable DialogueKind before) {
        return beside(material, outside, split, before);
    }

    FloorMemo resumed() {
        return interrupting(null);
    }

    ReportKind kind() {
        return nextKind == null ? ReportKind.PRODUCTION : nextKind;
    }
}
