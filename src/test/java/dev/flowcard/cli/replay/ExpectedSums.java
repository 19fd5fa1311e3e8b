package dev.flowcard.cli.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Sums per work order and activity, straight from the cells of a log and from the reports of a server. Knows nothing of the replay. */
final class ExpectedSums {
    record Key(String workOrder, String activity) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    record Sum(int reports, BigDecimal good, BigDecimal scrap, BigDecimal held, BigDecimal minutes) {
        static final Sum ZERO = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(BigDecimal moreGood, BigDecimal moreScrap, BigDecimal moreHeld, Duration time) {
            return new Sum(
                    reports + 1,
                    plain(good.add(moreGood)),
                    plain(scrap.add(moreScrap)),
                    plain(held.add(moreHeld)),
                    plain(minutes.add(BigDecimal.valueOf(time.toSeconds())
                            .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP))));
        }
    }

    private final Map<Key, Sum> sums = new TreeMap<>();
    private final Map<String, String> activities = new HashMap<>();

    /** Those of the real log were computed once, by somebody else, from the file. */
    static Map<Key, Sum> told(JsonNode expected) {
        Map<Key, Sum> sums = new TreeMap<>();
        expected.path("by_case_activity")
                .forEach(one -> sums.put(
                        new Key(
                                one.path("case").asString(),
                                one.path("activity").asString()),
                        new Sum(
                                one.path("reports").asInt(),
                                plain(one.path("good").decimalValue()),
                                plain(one.path("rejected").decimalValue()),
                                plain(one.path("mrb").decimalValue()),
                                plain(one.path("minutes").decimalValue()))));
        return sums;
    }

    static ExpectedSums of(Path log) throws IOException {
        ExpectedSums expected = new ExpectedSums();
        String text = Files.readString(log, StandardCharsets.UTF_8).replace("\uFEFF", "");
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(ExpectedSums::cells)
                .forEach(expected::add);
        return expected;
    }

    private void add(List<String> cells) {
        String activity = singleSpaced(cells.get(1));
        activities.put(operation(cells.get(1)) + "@" + cells.get(2), activity);
        Duration time = Duration.between(time(cells.get(3)), time(cells.get(4)));
        sums.merge(
                new Key(cells.get(0), activity),
                Sum.ZERO.plus(number(cells.get(9)), number(cells.get(10)), number(cells.get(11)), time),
                (a, b) -> new Sum(
                        a.reports() + b.reports(),
                        plain(a.good().add(b.good())),
                        plain(a.scrap().add(b.scrap())),
                        plain(a.held().add(b.held())),
                        plain(a.minutes().add(b.minutes()))));
    }

    Map<Key, Sum> sums() {
        return sums;
    }

    /** The same sums of what a server tells, the activity recovered from operation and work unit. */
    Map<Key, Sum> of(List<JsonNode> reports) {
        Map<Key, Sum> told = new TreeMap<>();
        for (JsonNode report : reports) {
            String at = report.path("operation").asString() + "@"
                    + report.path("workUnit").asString();
            Key key = new Key(report.path("workOrder").asString(), activities.getOrDefault(at, "? " + at));
            Duration time = Duration.between(
                    OffsetDateTime.parse(report.path("start").asString()),
                    OffsetDateTime.parse(report.path("end").asString()));
            told.put(
                    key,
                    told.getOrDefault(key, Sum.ZERO)
                            .plus(
                                    report.path("good").decimalValue(),
                                    report.path("scrap").decimalValue(),
                                    report.path("held").decimalValue(),
                                    time));
        }
        return told;
    }

    private static String operation(String activity) {
        int dash = activity.lastIndexOf(" - ");
        return singleSpaced(dash < 0 ? activity : activity.substring(0, dash));
    }

    private static String singleSpaced(String text) {
        return String.join(" ", text.trim().split("\\s+"));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = !quoted && i > 0 && line.charAt(i - 1) == '"';
                if (doubled) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
