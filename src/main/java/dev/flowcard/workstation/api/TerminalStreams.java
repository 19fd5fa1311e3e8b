package dev.flowcard.workstation.api;

import dev.flowcard.alarms.AlarmChanged;
import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalScanned;
import dev.flowcard.notices.NoticeWritten;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.shared.LatestToStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Says {@code refresh} to the screens of a terminal when something of its work centre changed or another device scanned for
 * it. Changes within a quarter of a second are told once.
 */
@Component
class TerminalStreams {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_PER_TERMINAL = 8;

    private final Plant plant;
    private final Map<SseEmitter, Listener> open = new ConcurrentHashMap<>();
    private final Set<SseEmitter> due = ConcurrentHashMap.newKeySet();

    TerminalStreams(Plant plant) {
        this.plant = plant;
    }

    private record Listener(String terminal, @Nullable WorkCenterId center, LatestToStream screen) {}

    SseEmitter open(Terminal terminal) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        open.entrySet().stream()
                .filter(e -> e.getValue().terminal().equals(terminal.number()))
                .skip(MOST_PER_TERMINAL - 1L)
                .map(Map.Entry::getKey)
                .forEach(SseEmitter::complete);
        WorkCenterId center = terminal.workUnit() == null
                ? null
                : plant.workUnitByCode(terminal.workUnit())
                        .map(WorkUnit::workCenter)
                        .orElse(null);
        Runnable gone = () -> {
            open.remove(emitter);
            due.remove(emitter);
        };
        LatestToStream screen = new LatestToStream(emitter, gone);
        open.put(emitter, new Listener(terminal.number(), center, screen));
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(fault -> gone.run());
        screen.send("hello", "1");
        return emitter;
    }

    /** A roaming terminal hears of every work centre: it may be anywhere. */
    @EventListener
    void changed(OperationChanged change) {
        due(change.workCenter());
    }

    /** Somebody answered a call for help, or it was ended from the office. */
    @EventListener
    void alarmed(AlarmChanged change) {
        int slash = change.subject().indexOf('/');
        if (change.kind() == AlarmKind.HELP && slash > 0) {
            String unit = change.subject().substring(0, slash);
            plant.workUnitByCode(unit).map(WorkUnit::workCenter).ifPresent(this::due);
        }
    }

    /** Whom it concerns the terminals find out themselves. */
    @EventListener
    void written(NoticeWritten notice) {
        due.addAll(open.keySet());
    }

    private void due(WorkCenterId center) {
        open.forEach((emitter, listener) -> {
            if (listener.center() == null || listener.center().equals(center)) {
                due.add(emitter);
            }
        });
    }

    @EventListener
    void scanned(TerminalScanned scanned) {
        open.forEach((emitter, listener) -> {
            if (listener.terminal().equals(scanned.terminal())) {
                due.add(emitter);
            }
        });
    }

    @Scheduled(fixedDelay = 250)
    void tell() {
        for (SseEmitter emitter : Set.copyOf(due)) {
            due.remove(emitter);
            Listener listener = open.get(emitter);
            if (listener != null) {
                listener.screen().send("refresh", "1");
            }
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        open.values().forEach(listener -> listener.screen().beat());
    }

    /** A server that goes down waits for nobody's stream; the screens come back by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.keySet().forEach(SseEmitter::complete);
    }
}
