package dev.flowcard.imports;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An import that runs in the background, for a page that shows how far it is. */
public final class ImportJob implements ImportProgress {
    /** What there is to show of it. */
    public enum State {
        RUNNING,
        DONE,
        REFUSED,
        CANCELLED,
        FAILED
    }

    private final Consumer<ImportJob> watcher;
    private volatile State state = State.RUNNING;
    private volatile int percent;
    private volatile boolean cancelled;
    private volatile @Nullable ImportResult result;

    /** @param watcher told at every whole percent and at the end, on the thread of the import */
    ImportJob(Consumer<ImportJob> watcher) {
        this.watcher = watcher;
    }

    @Override
    public void at(double part) {
        int now = (int) Math.round(part * 100);
        if (now > percent) {
            percent = now;
            watcher.accept(this);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Wants it stopped; nothing of it is stored then. */
    public void cancel() {
        cancelled = true;
    }

    void end(ImportResult ended) {
        result = ended;
        end(ended.refused() ? State.REFUSED : State.DONE);
    }

    void end(State ended) {
        state = ended;
        watcher.accept(this);
    }

    public State state() {
        return state;
    }

    public int percent() {
        return percent;
    }

    @Nullable
    public ImportResult result() {
        return result;
    }
}
