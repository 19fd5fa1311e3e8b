package dev.flowcard.progress;

import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens a stream of snapshots for one more wall. */
@Service
public class WallFeed {
    private final Wall wall;
    private final WallStreams streams;

    WallFeed(Wall wall, WallStreams streams) {
        this.wall = wall;
        this.streams = streams;
    }

    public SseEmitter open() {
        return streams.open(wall.now());
    }
}
