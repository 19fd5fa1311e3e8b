package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.floor.Gathering.Member;
import dev.flowcard.production.floor.ReportDraft.ClauseKind;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Several small cards that one person runs together: finished together, each with what is left or with its own count. */
final class Bundles {
    private static final String[] ANSWERS = {"CARD", "QUANTITY", "X-OK", "X-SCRAP", "X-CANCEL"};

    private Bundles() {}

    static FloorStep ask(FloorSituation now, OpenRun run) {
        String id = Objects.requireNonNull(run.group()).id();
        List<Member> members = now.session().runs().stream()
                .filter(r -> r.group() != null && r.group().id().equals(id))
                .map(r -> new Member(r.operation(), null, null, null))
                .toList();
        return asking(now, new Gathering(Gathering.BUNDLE, members, run.operation()), "bundle-report", BigDecimal.ZERO);
    }

    /** The card of which the next quantity speaks. */
    static FloorStep card(FloorSituation now, ScannedCode.Card card) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        Optional<Member> member = gathering.members().stream()
                .filter(m -> OperationAtHand.cardOf(m.operation()).equals(card.cardCode()))
                .filter(m -> card.sequence() == null || m.operation().endsWith("." + card.sequence()))
                .findFirst();
        return member.isEmpty()
                ? FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "bundle-other"))
                : asking(now, gathering.selecting(member.get().operation()), "bundle-card", BigDecimal.ZERO);
    }

    static FloorStep amount(FloorSituation now, BigDecimal value) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        return asking(now, gathering.saying(value), "bundle-amount", Answers.plain(value));
    }

    /** Defective pieces of one card: it is reported by itself, and leaves the bundle where nothing is left of it. */
    static FloorStep clause(FloorSituation now, ClauseKind kind) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        String operation = Objects.requireNonNullElse(
                gathering.selected(), gathering.members().getFirst().operation());
        ReportDraft draft = ReportDraft.of(operation, now.at());
        FloorMemo alone = FloorMemo.EMPTY.drafting(gathering
                .member(operation)
                .map(Member::amount)
                .map(draft::withGood)
                .orElse(draft));
        return Reporting.clause(new FloorSituation(now.scan(), now.session(), alone, now.facts()), kind);
    }

    /** One report for each card, or none where one of them cannot be booked. */
    static FloorStep close(FloorSituation now) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        List<FloorCommand> commands = new ArrayList<>();
        FloorSituation after = new FloorSituation(now.scan(), now.quiet(), FloorMemo.EMPTY, now.facts());
        for (Member member : gathering.members()) {
            Optional<OpenRun> run = after.session().run(member.operation());
            Optional<OperationAtHand> atHand = now.facts().operation(member.operation());
            if (run.isEmpty() || atHand.isEmpty()) {
                continue;
            }
            ReportDraft draft = ReportDraft.of(member.operation(), now.at());
            FloorStep step = new ReportClosing(
                            after,
                            member.amount() == null ? draft : draft.withGood(member.amount()),
                            run.get(),
                            atHand.get(),
                            member.amount() != null)
                    .step();
            if (step.outcome().outcome() != Outcome.ACCEPTED) {
                return asking(now, gathering.selecting(member.operation()), step.outcome());
            }
            commands.addAll(step.commands());
            after = new FloorSituation(now.scan(), step.session(), FloorMemo.EMPTY, now.facts());
        }
        return new FloorStep(
                after.session(),
                FloorMemo.EMPTY,
                List.copyOf(commands),
                ScanOutcome.accepted(
                        say("bundle-booked", gathering.members().size()), say("bundle-booked.do"), "CARD"));
    }

    private static FloorStep asking(FloorSituation now, Gathering gathering, String key, BigDecimal value) {
        String selected = Objects.requireNonNullElse(gathering.selected(), "");
        return asking(
                now,
                gathering,
                ScanOutcome.ask(
                        say(
                                key,
                                OperationAtHand.cardOf(selected),
                                gathering.members().size(),
                                value),
                        say("bundle-report.do"),
                        ANSWERS));
    }

    private static FloorStep asking(FloorSituation now, Gathering gathering, ScanOutcome outcome) {
        return new FloorStep(now.asking(DialogueKind.BUNDLE), FloorMemo.EMPTY.gathering(gathering), List.of(), outcome);
    }
}
