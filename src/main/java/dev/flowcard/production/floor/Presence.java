package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Said;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.Person;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is here, at which work unit, and what the running work is doing: signing on and off, pausing, set-up, breakdown. */
final class Presence {
    private Presence() {}

    static FloorStep signOn(FloorSituation now) {
        Optional<Person> found = now.facts().person();
        if (found.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("badge-unknown"), say("badge-unknown.do")));
        }
        Person person = found.get();
        Named name = new Named(person.name(), person.nameEn());
        if (!person.active()) {
            return FloorStep.say(now, refused(ScanReason.PERSON_INACTIVE, "badge-inactive", name));
        }
        if (now.session().persons().contains(person.code())) {
            return FloorStep.say(now, ScanOutcome.accepted(say("already-on", name), nextFor(now), "CARD"));
        }
        if (!now.session().persons().isEmpty()
                && !now.facts().rules().severalPeople()
                && !now.scan().isReplay()) {
            return FloorStep.say(
                    now,
                    refused(ScanReason.ONE_PERSON, "one-person", now.facts().caller()));
        }
        List<String> persons = new ArrayList<>(now.session().persons());
        persons.add(person.code());
        var session = now.session().signedOn(persons, now.scan().isReplay() ? null : now.at());
        if (ShiftEnding.forgotten(session).isPresent() && !now.scan().isReplay()) {
            var asking = session.asking(now.asking(DialogueKind.STOPPED).dialogue(), null);
            return new FloorStep(asking, FloorMemo.EMPTY, List.of(), ShiftEnding.question(session));
        }
        Said message = now.session()
                .currentRun()
                .flatMap(run -> now.facts().operation(run.operation()))
                .map(o -> say("joined", name, o.sequence(), o.operation().name()))
                .orElseGet(() -> say("signed-on", name));
        ScanOutcome outcome = ScanOutcome.accepted(message, nextFor(now), "CARD", "X-OFF");
        return new FloorStep(session, now.memo(), List.of(), outcome);
    }

    /** A question that was open before the badge still is. */
    private static Said nextFor(FloorSituation now) {
        return say(now.session().dialogue() == null ? "signed-on.do" : "signed-on.asked.do");
    }

    static FloorStep moveTo(FloorSituation now) {
        Optional<WorkUnit> unit = now.facts().scannedUnit();
        if (unit.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("unit-unknown"), say("unit-unknown.do")));
        }
        Named name = new Named(unit.get().name(), unit.get().nameEn());
        boolean there = unit.get().code().equals(now.session().workUnit());
        if (!there && !now.scan().terminal().roaming()) {
            return FloorStep.say(now, refused(ScanReason.FIXED_WORK_UNIT, "unit-fixed", name));
        }
        return new FloorStep(
                now.session().at(unit.get().code()),
                now.memo(),
                List.of(),
                ScanOutcome.accepted(say("unit", name), say("unit.do"), "BADGE", "CARD"));
    }

    /** X-SETUP and X-BREAKDOWN before a card set what its run is spent on. */
    static FloorStep nextKind(FloorSituation now, ReportKind kind) {
        if (now.memo().draft() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        String key = kind == ReportKind.SETUP ? "setup" : "breakdown";
        return new FloorStep(
                now.asking(DialogueKind.CARD),
                now.memo().starting(kind),
                List.of(),
                ScanOutcome.ask(say(key), say("scan-card"), "CARD", "X-CANCEL"));
    }

    static FloorStep rework(FloorSituation now) {
        return new FloorStep(
                now.asking(DialogueKind.CARD),
                now.memo().reworking(),
                List.of(),
                ScanOutcome.ask(say("rework"), say("scan-card"), "CARD", "X-CANCEL"));
    }

    static FloorStep pause(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
        }
        if (run.get().paused()) {
            return FloorStep.say(now, refused(ScanReason.ALREADY_PAUSED, "already-paused"));
        }
        String operation = run.get().operation();
        TerminalSession session = now.quiet();
        List<FloorCommand> pauses = new ArrayList<>();
        for (OpenRun one : together(now.session(), run.get())) {
            if (!one.paused()) {
                session = session.change(one.operation(), r -> r.pause(now.at()));
                pauses.add(new FloorCommand.Pause(one.operation()));
            }
        }
        return new FloorStep(
                session,
                FloorMemo.EMPTY,
                List.copyOf(pauses),
                ScanOutcome.accepted(Answers.of("paused", now, operation), say("paused.do"), "X-RESUME", "REASON"));
    }

    static FloorStep resume(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
        }
        if (!run.get().paused()) {
            return FloorStep.say(now, refused(ScanReason.NOT_PAUSED, "not-paused"));
        }
        String operation = run.get().operation();
        TerminalSession session = now.quiet();
        List<FloorCommand> resumes = new ArrayList<>();
        for (OpenRun one : together(now.session(), run.get())) {
            if (one.paused()) {
                session = session.change(one.operation(), r -> r.continueAs(r.kind(), now.at()));
                resumes.add(new FloorCommand.Resume(one.operation()));
            }
        }
        return new FloorStep(
                session,
                FloorMemo.EMPTY,
                List.copyOf(resumes),
                ScanOutcome.accepted(Answers.of("resumed", now, operation), null, "X-FINISH", "X-PAUSE"));
    }

    /** What runs as one with it: the cards of its bundle or charge. */
    private static List<OpenRun> together(TerminalSession session, OpenRun run) {
        return run.group() == null
                ? List.of(run)
                : session.runs().stream()
                        .filter(r -> r.group() != null
                                && r.group().id().equals(run.group().id()))
                        .toList();
    }

    /** A reason scanned while the current run is paused says why it is. */
    static FloorStep pauseReason(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun().filter(OpenRun::paused);
        if (run.isEmpty() || now.session().dialogue() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        var reason = now.facts().reason().orElseThrow();
        TerminalSession session = now.session().change(run.get().operation(), r -> r.withPauseReason(reason.code()));
        Named name = new Named(reason.name(), reason.nameEn());
        return new FloorStep(
                session, now.memo(), List.of(), ScanOutcome.accepted(say("pause-reason", name), null, "X-RESUME"));
    }

    /** Ends this terminal's runs and signs everybody off; the operations stay open for the next card scan. */
    static FloorStep off(FloorSituation now) {
        if (now.session().persons().isEmpty() && now.session().runs().isEmpty()) {
            return FloorStep.say(now, ScanOutcome.accepted(say("nobody-on"), say("nobody-on.do"), "BADGE"));
        }
        List<FloorCommand> ends = new ArrayList<>();
        now.session().runs().forEach(run -> ends.add(new FloorCommand.End(run.operation(), run.paused())));
        return new FloorStep(
                TerminalSession.empty(now.session().workUnit()),
                FloorMemo.EMPTY,
                List.copyOf(ends),
                ScanOutcome.accepted(say("signed-off"), say("nobody-on.do"), "BADGE"));
    }
}
