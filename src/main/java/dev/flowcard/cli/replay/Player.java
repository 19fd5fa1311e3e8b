package dev.flowcard.cli.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Sends the scans: day by day, within a day several terminals at once, at each terminal in order. */
final class Player {
    private static final int BATCH = 500;
    private static final int AT_ONCE = 4;

    private final ReplayServer server;
    private final ZoneId zone;
    private final Progress progress;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Player(ReplayServer server, ZoneId zone, Progress progress) {
        this.server = server;
        this.zone = zone;
        this.progress = progress;
    }

    void play(List<Track> tracks) {
        TreeSet<LocalDate> days = new TreeSet<>();
        tracks.forEach(track -> days.addAll(track.days().keySet()));
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (LocalDate day : days) {
                List<Future<?>> running = new ArrayList<>();
                for (Track track : tracks) {
                    List<ScanScript.Step> steps = track.days().getOrDefault(day, List.of());
                    if (!steps.isEmpty()) {
                        running.add(workers.submit(() -> send(track, steps)));
                    }
                }
                running.forEach(Player::await);
                progress.say("cli.replay.day", day.toString(), sent.get());
            }
        }
    }

    private void send(Track track, List<ScanScript.Step> steps) {
        for (int from = 0; from < steps.size(); from += BATCH) {
            List<ScanScript.Step> batch = steps.subList(from, Math.min(from + BATCH, steps.size()));
            JsonNode answer = server.send(body(track, batch));
            sent.addAndGet(batch.size());
            note(batch, answer.path("results"));
        }
    }

    private Map<String, Object> body(Track track, List<ScanScript.Step> batch) {
        List<Map<String, Object>> scans = new ArrayList<>(batch.size());
        for (ScanScript.Step step : batch) {
            Map<String, Object> scan = new LinkedHashMap<>();
            scan.put("id", step.id().toString());
            scan.put("seq", track.nextSeq());
            scan.put("code", step.code());
            scan.put("scannedAt", step.at().atZone(zone).toOffsetDateTime().toString());
            scan.put("source", "REPLAY");
            scans.add(scan);
        }
        return Map.of(
                "terminal",
                HeldScans.terminal(track.place().terminal()),
                "device",
                track.place().device(),
                "scans",
                scans);
    }

    private void note(List<ScanScript.Step> batch, JsonNode results) {
        for (int i = 0; i < results.size(); i++) {
            String outcome = results.get(i).path("outcome").asString();
            if (!outcome.equals("ACCEPTED") && !outcome.equals("ASK")) {
                refused.incrementAndGet();
                progress.say(
                        "cli.replay.refused",
                        batch.get(i).code(),
                        batch.get(i).at().toString(),
                        outcome,
                        results.get(i).path("message").asString(""));
            }
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new dev.flowcard.cli.client.ApiFailure(0, "Interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    int sent() {
        return sent.get();
    }

    int refused() {
        return refused.get();
    }
}
