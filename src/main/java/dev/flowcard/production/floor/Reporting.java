package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.Reason;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.floor.ReportDraft.Clause;
import dev.flowcard.production.floor.ReportDraft.ClauseKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Saying a report: card, good quantity, clauses for what is not good, OK. */
final class Reporting {
    private static final String[] ANSWERS = {"QUANTITY", "X-OK", "X-SCRAP", "X-HELD", "X-REWORK", "X-PARTLY", "X-CANCEL"
    };

    private Reporting() {}

    static FloorStep finish(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isPresent() && Charges.open(now.memo())) {
            return Charges.again(now, run.get());
        }
        if (run.isPresent() && run.get().group() != null && now.memo().draft() == null) {
            return Together.report(now, run.get());
        }
        return run.isPresent() ? ask(now, run.get()) : FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
    }

    /** Opens the report of a run; scanning the card again while it is open asks again and forgets nothing. */
    static FloorStep ask(FloorSituation now, OpenRun run) {
        OperationAtHand atHand = now.facts().operation(run.operation()).orElseThrow();
        ReportDraft open = now.memo().draft();
        ReportDraft draft = open != null && open.operation().equals(run.operation())
                ? open
                : ReportDraft.of(run.operation(), now.at());
        if (MachineCounter.reads(now, run) && draft.counter() == null && draft.good() == null) {
            return MachineCounter.ask(now, run, draft);
        }
        BigDecimal remainder = atHand.operation().remainder();
        String key = kindOf(run) != ReportKind.PRODUCTION
                ? "how-long-done"
                : remainder.signum() == 0 ? "how-many-none-left" : counted(now) ? "how-many-counted" : "how-many";
        return new FloorStep(
                now.asking(DialogueKind.REPORT).change(run.operation(), r -> r),
                now.memo().drafting(draft),
                List.of(),
                ScanOutcome.ask(
                        Answers.of(key, atHand, Answers.plain(remainder)),
                        say(key + ".do", Answers.plain(remainder)),
                        ANSWERS));
    }

    /** Whether OK alone never means the rest. */
    private static boolean counted(FloorSituation now) {
        return OnePiece.here(now)
                || MachineCounter.here(now)
                || !now.memo().counting().isEmpty()
                || (now.facts().rules().countDemanded() && !now.scan().isReplay());
    }

    /** What was said of the open report is wrong: it is said anew. Nothing is booked yet. */
    static FloorStep anew(FloorSituation now) {
        if (Charges.open(now.memo())) {
            return Charges.anew(now);
        }
        ReportDraft draft = now.memo().draft();
        Optional<OpenRun> run = draft == null ? Optional.empty() : now.session().run(draft.operation());
        if (draft == null || run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "nothing-to-correct"));
        }
        FloorMemo fresh = now.memo().drafting(ReportDraft.of(draft.operation(), draft.askedAt()));
        return ask(new FloorSituation(now.scan(), now.session(), fresh, now.facts()), run.get());
    }

    static FloorStep quantity(FloorSituation now, BigDecimal value) {
        DialogueKind asked = now.asked();
        if (asked == DialogueKind.COUNTER) {
            return MachineCounter.reading(now, value);
        }
        if (asked == DialogueKind.ARRIVAL) {
            return Arriving.counted(now, value);
        }
        if (asked == DialogueKind.GATHER && now.memo().gathering() != null) {
            return Together.amount(now, value);
        }
        if (asked == DialogueKind.BUNDLE && now.memo().gathering() != null) {
            return Bundles.amount(now, value);
        }
        ReportDraft draft = now.memo().draft();
        if (draft == null || asked == null || asked == DialogueKind.CLAUSE_REASON) {
            boolean bare = now.scan().code() instanceof dev.flowcard.shared.ScannedCode.Digits && draft == null;
            return FloorStep.say(
                    now,
                    bare
                            ? ScanOutcome.unknown(ScanReason.NOT_FOUND, say("unknown"), say("unknown.do"))
                            : refused(ScanReason.NOT_EXPECTED, "quantity-not-expected"));
        }
        BigDecimal plain = Answers.plain(value);
        if (asked == DialogueKind.CLAUSE_QUANTITY) {
            return new FloorStep(
                    now.asking(DialogueKind.CLAUSE_REASON),
                    now.memo().drafting(draft.withOpenQuantity(value)),
                    List.of(),
                    ScanOutcome.ask(say("clause-reason", plain), say("clause-reason.do"), "REASON", "X-CANCEL"));
        }
        return new FloorStep(
                now.session(),
                now.memo().drafting(draft.withGood(value)),
                List.of(),
                ScanOutcome.ask(say("good-is", plain), say("good-is.do"), ANSWERS));
    }

    static FloorStep clause(FloorSituation now, ClauseKind kind) {
        if (now.asked() == DialogueKind.BUNDLE && now.memo().gathering() != null) {
            return Bundles.clause(now, kind);
        }
        ReportDraft draft = now.memo().draft();
        if (draft == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "clause-without-report"));
        }
        if (now.asked() == DialogueKind.CLAUSE_REASON) {
            return FloorStep.say(now, refused(ScanReason.REASON_REQUIRED, "reason-required"));
        }
        if (now.asked() == DialogueKind.COUNTER) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "counter-required"));
        }
        boolean closed = kind == ClauseKind.SCRAP
                && !now.facts().rules().scrapOpen()
                && !now.scan().isReplay();
        ClauseKind taken = closed ? ClauseKind.HELD : kind;
        return new FloorStep(
                now.asking(DialogueKind.CLAUSE_QUANTITY),
                now.memo().drafting(draft.opening(taken)),
                List.of(),
                ScanOutcome.ask(
                        say("how-many-" + key(taken)),
                        say(closed ? "scrap-closed" : "clause.do"),
                        "QUANTITY",
                        "X-CANCEL"));
    }

    static FloorStep reason(FloorSituation now) {
        ReportDraft draft = java.util.Objects.requireNonNull(now.memo().draft());
        Reason reason = now.facts().reason().orElseThrow();
        ReportDraft closed = draft.closing(reason.code());
        Clause last = closed.clauses().getLast();
        BigDecimal quantity = Answers.plain(java.util.Objects.requireNonNull(last.quantity()));
        return new FloorStep(
                now.asking(DialogueKind.REPORT),
                now.memo().drafting(closed),
                List.of(),
                ScanOutcome.ask(
                        say("clause-" + key(last.kind()), quantity, new Named(reason.name(), reason.nameEn())),
                        say("good-is.do"),
                        ANSWERS));
    }

    static FloorStep ok(FloorSituation now) {
        return close(now, false);
    }

    /** Books what was counted and leaves the rest for later. */
    static FloorStep partly(FloorSituation now) {
        ReportDraft draft = now.memo().draft();
        boolean counted = draft != null && (draft.good() != null || draft.lost().signum() > 0);
        return draft != null && now.asked() == DialogueKind.REPORT && !counted
                ? FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "partly-count"))
                : close(now, true);
    }

    private static FloorStep close(FloorSituation now, boolean restLater) {
        if (Charges.open(now.memo())) {
            return Charges.close(now);
        }
        ReportDraft draft = now.memo().draft();
        if (draft == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "ok-without-question"));
        }
        if (now.asked() == DialogueKind.COUNTER) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "counter-required"));
        }
        if (now.asked() == DialogueKind.CLAUSE_QUANTITY) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-required"));
        }
        if (now.asked() == DialogueKind.CLAUSE_REASON) {
            return FloorStep.say(now, refused(ScanReason.REASON_REQUIRED, "reason-required"));
        }
        Optional<OpenRun> run = now.session().run(draft.operation());
        Optional<OperationAtHand> atHand = now.facts().operation(draft.operation());
        if (run.isEmpty() || atHand.isEmpty()) {
            return new FloorStep(now.quiet(), FloorMemo.EMPTY, List.of(), refused(ScanReason.NO_RUN, "no-run"));
        }
        return new ReportClosing(now, draft, run.get(), atHand.get(), restLater).step();
    }

    static ReportKind kindOf(OpenRun run) {
        return ReportKind.valueOf(run.kind());
    }

    private static String key(ClauseKind kind) {
        return switch (kind) {
            case SCRAP -> "scrap";
            case HELD -> "held";
            case REWORK -> "rework";
        };
    }
}
