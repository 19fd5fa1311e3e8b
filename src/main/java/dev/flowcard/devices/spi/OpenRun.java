package dev.flowcard.devices.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation that runs at a terminal.
 *
 * @param operation the operation's code without check character, {@code W-20260001.20}
 * @param kind {@code PRODUCTION}, {@code SETUP} or {@code BREAKDOWN}
 * @param workUnit code of the work unit where it was started
 * @param countedFrom where the next report begins: the start, the resume or the last report
 * @param pausedAt since when it is paused, or null while it runs
 * @param remark what the reports of this run carry as a warning from its start (an override, a replayed oddity), comma-separated
 */
public record OpenRun(
        String operation,
        String kind,
        String workUnit,
        Instant startedAt,
        Instant countedFrom,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        String remark) {

    public boolean paused() {
        return pausedAt != null;
    }

    public OpenRun pause(Instant at) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, at, null, remark);
    }

    public OpenRun withPauseReason(String reason) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, pausedAt, reason, remark);
    }

    /** Paused since then; nobody needs to be asked again. */
    public OpenRun stoppedAt(Instant at) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, at, null, remark);
    }

    /** The same run, whether it is paused or not, counting from an earlier time. */
    public OpenRun countingFrom(String newKind, Instant from) {
        return new OpenRun(operation, newKind, workUnit, startedAt, from, pausedAt, pauseReason, remark);
    }

    /** Runs on, or runs as another kind, counting from {@code at}. */
    public OpenRun continueAs(String newKind, Instant at) {
        return new OpenRun(operation, newKind, workUnit, startedAt, at, null, null, remark);
    }
}
