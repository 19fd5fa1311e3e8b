package dev.flowcard.cli.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Standard times that a log suggests: of each product's operation the median of what was spent. */
final class StandardTimes {
    /** Minutes to set up once, and for each piece. */
    record Standard(BigDecimal setupMinutes, BigDecimal minutesPerPiece) {}

    private record Key(String product, String operation) {}

    private static final int DECIMALS = 4;

    private final Map<Key, List<BigDecimal>> setups = new HashMap<>();
    private final Map<Key, List<BigDecimal>> pieces = new HashMap<>();

    StandardTimes(List<LogRow> rows) {
        for (LogRow row : rows) {
            Key key = new Key(LogRow.key(row.product()), row.operation());
            BigDecimal minutes =
                    BigDecimal.valueOf(Duration.between(row.start(), row.end()).toMinutes());
            BigDecimal made = row.good().add(row.scrap()).add(row.held());
            if (minutes.signum() <= 0) {
                continue;
            }
            if (row.kind() == LogRow.Kind.SETUP) {
                setups.computeIfAbsent(key, k -> new ArrayList<>()).add(minutes);
            } else if (row.kind() == LogRow.Kind.PRODUCTION && made.signum() > 0) {
                pieces.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(minutes.divide(made, DECIMALS, RoundingMode.HALF_UP));
            }
        }
    }

    Standard of(String product, String operation) {
        Key key = new Key(LogRow.key(product), operation);
        return new Standard(median(setups.get(key)), median(pieces.get(key)));
    }

    private static BigDecimal median(@org.jspecify.annotations.Nullable List<BigDecimal> values) {
        if (values == null) {
            return BigDecimal.ZERO;
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
