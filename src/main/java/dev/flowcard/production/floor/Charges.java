package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.OpenRun.Group;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.production.floor.ReportDraft.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A furnace or plating charge: many cards of the same material, reported once and shared back by count or weight. */
final class Charges {
    private Charges() {}

    private record Loaded(OpenRun run, OperationAtHand atHand, BigDecimal share, BigDecimal most) {}

    /** The report of the whole charge; it stands under its first card. */
    static FloorStep ask(FloorSituation now, OpenRun run) {
        String id = Objects.requireNonNull(run.group()).id();
        List<Loaded> loaded = loaded(now, id);
        if (loaded.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
        }
        String first = loaded.getFirst().run().operation();
        FloorMemo memo = FloorMemo.EMPTY
                .gathering(new Gathering(Gathering.CHARGE, List.of(), id))
                .drafting(ReportDraft.of(first, now.at()));
        BigDecimal all = Answers.plain(sum(loaded));
        return new FloorStep(
                now.asking(DialogueKind.REPORT),
                memo,
                List.of(),
                ScanOutcome.ask(
                        say("charge-report", id, loaded.size(), all),
                        say("charge-report.do", all),
                        "QUANTITY",
                        "X-OK",
                        "X-SCRAP",
                        "X-HELD",
                        "X-CANCEL"));
    }

    /** A card of the charge while its report is open: asked again, unless something was said already. */
    static FloorStep again(FloorSituation now, OpenRun run) {
        ReportDraft draft = Objects.requireNonNull(now.memo().draft());
        boolean said = draft.good() != null || !draft.clauses().isEmpty() || draft.open() != null;
        return said || run.group() == null
                ? FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "report-open"))
                : ask(now, run);
    }

    /** What was said of the charge is said anew. */
    static FloorStep anew(FloorSituation now) {
        Optional<OpenRun> run =
                now.session().run(Objects.requireNonNull(now.memo().draft()).operation());
        return run.isEmpty() || run.get().group() == null
                ? FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "nothing-to-correct"))
                : ask(now, run.get());
    }

    static boolean open(FloorMemo memo) {
        return memo.draft() != null
                && memo.gathering() != null
                && memo.gathering().reported();
    }

    /** OK: what came out is shared back to the cards; one report each, all named after the charge. */
    static FloorStep close(FloorSituation now) {
        ReportDraft draft = Objects.requireNonNull(now.memo().draft());
        if (now.asked() != DialogueKind.REPORT) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        String id = Objects.requireNonNull(
                Objects.requireNonNull(now.memo().gathering()).selected());
        List<Loaded> loaded = loaded(now, id);
        BigDecimal good =
                draft.good() == null ? sum(loaded).subtract(draft.lost()).max(BigDecimal.ZERO) : draft.good();
        List<ReportDraft> drafts = shared(draft, good, loaded);
        List<FloorCommand> commands = new ArrayList<>();
        FloorSituation after = new FloorSituation(now.scan(), now.quiet(), FloorMemo.EMPTY, now.facts());
        for (int i = 0; i < loaded.size(); i++) {
            Loaded card = loaded.get(i);
            FloorStep step = new ReportClosing(after, drafts.get(i), card.run(), card.atHand(), true).step();
            if (step.outcome().outcome() != Outcome.ACCEPTED) {
                return FloorStep.say(now, step.outcome());
            }
            commands.addAll(step.commands());
            after = new FloorSituation(now.scan(), step.session(), FloorMemo.EMPTY, now.facts());
        }
        commands.add(new FloorCommand.CloseCharge(id, draft.askedAt()));
        ScanOutcome outcome = ScanOutcome.accepted(
                say("charge-booked", id, Answers.plain(good), loaded.size()), say("charge-booked.do"), "CARD");
        return new FloorStep(after.session(), FloorMemo.EMPTY, List.copyOf(commands), outcome);
    }

    /** First every clause, then the good ones, so that each card has what it put in where all of it came out. */
    private static List<ReportDraft> shared(ReportDraft draft, BigDecimal good, List<Loaded> loaded) {
        List<BigDecimal> weights = loaded.stream().map(Loaded::share).toList();
        List<BigDecimal> room =
                new ArrayList<>(loaded.stream().map(Loaded::most).toList());
        List<List<Clause>> clauses = new ArrayList<>();
        loaded.forEach(card -> clauses.add(new ArrayList<>()));
        for (Clause clause : draft.clauses()) {
            boolean stays = clause.kind() == ReportDraft.ClauseKind.REWORK;
            BigDecimal quantity = Objects.requireNonNull(clause.quantity());
            List<BigDecimal> parts = Sharing.of(quantity, weights, room);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).signum() > 0) {
                    clauses.get(i).add(new Clause(clause.kind(), parts.get(i), clause.reason()));
                    room.set(
                            i,
                            stays
                                    ? room.get(i)
                                    : room.get(i).subtract(parts.get(i)).max(BigDecimal.ZERO));
                }
            }
        }
        List<BigDecimal> parts = Sharing.of(good, weights, room);
        List<ReportDraft> drafts = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            drafts.add(new ReportDraft(
                    loaded.get(i).run().operation(),
                    draft.askedAt(),
                    parts.get(i),
                    List.copyOf(clauses.get(i)),
                    null,
                    null));
        }
        return drafts;
    }

    private static List<Loaded> loaded(FloorSituation now, String id) {
        boolean byCount = now.facts().rules().chargeShare() == ChargeShare.COUNT;
        List<Loaded> loaded = new ArrayList<>();
        for (OpenRun run : now.session().runs()) {
            Group group = run.group();
            Optional<OperationAtHand> atHand = now.facts().operation(run.operation());
            if (group != null && group.id().equals(id) && atHand.isPresent()) {
                BigDecimal left = atHand.get().operation().remainder();
                BigDecimal most = byCount ? left.min(group.share()) : left;
                loaded.add(new Loaded(run, atHand.get(), group.share(), most));
            }
        }
        return loaded;
    }

    private static BigDecimal sum(List<Loaded> loaded) {
        return loaded.stream().map(Loaded::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
