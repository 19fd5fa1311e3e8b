package dev.flowcard.cli.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Shares reports out over as many terminals as run at the same time: at one terminal a report ends before the next starts. */
final class Lanes {
    private Lanes() {}

    /** @param rows in the order of time */
    static List<List<LogRow>> of(List<LogRow> rows) {
        List<List<LogRow>> lanes = new ArrayList<>();
        List<LocalDateTime> freeFrom = new ArrayList<>();
        for (LogRow row : rows) {
            int lane = firstFree(freeFrom, row.start());
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
                freeFrom.add(row.end());
            }
            lanes.get(lane).add(row);
            freeFrom.set(lane, row.end().isAfter(row.start()) ? row.end() : row.start());
        }
        return lanes;
    }

    private static int firstFree(List<LocalDateTime> freeFrom, LocalDateTime start) {
        for (int lane = 0; lane < freeFrom.size(); lane++) {
            if (!freeFrom.get(lane).isAfter(start)) {
                return lane;
            }
        }
        return freeFrom.size();
    }
}
