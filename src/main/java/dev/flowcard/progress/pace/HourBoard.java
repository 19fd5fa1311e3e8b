package dev.flowcard.progress.pace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCenter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One shift of a work centre by the hour, with the reasons of hours that fell short. */
public record HourBoard(WorkCenter center, ShiftSpan shift, List<Line> lines, List<Unit> units) {
    /** Where an hour lies. */
    public enum State {
        PAST,
        NOW,
        FUTURE,
        REST
    }

    /** One hour. Of the running one only what has elapsed is planned. */
    public record Line(
            Instant from,
            Instant to,
            State state,
            BigDecimal planned,
            BigDecimal actual,
            @Nullable Reason reason) {
        /** It is over and fell short, and nobody has said why. */
        public boolean asksWhy() {
            return missed() && reason == null;
        }

        public boolean missed() {
            return state == State.PAST && actual.compareTo(planned) < 0;
        }
    }

    /** @param cause code of a phrase of alarms */
    public record Reason(String cause, @Nullable String note, String by) {}

    /** What a work unit says of itself. One that says nothing is silent; whether it is idle nobody knows. */
    public enum UnitState {
        RUNNING,
        SETUP,
        PAUSED,
        DOWN,
        /** Somebody is signed on, and nothing runs. */
        READY,
        SILENT
    }

    /**
     * A work unit.
     *
     * @param heard when it was heard of last
     */
    public record Unit(
            Named name, UnitState state, @Nullable Instant heard) {}
}
