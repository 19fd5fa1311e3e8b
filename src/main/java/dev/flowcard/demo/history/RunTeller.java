package dev.flowcard.demo.history;

import dev.flowcard.demo.history.PastEvent.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells one run as the scans that were made at its machine. */
final class RunTeller {
    private static final Duration CHANGE_OF_SHIFT = Duration.ofMinutes(12);
    private static final String WAITING_FOR_MATERIAL = "DL";

    private final Ran ran;
    private final PastOperation operation;
    private final int pieces;
    private final Defects defects;
    private final WorkingHours hours;
    private final Crew crew;
    private final Instant now;
    private final List<PastEvent> events;
    private final Instant setupEnd;
    private int counted;

    RunTeller(
            Ran ran, int pieces, Defects defects, WorkingHours hours, Crew crew, Instant now, List<PastEvent> events) {
        this.ran = ran;
        this.operation = ran.operation();
        this.pieces = pieces;
        this.defects = defects;
        this.hours = hours;
        this.crew = crew;
        this.now = now;
        this.events = events;
        this.setupEnd = hours.add(ran.start(), operation.setup());
    }

    void tell() {
        tellUntil(ran.until());
        if (ran.finished()) {
            finish();
        } else if (ran.until().isBefore(now)) {
            count(ran.until(), true);
        }
    }

    /** The machine broke down at a time and still stands. */
    void tellBreakdown(Instant at) {
        tellUntil(at);
        count(at, false);
        scan(at.plusSeconds(40), new Read.Plain("X-BREAKDOWN"), card());
    }

    /** The work stopped at a time for want of material. */
    void tellWaiting(Instant at) {
        tellUntil(at);
        scan(at, new Read.Plain("X-PAUSE"), new Read.Why(WAITING_FOR_MATERIAL));
    }

    private void tellUntil(Instant end) {
        start();
        for (Instant at : Counting.times(setupEnd, end, now, crew.zone())) {
            boolean over = Counting.endsShift(at, crew.zone()) && !operation.subcontracted();
            boolean back = at.plus(CHANGE_OF_SHIFT).isBefore(end);
            if (!operation.subcontracted() && (!over || back)) {
                count(at, over);
            }
            if (over && back) {
                scan(at.plus(CHANGE_OF_SHIFT), badge(at.plus(CHANGE_OF_SHIFT)), card());
            }
        }
    }

    private void start() {
        if (operation.setup().isZero()) {
            scan(ran.start(), badge(ran.start()), card());
            return;
        }
        scan(ran.start(), badge(ran.start()), new Read.Plain("X-SETUP"), card());
        if (setupEnd.isBefore(ran.until())) {
            scan(setupEnd, card(), quantity(0), new Read.Plain("X-OK"));
        }
    }

    /** Reports what was made since the last count; never all, which is for the end. */
    private void count(Instant at, boolean off) {
        double whole = hours.between(setupEnd, ran.wouldEnd()).toSeconds();
        double done = hours.between(setupEnd, at).toSeconds();
        int good = pieces - defects.sum();
        int made = whole <= 0 || at.isBefore(setupEnd) ? 0 : (int) Math.min(good * done / whole, good - 1.0);
        List<Read> reads = new ArrayList<>();
        if (made > counted) {
            reads.addAll(List.of(card(), quantity(made - counted), new Read.Plain("X-OK")));
            counted = made;
        }
        if (off) {
            reads.add(new Read.Plain("X-OFF"));
        }
        if (!reads.isEmpty()) {
            scan(at, reads.toArray(Read[]::new));
        }
    }

    private void finish() {
        List<Read> reads = new ArrayList<>(List.of(card(), quantity(pieces - defects.sum() - counted)));
        clause(reads, "X-SCRAP", defects.scrap(), defects.scrapReason());
        clause(reads, "X-HELD", defects.held(), defects.heldReason());
        reads.add(new Read.Plain("X-OK"));
        if (!operation.subcontracted()) {
            reads.add(new Read.Plain("X-OFF"));
        }
        scan(ran.until(), reads.toArray(Read[]::new));
    }

    private static void clause(List<Read> reads, String command, int quantity, String reason) {
        if (quantity > 0) {
            reads.addAll(List.of(new Read.Plain(command), quantity(quantity), new Read.Why(reason)));
        }
    }

    private Read badge(Instant at) {
        return new Read.Badge(crew.at(operation.workCenter(), operation.workUnit(), at));
    }

    private Read card() {
        return new Read.Card(operation.workOrder(), operation.sequence());
    }

    private static Read quantity(int pieces) {
        return new Read.Plain("Q-" + pieces);
    }

    private void scan(Instant at, Read... reads) {
        events.add(new PastEvent.Scanned(at, operation.workUnit(), List.of(reads)));
    }
}
