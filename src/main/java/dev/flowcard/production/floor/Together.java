package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.OpenRun.Group;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.floor.Gathering.Member;
import dev.flowcard.production.floor.StartRules.Objection;
import dev.flowcard.production.trace.Heats;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** X-BUNDLE and X-CHARGE: cards are put together, and started at once by OK. */
final class Together {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);
    private static final BigDecimal LEAST = new BigDecimal("0.001");
    private static final int MOST = 60;
    private static final String[] ANSWERS = {"CARD", "QUANTITY", "X-OK", "X-CANCEL"};

    private Together() {}

    static FloorStep begin(FloorSituation now, String kind) {
        if (now.memo().draft() != null || now.memo().gathering() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        Optional<OpenRun> running =
                now.session().runs().stream().filter(run -> isOf(run, kind)).findFirst();
        if (running.isPresent()) {
            return report(now, running.get());
        }
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        if (now.facts().workUnit() == null) {
            return FloorStep.say(now, refused(ScanReason.NO_WORK_UNIT, "no-work-unit"));
        }
        return gathering(now, Gathering.of(kind), key(kind, "begin"), kind);
    }

    private static boolean isOf(OpenRun run, String kind) {
        return run.group() != null && run.group().kind().equals(kind);
    }

    /** Cards that run together are reported together. */
    static FloorStep report(FloorSituation now, OpenRun run) {
        return isOf(run, Gathering.CHARGE) ? Charges.ask(now, run) : Bundles.ask(now, run);
    }

    static FloorStep card(FloorSituation now, ScannedCode.Card card) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        WorkUnit unit = now.facts().workUnit();
        Optional<WorkOrderView> found = now.facts().workOrder(card.cardCode());
        Optional<ScanOutcome> invalid =
                CardRules.objection(now, card).or(() -> found.flatMap(workOrder -> CardRules.emptied(now, workOrder)));
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        if (found.isEmpty() || unit == null) {
            return unknown(now);
        }
        Integer sequence = card.sequence();
        Optional<OperationView> operation = sequence == null
                ? Optional.of(StartRules.choose(found.get(), unit))
                : found.get().operation(sequence);
        if (operation.isEmpty()) {
            return unknown(now);
        }
        OperationAtHand atHand = now.facts().at(found.get(), operation.get());
        if (gathering.member(atHand.code()).isPresent()) {
            return gathering(now, gathering.selecting(atHand.code()), "gather-again", gathering.kind());
        }
        ScanOutcome objection = objection(now, gathering, atHand, unit);
        Member member = new Member(atHand.code(), material(now, atHand), heats(now, atHand), null);
        return objection == null
                ? gathering(now, gathering.plus(member), "gather-card", gathering.kind())
                : FloorStep.say(now, objection);
    }

    private static FloorStep unknown(FloorSituation now) {
        return FloorStep.say(
                now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
    }

    private static @Nullable ScanOutcome objection(
            FloorSituation now, Gathering gathering, OperationAtHand atHand, WorkUnit unit) {
        if (gathering.members().size() >= MOST) {
            return refused(ScanReason.NOT_EXPECTED, "gather-full", String.valueOf(MOST));
        }
        if (now.session().run(atHand.code()).isPresent()) {
            return refused(
                    ScanReason.NOT_EXPECTED,
                    "gather-running",
                    atHand.workOrder().number());
        }
        List<Objection> objections = StartRules.objections(now, atHand, unit);
        if (!objections.isEmpty()) {
            return objections.getFirst().outcome();
        }
        String first = gathering.members().isEmpty()
                ? null
                : gathering.members().getFirst().material();
        String own = material(now, atHand);
        boolean other = gathering.isCharge() && !gathering.members().isEmpty() && !Objects.equals(first, own);
        if (other) {
            return refused(
                    ScanReason.OTHER_MATERIAL, "other-material", own == null ? "-" : own, first == null ? "-" : first);
        }
        return gathering.isCharge()
                ? clash(now, gathering, atHand)
                        .map(clash -> refused(
                                ScanReason.OTHER_HEAT,
                                "other-heat",
                                atHand.workOrder().number(),
                                clash.own(),
                                clash.other()))
                        .orElse(null)
                : null;
    }

    private static Optional<Heats.Clash> clash(FloorSituation now, Gathering gathering, OperationAtHand atHand) {
        Heats own = heats(now, atHand);
        return gathering.members().stream()
                .map(member -> Objects.requireNonNullElse(member.heats(), Heats.UNKNOWN))
                .flatMap(other -> own.against(other).stream())
                .findFirst();
    }

    private static Heats heats(FloorSituation now, OperationAtHand atHand) {
        return now.facts().heats().getOrDefault(OperationAtHand.cardOf(atHand.code()), Heats.UNKNOWN);
    }

    private static @Nullable String material(FloorSituation now, OperationAtHand atHand) {
        return now.facts().productMaterials().get(OperationAtHand.workOrderOf(atHand.code()));
    }

    /** What the card that was scanned last puts in: pieces, or kilograms. */
    static FloorStep amount(FloorSituation now, BigDecimal value) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        if (!gathering.isCharge() || gathering.selected() == null || value.signum() == 0) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "gather-amount"));
        }
        return gathering(now, gathering.saying(value), "gather-amount-is", Answers.plain(value));
    }

    static FloorStep start(FloorSituation now) {
        Gathering gathering = Objects.requireNonNull(now.memo().gathering());
        WorkUnit unit = now.facts().workUnit();
        if (gathering.members().isEmpty() || unit == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "gather-empty"));
        }
        for (Member member : gathering.members()) {
            Optional<OperationAtHand> atHand = now.facts().operation(member.operation());
            ScanOutcome gone = atHand.isEmpty() ? refused(ScanReason.NO_RUN, "no-run") : null;
            ScanOutcome objection = gone != null
                    ? gone
                    : objection(now, gathering.without(member.operation()), atHand.orElseThrow(), unit);
            if (objection != null) { // it changed since its card was scanned
                return new FloorStep(
                        now.session(),
                        now.memo().gathering(gathering.without(member.operation())),
                        List.of(),
                        objection);
            }
        }
        return started(now, gathering, unit);
    }

    private static FloorStep started(FloorSituation now, Gathering gathering, WorkUnit unit) {
        String id = id(now, unit.code(), now.at()) + mark(now.scan().id());
        TerminalSession session = now.quiet();
        List<FloorCommand> commands = new ArrayList<>();
        for (Member member : gathering.members()) {
            OperationAtHand atHand = now.facts().operation(member.operation()).orElseThrow();
            Group group = new Group(gathering.kind(), id, share(gathering, member, atHand));
            session = session.plus(run(now, atHand, unit, group));
            commands.add(new FloorCommand.Start(member.operation(), now.at()));
        }
        if (gathering.isCharge()) {
            commands.add(new FloorCommand.OpenCharge(
                    id,
                    unit.code(),
                    gathering.members().getFirst().material(),
                    now.facts().rules().chargeShare().name(),
                    gathering.members().size(),
                    now.at()));
        }
        ScanOutcome outcome = ScanOutcome.accepted(
                say(key(gathering.kind(), "started"), gathering.members().size(), id),
                say(key(gathering.kind(), "started.do")),
                "CARD",
                "X-FINISH");
        return new FloorStep(session, FloorMemo.EMPTY, List.copyOf(commands), outcome);
    }

    /** By the work unit and the second. */
    static String id(FloorSituation now, String unit, Instant at) {
        return unit.substring(2) + "-" + at.atZone(now.facts().zone()).format(WHEN);
    }

    /** Two letters that tell what begins at one work unit within one second apart. */
    private static String mark(UUID scan) {
        int low = (int) (scan.getLeastSignificantBits() & 0xFFFF);
        return "-" + (char) ('A' + low % 26) + (char) ('A' + low / 26 % 26);
    }

    private static OpenRun run(FloorSituation now, OperationAtHand atHand, WorkUnit unit, Group group) {
        return new OpenRun(
                atHand.code(),
                ReportKind.PRODUCTION.name(),
                unit.code(),
                now.at(),
                now.at(),
                null,
                null,
                "",
                null,
                group);
    }

    /** A bundle shares time by standard minutes, a charge its pieces by what was put in. */
    private static BigDecimal share(Gathering gathering, Member member, OperationAtHand atHand) {
        BigDecimal left = atHand.operation().remainder();
        BigDecimal share = gathering.isCharge()
                ? Objects.requireNonNullElse(member.amount(), left)
                : left.multiply(atHand.operation().minutesPerPiece());
        return weight(share);
    }

    static BigDecimal weight(BigDecimal share) {
        return Answers.plain(share.max(LEAST).setScale(3, java.math.RoundingMode.HALF_UP));
    }

    private static FloorStep gathering(FloorSituation now, Gathering gathering, String key, Object said) {
        String selected = gathering.selected();
        Object name = selected == null ? said : OperationAtHand.cardOf(selected);
        return new FloorStep(
                now.asking(DialogueKind.GATHER),
                FloorMemo.EMPTY.gathering(gathering),
                List.of(),
                ScanOutcome.ask(
                        say(key, name, gathering.members().size(), said), say(key(gathering.kind(), "more")), ANSWERS));
    }

    static String key(String kind, String what) {
        return kind.toLowerCase(Locale.ROOT) + "-" + what;
    }
}
