package dev.flowcard.cli.replay;

import dev.flowcard.cli.client.ApiClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays a production log: builds what it names through the import API, releases its work orders and sends every report as the
 * scans that would have made it. Whatever the server holds already is left alone, so a second replay changes nothing and a
 * longer log adds only what is new.
 */
final class Replay {
    private final ReplayServer server;
    private final Progress progress;

    Replay(ApiClient api, Progress progress) {
        this.server = new ReplayServer(api);
        this.progress = progress;
    }

    /**
     * What a replay did.
     *
     * @param rows of the file
     * @param booked rows that were new to the server, or begun and now completed
     * @param scans sent
     * @param refused scans that were not taken
     * @param reports that the server holds for the log's work orders
     * @param warnings how often each
     */
    record Result(
            int rows,
            int booked,
            int scans,
            int refused,
            int terminals,
            int workOrders,
            int reports,
            Map<String, Integer> warnings) {}

    Result play(List<LogRow> rows) {
        ZoneId zone = server.zone();
        FactoryNow now = build(rows);
        HeldScans held = HeldScans.read(server);
        List<Track> begun = new ArrayList<>();
        List<LogRow> fresh = new ArrayList<>();
        for (LogRow row : rows) {
            List<ScanScript.Step> steps = ScanScript.of(row, now);
            if (held.placeOf(steps.getFirst().id()).isEmpty()) {
                fresh.add(row);
            } else if (!held.has(ScanScript.lastId(steps))) {
                begun.add(rest(row.start().toLocalDate(), steps, held));
            }
        }
        progress.say("cli.replay.rows", rows.size(), fresh.size() + begun.size());
        Player player = new Player(server, zone, progress);
        player.play(begun);
        List<Track> tracks = tracks(fresh, now, held);
        player.play(tracks);
        return result(rows, begun.size() + fresh.size(), player, Math.max(tracks.size(), begun.size()));
    }

    private FactoryNow build(List<LogRow> rows) {
        FactoryNow before = server.now(rows);
        FactoryFiles files = new FactoryFiles(rows, before);
        server.load("people", files.people());
        server.load("work-units", files.workUnits());
        server.load("routings", files.routings());
        server.load("plan", files.plan());
        Set<String> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.add(row.workOrder()));
        for (String number : numbers) {
            FactoryNow.Order order = before.workOrders().get(LogRow.key(number));
            if (order == null || order.state().equals("PLANNED")) {
                server.release(number);
            }
        }
        progress.say("cli.replay.built", numbers.size());
        return server.now(rows);
    }

    /** A replay was broken off in the middle of this row: the device that began it says the rest. */
    private static Track rest(LocalDate day, List<ScanScript.Step> steps, HeldScans held) {
        HeldScans.Place place = held.placeOf(steps.getFirst().id()).orElseThrow();
        Track track = new Track(place, held.lastSeq(place));
        track.add(day, steps.stream().filter(step -> !held.has(step.id())).toList());
        return track;
    }

    private static List<Track> tracks(List<LogRow> fresh, PrintedCodes codes, HeldScans held) {
        List<Track> tracks = new ArrayList<>();
        for (List<LogRow> lane : Lanes.of(fresh)) {
            Track track = new Track(held.newDevice(tracks.size() + 1), 0);
            lane.forEach(row -> track.add(row.start().toLocalDate(), ScanScript.of(row, codes)));
            tracks.add(track);
        }
        return tracks;
    }

    private Result result(List<LogRow> rows, int booked, Player player, int terminals) {
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(LogRow.key(row.workOrder())));
        Map<String, Integer> warnings = new TreeMap<>();
        int[] reports = {0};
        server.reports(report -> {
            if (numbers.contains(LogRow.key(report.path("workOrder").asString()))) {
                reports[0]++;
                report.path("warnings").forEach(w -> warnings.merge(w.asString(), 1, Integer::sum));
            }
        });
        return new Result(
                rows.size(),
                booked,
                player.sent(),
                player.refused(),
                terminals,
                numbers.size(),
                reports[0],
                new LinkedHashMap<>(warnings));
    }
}
