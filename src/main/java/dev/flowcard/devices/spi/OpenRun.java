package dev.flowcard.devices.spi;

import java.math.BigDecimal;
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
 * @param counter what the machine's counter said where the next report begins, or null
 * @param group the cards that run together with it, or null
 */
public record OpenRun(
        String operation,
        String kind,
        String workUnit,
        Instant startedAt,
        Instant countedFrom,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        String remark,
        @Nullable BigDecimal counter,
        @Nullable Group group) {

    /**
     * Cards that run together and are reported together.
     *
     * @param kind {@code BUNDLE} or {@code CHARGE}
     * @param share by which what belongs to all is shared: standard minutes, pieces or kilograms
     */
    public record Group(String kind, String id, BigDecimal share) {}

    public boolean paused() {
        return pausedAt != null;
    }

    public OpenRun pause(Instant at) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, at, null, remark, counter, group);
    }

    public OpenRun withPauseReason(String reason) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, pausedAt, reason, remark, counter, group);
    }

    /** Paused since then; nobody needs to be asked again. */
    public OpenRun stoppedAt(Instant at) {
        return new OpenRun(operation, kind, workUnit, startedAt, countedFrom, at, null, remark, counter, group);
    }

    /** The same run, whether it is paused or not, counting from an earlier time. */
    public OpenRun countingFrom(String newKind, Instant from) {
        return new OpenRun(
                operation, newKind, workUnit, startedAt, from, pausedAt, pauseReason, remark, counter, group);
    }

    /** Runs on, or runs as another kind, counting from {@code at}. */
    public OpenRun continueAs(String newKind, Instant at) {
        return new OpenRun(operation, newKind, workUnit, startedAt, at, null, null, remark, counter, group);
    }

    public OpenRun withCounter(@Nullable BigDecimal reading) {
        return new OpenRun(
                operation, kind, workUnit, startedAt, countedFrom, pausedAt, pauseReason, remark, reading, group);
    }

    public OpenRun in(Group newGroup) {
        return new OpenRun(
                operation, kind, workUnit, startedAt, countedFrom, pausedAt, pauseReason, remark, counter, newGroup);
    }
}
