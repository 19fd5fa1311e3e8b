package dev.flowcard.progress;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open walls. A slow or dead one is let go; it comes back by itself. */
@Component
class WallStreams {
    private static final int MOST = 200;

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    /** @param longest after which the wall has to show again that it may */
    SseEmitter open(String first, Duration longest) {
        SseEmitter emitter = new SseEmitter(longest.toMillis());
        if (open.size() >= MOST) {
            open.stream().findFirst().ifPresent(SseEmitter::complete);
        }
        open.add(emitter);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(() -> open.remove(emitter));
        emitter.onError(fault -> open.remove(emitter));
        send(emitter, first);
        return emitter;
    }

    boolean anybody() {
        return !open.isEmpty();
    }

    void send(String snapshot) {
        open.forEach(emitter -> send(emitter, snapshot));
    }

    private void send(SseEmitter emitter, String snapshot) {
        try {
            emitter.send(SseEmitter.event().name("snapshot").data(snapshot));
        } catch (IOException | IllegalStateException closed) {
            open.remove(emitter);
            emitter.completeWithError(closed);
        }
    }
}
