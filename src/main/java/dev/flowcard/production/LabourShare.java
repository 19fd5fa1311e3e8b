package dev.flowcard.production;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The time that a report credits one person with.
 *
 * @param person code of the badge
 * @param minutes at most two decimals; negative where the report takes another back
 */
public record LabourShare(String person, BigDecimal minutes) {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(60_000);

    public static LabourShare of(String person, long millis) {
        return new LabourShare(person, BigDecimal.valueOf(millis).divide(MILLIS, 2, RoundingMode.HALF_UP));
    }

    public long millis() {
        return minutes.multiply(MILLIS).longValue();
    }

    public LabourShare opposite() {
        return new LabourShare(person, minutes.negate());
    }

    /** As it stands in the table: {@code P-1 12.50;P-2 30.00}. */
    public static String written(List<LabourShare> shares) {
        return shares.stream()
                .map(s -> s.person() + " " + s.minutes().toPlainString())
                .collect(Collectors.joining(";"));
    }

    public static List<LabourShare> read(String written) {
        return Arrays.stream(written.split(";"))
                .map(part -> part.split(" "))
                .filter(parts -> parts.length == 2)
                .map(parts -> new LabourShare(parts[0], new BigDecimal(parts[1])))
                .toList();
    }
}
