package dev.flowcard.production.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is stored beside what follows from the log, as text. */
final class RebuildComparison {
    private final RebuiltFloor floor;
    private final List<String> differences;

    RebuildComparison(RebuiltFloor floor) {
        this.floor = floor;
        this.differences = new ArrayList<>(floor.differences());
    }

    List<String> differences() {
        return differences;
    }

    void workOrder(String code, String stored, String follows) {
        if (!floor.left().contains(code) && !stored.equals(follows)) {
            differences.add("work order " + code + ": " + stored + " / " + follows);
        }
    }

    /** Answers how many scans were compared by what they booked. */
    int reports(Map<UUID, String> storedByScan) {
        Map<UUID, String> stored = new HashMap<>(storedByScan);
        stored.values().removeIf(this::isLeft);
        int compared = stored.size();
        floor.reports().texts().forEach((scan, text) -> {
            String there = stored.remove(scan);
            if (!isLeft(text) && !ReportTexts.sorted(text).equals(there)) {
                differences.add("report of scan " + scan + ": " + there + " / " + text);
            }
        });
        stored.forEach((scan, text) -> differences.add("report of scan " + scan + ": " + text + " / none"));
        return compared;
    }

    /** Rows of a table that is kept beside the work orders; answers how many there are. */
    int rows(List<String> stored, List<String> follows) {
        Map<String, Integer> open = new HashMap<>();
        stored.forEach(row -> open.merge(row, 1, Integer::sum));
        follows.forEach(row -> open.merge(row, -1, Integer::sum));
        open.forEach((row, count) -> {
            if (count != 0 && !namesLeft(row)) {
                differences.add(row + (count > 0 ? " / none" : ": none / so"));
            }
        });
        return stored.size();
    }

    void used(List<String> lots) {
        lots.forEach(lot -> differences.add("lot " + lot + ": its use is not the sum of what reports took"));
    }

    /** A report's text begins with the id of its operation. */
    private boolean isLeft(String report) {
        Set<String> left = floor.left();
        return !left.isEmpty()
                && floor.operations()
                        .workOrderOf(Long.parseLong(report.split("[ .]", 2)[0]))
                        .filter(left::contains)
                        .isPresent();
    }

    private boolean namesLeft(String row) {
        return Stream.of(row.split("[ .]")).anyMatch(floor.left()::contains);
    }
}
