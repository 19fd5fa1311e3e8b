package dev.flowcard.progress;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens a stream of snapshots for one more wall. */
@Service
public class WallFeed {
    private static final Duration OF_SESSION = Duration.ofHours(12);
    private static final Duration OF_TOKEN = Duration.ofMinutes(5);

    private final Wall wall;
    private final WallStreams streams;

    WallFeed(Wall wall, WallStreams streams) {
        this.wall = wall;
        this.streams = streams;
    }

    /** @param byToken what a revoked token has opened ends within minutes; the others come back by themselves */
    public SseEmitter open(boolean byToken) {
        return streams.open(wall.now(), byToken ? OF_TOKEN : OF_SESSION);
    }
}
