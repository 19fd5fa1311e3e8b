package dev.flowcard.devices.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is at a terminal between two scans. Kept in the database, so that a terminal may be reloaded, replaced or
 * served by another node in the middle of a dialogue.
 *
 * @param workUnit code of the work unit; of a roaming terminal the one scanned last
 * @param persons codes of who is signed on
 * @param current code of the operation that commands without a card mean
 * @param dialogue what the next scan answers, or null
 * @param signedOnAt when somebody signed on last; null where nobody has to be signed off by the clock
 * @param labour who has worked for how long on what is not reported yet
 * @param overtimeUntil when those who are signed on stop, where it is after their shift
 * @param countAsked when the count of the shift was asked last
 * @param memo what the handler itself must remember, in its own form
 */
public record TerminalSession(
        @Nullable String workUnit,
        List<String> persons,
        List<OpenRun> runs,
        @Nullable String current,
        @Nullable OpenDialogue dialogue,
        @Nullable String memo,
        @Nullable Instant signedOnAt,
        LabourBook labour,
        @Nullable Instant overtimeUntil,
        @Nullable Instant countAsked) {

    public TerminalSession {
        labour = labour == null ? LabourBook.EMPTY : labour; // a session that was stored before there was one
    }

    /** An open question and the device that may answer it. */
    public record OpenDialogue(String kind, String device) {}

    public static TerminalSession empty(@Nullable String workUnit) {
        return new TerminalSession(
                workUnit, List.of(), List.of(), null, null, null, null, LabourBook.EMPTY, null, null);
    }

    public Optional<OpenRun> run(@Nullable String operation) {
        return runs.stream().filter(run -> run.operation().equals(operation)).findFirst();
    }

    public Optional<OpenRun> currentRun() {
        return run(current);
    }

    public TerminalSession at(@Nullable String newWorkUnit) {
        return new TerminalSession(
                newWorkUnit, persons, runs, current, dialogue, memo, signedOnAt, labour, overtimeUntil, countAsked);
    }

    public TerminalSession withPersons(List<String> newPersons) {
        return new TerminalSession(
                workUnit,
                List.copyOf(newPersons),
                runs,
                current,
                dialogue,
                memo,
                signedOnAt,
                labour,
                overtimeUntil,
                countAsked);
    }

    public TerminalSession signedOn(List<String> newPersons, @Nullable Instant at) {
        return new TerminalSession(
                workUnit,
                List.copyOf(newPersons),
                runs,
                current,
                dialogue,
                memo,
                at,
                labour,
                overtimeUntil,
                countAsked);
    }

    /** Nobody is here any more; the runs wait for who comes next. */
    public TerminalSession handedOver(List<OpenRun> newRuns) {
        return new TerminalSession(
                workUnit, List.of(), List.copyOf(newRuns), current, null, null, null, labour, null, null);
    }

    /** With a new run, which becomes the current one. */
    public TerminalSession plus(OpenRun run) {
        List<OpenRun> all = new java.util.ArrayList<>(runs);
        all.add(run);
        return new TerminalSession(
                workUnit,
                persons,
                List.copyOf(all),
                run.operation(),
                dialogue,
                memo,
                signedOnAt,
                labour,
                overtimeUntil,
                countAsked);
    }

    public TerminalSession change(String operation, UnaryOperator<OpenRun> change) {
        List<OpenRun> changed = runs.stream()
                .map(run -> run.operation().equals(operation) ? change.apply(run) : run)
                .toList();
        return new TerminalSession(
                workUnit, persons, changed, operation, dialogue, memo, signedOnAt, labour, overtimeUntil, countAsked);
    }

    public TerminalSession minus(String operation) {
        List<OpenRun> left =
                runs.stream().filter(run -> !run.operation().equals(operation)).toList();
        String newCurrent = operation.equals(current)
                ? (left.isEmpty() ? null : left.getLast().operation())
                : current;
        return new TerminalSession(
                workUnit, persons, left, newCurrent, dialogue, memo, signedOnAt, labour, overtimeUntil, countAsked);
    }

    public TerminalSession asking(@Nullable OpenDialogue newDialogue, @Nullable String newMemo) {
        return new TerminalSession(
                workUnit, persons, runs, current, newDialogue, newMemo, signedOnAt, labour, overtimeUntil, countAsked);
    }

    public TerminalSession with(LabourBook newLabour) {
        return new TerminalSession(
                workUnit, persons, runs, current, dialogue, memo, signedOnAt, newLabour, overtimeUntil, countAsked);
    }

    /** The end of the shift moves on for who is here. */
    public TerminalSession until(Instant end) {
        return new TerminalSession(
                workUnit, persons, runs, current, dialogue, memo, signedOnAt, labour, end, countAsked);
    }

    public TerminalSession countAskedAt(Instant at) {
        return new TerminalSession(
                workUnit, persons, runs, current, dialogue, memo, signedOnAt, labour, overtimeUntil, at);
    }
}
