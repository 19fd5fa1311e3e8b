package dev.flowcard.shared;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends to one open stream of server-sent events what is newest, on a thread of the stream's own: a screen whose network
 * stands still keeps nobody else waiting, and gets only the last of what it missed.
 */
public final class LatestToStream {
    private final SseEmitter stream;
    private final Runnable lost;
    private final AtomicReference<@Nullable Event> next = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    private record Event(String name, String data) {}

    /** @param lost what to do when the stream turns out to be gone; the container completes it itself */
    public LatestToStream(SseEmitter stream, Runnable lost) {
        this.stream = stream;
        this.lost = lost;
    }

    /** Sends soon; what was not sent yet is not sent any more. */
    public void send(String name, String data) {
        next.set(new Event(name, data));
        sendSoon();
    }

    /** Sends soon, unless something waits to be sent anyway. */
    public void beat() {
        if (next.compareAndSet(null, new Event("beat", "1"))) {
            sendSoon();
        }
    }

    private void sendSoon() {
        if (sending.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (Event event = next.getAndSet(null); event != null; event = next.getAndSet(null)) {
                stream.send(SseEmitter.event().name(event.name()).data(event.data()));
            }
        } catch (IOException | IllegalStateException closed) {
            lost.run();
            return;
        } finally {
            sending.set(false);
        }
        if (next.get() != null) {
            sendSoon();
        }
    }
}
