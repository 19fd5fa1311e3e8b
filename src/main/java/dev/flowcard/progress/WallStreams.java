package dev.flowcard.progress;

import dev.flowcard.shared.LatestToStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open walls. A slow one misses snapshots and a dead one is let go; it comes back by itself. */
@Component
class WallStreams {
    private static final int MOST = 200;

    private final Map<SseEmitter, LatestToStream> open = new ConcurrentHashMap<>();

    /** @param longest after which the wall has to show again that it may */
    SseEmitter open(String first, Duration longest) {
        SseEmitter emitter = new SseEmitter(longest.toMillis());
        if (open.size() >= MOST) {
            open.keySet().stream().findFirst().ifPresent(SseEmitter::complete);
        }
        Runnable gone = () -> open.remove(emitter);
        LatestToStream wall = new LatestToStream(emitter, gone);
        open.put(emitter, wall);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(fault -> gone.run());
        wall.send("snapshot", first);
        return emitter;
    }

    boolean anybody() {
        return !open.isEmpty();
    }

    void send(String snapshot) {
        open.values().forEach(wall -> wall.send("snapshot", snapshot));
    }
}
