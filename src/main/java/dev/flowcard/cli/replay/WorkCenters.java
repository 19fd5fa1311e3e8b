package dev.flowcard.cli.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A log names machines but no work centres. Machines whose names say the same kind of work are taken as one centre
 * ({@code Machine 4 - Turning & Milling} and {@code Machine 5 - Turning & Milling}); an operation belongs to the centre where
 * the log did it most often.
 */
final class WorkCenters {
    private static final Pattern MACHINE_BEFORE = Pattern.compile("(?i)^machine\\s*\\d+\\s*-\\s*");
    private static final Pattern MACHINE_BEHIND = Pattern.compile("(?i)\\s*-\\s*machine\\s*\\d+$");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("\\s+\\d+$");

    private final Map<String, String> ofOperation = new HashMap<>();

    WorkCenters(List<LogRow> rows) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (LogRow row : rows) {
            counts.computeIfAbsent(row.operation(), o -> new HashMap<>()).merge(of(row.workUnit()), 1, Integer::sum);
        }
        counts.forEach((operation, centers) -> ofOperation.put(operation, mostOften(centers)));
    }

    static String of(String workUnit) {
        String name = MACHINE_BEFORE.matcher(workUnit).replaceFirst("");
        name = MACHINE_BEHIND.matcher(name).replaceFirst("");
        name = NUMBER_BEHIND.matcher(name).replaceFirst("").strip();
        return name.isEmpty() ? workUnit : name;
    }

    String ofOperation(String operation) {
        return ofOperation.getOrDefault(operation, operation);
    }

    private static String mostOften(Map<String, Integer> centers) {
        return centers.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
