package dev.flowcard.agent;

import java.io.IOException;
import java.util.List;

/**
 * Brings the spool to the server, in order, until everything is acknowledged. Where an answer is lost the same scans
 * go again with the same ids; where the server holds less than it once said, it gets the missing ones again.
 */
final class Uplink implements Runnable {

    /** The door takes no more at once. */
    static final int BATCH = 500;

    private static final int BATCH_BYTES = 1 << 20;

    private final Spool spool;
    private final Door door;
    private final Connection connection;
    private final Console console;
    private final Timings timings;
    private final Stop stop;
    private final Suspects suspects;
    private int batchLimit = BATCH;
    /** Who comes back may come back from a backup: after each absence it is asked first, so that nothing overtakes. */
    private boolean asked;

    Uplink(Spool spool, Door door, Console console, Timings timings, Stop stop) {
        this.spool = spool;
        this.door = door;
        this.connection = new Connection(console, timings.backOff(), stop);
        this.console = console;
        this.timings = timings;
        this.stop = stop;
        this.suspects = new Suspects(spool, console);
    }

    @Override
    public void run() {
        while (!stop.isSet()) {
            try {
                step();
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException fault) {
                // a thread that ended quietly would be a terminal that never reports again
                connection.fault(fault);
            }
        }
    }

    private void step() throws InterruptedException, IOException {
        long sent = spool.progress().sent();
        List<SpooledScan> batch = spool.read(sent, batchLimit, BATCH_BYTES);
        if (!asked) {
            ask();
        } else if (!batch.isEmpty()) {
            handle(batch, post(batch));
        } else {
            asked = spool.awaitAfter(sent, timings.idleContact());
        }
    }

    private DoorAnswer post(List<SpooledScan> scans) throws InterruptedException {
        return door.post(spool.device(), spool.progress().stored(), scans);
    }

    private void handle(List<SpooledScan> batch, DoorAnswer answer) throws InterruptedException, IOException {
        switch (answer) {
            case DoorAnswer.Taken taken -> taken(batch, taken);
            case DoorAnswer.Unfit unfit -> unfit(batch, unfit);
            case DoorAnswer.Denied denied -> connection.denied(denied.status());
            case DoorAnswer.Away away -> away(away.why());
        }
    }

    private void away(String why) {
        asked = false;
        connection.away(why);
    }

    private void taken(List<SpooledScan> batch, DoorAnswer.Taken taken) throws IOException {
        long sent = spool.progress().sent();
        for (SpooledScan scan : batch) {
            if (!taken.answered().contains(scan.id())) {
                break;
            }
            sent = scan.seq();
        }
        if (taken.stored() < spool.progress().stored()) {
            compare(sent, taken.stored());
            return;
        }
        if (sent < batch.getFirst().seq()) {
            away("no result for the first scan");
            return;
        }
        connection.up();
        suspects.clear();
        batchLimit = Math.min(BATCH, batchLimit * 2);
        compare(sent, taken.stored());
    }

    /** An acknowledgement is what the server holds now, not what it held once. */
    private void compare(long sent, long stored) throws IOException {
        if (stored < spool.progress().stored()) {
            console.note("uplink.behind", spool.progress().stored(), stored);
            spool.acknowledge(Math.min(sent, stored), stored);
            return;
        }
        spool.skipTo(stored);
        spool.acknowledge(sent, stored);
    }

    private void ask() throws InterruptedException, IOException {
        asked = true;
        switch (post(List.of())) {
            case DoorAnswer.Taken taken -> {
                connection.up();
                compare(spool.progress().sent(), taken.stored());
            }
            // an older server may not know the question; a scan will tell
            case DoorAnswer.Unfit unfit -> connection.up();
            case DoorAnswer.Denied denied -> connection.denied(denied.status());
            case DoorAnswer.Away away -> away(away.why());
        }
    }

    private void unfit(List<SpooledScan> batch, DoorAnswer.Unfit unfit) throws InterruptedException, IOException {
        if (batch.size() > 1) {
            batchLimit = Math.max(1, batch.size() / 2);
            return;
        }
        SpooledScan next = suspects.suspect(batch.getFirst(), unfit);
        if (next == null) {
            connection.pause();
            return;
        }
        switch (post(List.of(next))) {
            case DoorAnswer.Taken taken -> suspects.setAside();
            case DoorAnswer.Unfit alsoUnfit -> {
                suspects.add(next, alsoUnfit);
                connection.pause();
            }
            case DoorAnswer.Denied denied -> connection.denied(denied.status());
            case DoorAnswer.Away away -> away(away.why());
        }
    }
}
