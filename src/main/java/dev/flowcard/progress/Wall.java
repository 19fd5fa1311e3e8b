package dev.flowcard.progress;

import dev.flowcard.alarms.AlarmChanged;
import dev.flowcard.production.OperationChanged;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one snapshot that all walls show. Made anew at most four times a second when something changed, and every ten seconds
 * because the target grows with the clock; while no wall is open, only when somebody asks.
 */
@Service
public class Wall {
    private static final int TICKS_OF_THE_CLOCK = 40;
    private static final long FRESH_NANOS = 250_000_000;

    private final WallReader reader;
    private final WallStreams streams;
    private final JsonMapper json;
    private final AtomicBoolean due = new AtomicBoolean(true);
    private final AtomicInteger ticks = new AtomicInteger();
    private volatile @Nullable String newest;
    private volatile long madeAt;

    Wall(WallReader reader, WallStreams streams, JsonMapper json) {
        this.reader = reader;
        this.streams = streams;
        this.json = json;
    }

    /** The snapshot as JSON, at most a quarter of a second old. */
    public String now() {
        String known = newest;
        return known == null || System.nanoTime() - madeAt > FRESH_NANOS ? fresh() : known;
    }

    @EventListener
    void changed(OperationChanged change) {
        due.set(true);
    }

    @EventListener
    void alarm(AlarmChanged change) {
        due.set(true);
    }

    @EventListener
    void board(WallBoards.Changed change) {
        due.set(true);
    }

    @Scheduled(fixedDelay = 250)
    void tick() {
        boolean clock = ticks.incrementAndGet() % TICKS_OF_THE_CLOCK == 0;
        if (streams.anybody() && (due.getAndSet(false) || clock)) {
            streams.send(fresh());
        }
    }

    private String fresh() {
        String made = json.writeValueAsString(reader.read());
        newest = made;
        madeAt = System.nanoTime();
        return made;
    }
}
