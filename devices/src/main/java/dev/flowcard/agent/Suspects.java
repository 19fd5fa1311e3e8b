package dev.flowcard.agent;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scans that the door calls unfit. That may be the scan's fault or the door's: only when the door takes a later one is
 * it the scan's, and only then is the scan set aside. So a misconfigured server costs no scan.
 */
final class Suspects {

    private record Rejected(int status, String detail, SpooledScan scan) {}

    private final Spool spool;
    private final Console console;
    private final TreeMap<Long, Rejected> suspects = new TreeMap<>();

    Suspects(Spool spool, Console console) {
        this.spool = spool;
        this.console = console;
    }

    /** Notes the first in the queue, and names the next that nobody has tried. */
    @Nullable
    SpooledScan suspect(SpooledScan first, DoorAnswer.Unfit unfit) throws IOException {
        if (suspects.isEmpty()) {
            console.note("uplink.unfit", first.seq(), unfit.status());
        }
        add(first, unfit);
        List<SpooledScan> next = spool.read(suspects.lastKey(), 1, 0);
        return next.isEmpty() ? null : next.getFirst();
    }

    void add(SpooledScan scan, DoorAnswer.Unfit unfit) {
        suspects.put(scan.seq(), new Rejected(unfit.status(), unfit.detail(), scan));
    }

    void clear() {
        suspects.clear();
    }

    /** A placeholder goes in the scan's place: the screen shows that a scan was not understood. */
    void setAside() throws IOException {
        for (Map.Entry<Long, Rejected> suspect : suspects.entrySet()) {
            SpooledScan scan = suspect.getValue().scan();
            if (scan.isPlaceholder()) {
                passOver(scan);
                continue;
            }
            spool.setAside(Json.MAPPER.writeValueAsString(suspect.getValue()));
            spool.replace(scan.placeholder());
            console.note("uplink.rejected", scan.seq(), suspect.getValue().status(), spool.rejectedFile());
        }
        suspects.clear();
    }

    /** Not even the placeholder was taken: only a hole is left, and only once it is first in the queue. */
    private void passOver(SpooledScan placeholder) throws IOException {
        if (placeholder.seq() == suspects.firstKey()) {
            spool.acknowledge(placeholder.seq(), spool.progress().stored());
        }
    }
}
