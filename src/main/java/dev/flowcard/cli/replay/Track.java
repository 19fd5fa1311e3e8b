package dev.flowcard.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one device of one terminal still has to send, by the day on which the reports begin. */
final class Track {
    private final HeldScans.Place place;
    private final NavigableMap<LocalDate, List<ScanScript.Step>> days = new TreeMap<>();
    private long seq;

    Track(HeldScans.Place place, long lastSeq) {
        this.place = place;
        this.seq = lastSeq;
    }

    HeldScans.Place place() {
        return place;
    }

    void add(LocalDate day, List<ScanScript.Step> steps) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).addAll(steps);
    }

    NavigableMap<LocalDate, List<ScanScript.Step>> days() {
        return days;
    }

    long nextSeq() {
        return ++seq;
    }
}
