package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the pieces of an operation go over to the next one, and where else it may run.
 *
 * @param overlap whether the next operation may begin with the pieces that are done
 * @param transferBatch pieces go over in batches of so many; null: one by one, or all together where nothing overlaps
 * @param waitMinutes minutes by the clock that pieces rest afterwards, while they cool or dry
 * @param leadDays days by the calendar that a subcontractor takes; 0: its standard time counts
 * @param alternatives work centres that may do it as well
 */
public record OperationTerms(
        boolean overlap,
        @Nullable BigDecimal transferBatch,
        int waitMinutes,
        int leadDays,
        List<Alternative> alternatives) {

    /** Pieces go over one by one, at once, and nobody else may do it. */
    public static final OperationTerms PLAIN = overlapping(true);

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    public OperationTerms {
        transferBatch = transferBatch == null ? null : transferBatch.stripTrailingZeros();
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another work centre.
     *
     * @param factor on the time for a piece: 1.3 is slower
     */
    public record Alternative(WorkCenterId workCenter, BigDecimal factor) {
        public Alternative {
            factor = factor.stripTrailingZeros();
        }
    }

    public static OperationTerms overlapping(boolean overlap) {
        return new OperationTerms(overlap, null, 0, 0, List.of());
    }

    /** What the time for a piece is multiplied by at a work centre; nothing where it may not run there. */
    public Optional<BigDecimal> factorAt(WorkCenterId center) {
        return alternatives.stream()
                .filter(a -> a.workCenter().equals(center))
                .map(Alternative::factor)
                .findFirst();
    }

    public int leadMinutes() {
        return leadDays * MINUTES_OF_A_DAY;
    }

    /** In how many batches so many pieces go over. */
    public int batches(BigDecimal pieces) {
        return transferBatch == null || pieces.signum() <= 0
                ? 1
                : pieces.divide(transferBatch, 0, RoundingMode.CEILING).intValue();
    }

    /** Of so many pieces those of whole batches. */
    public BigDecimal whole(BigDecimal pieces) {
        return transferBatch == null ? pieces : pieces.subtract(pieces.remainder(transferBatch));
    }

    /** The alternatives as a table keeps them: {@code 12*1.3;15*1}. */
    public @Nullable String alternativesText() {
        return alternatives.isEmpty()
                ? null
                : alternatives.stream()
                        .map(a -> a.workCenter().value() + "*" + a.factor().toPlainString())
                        .collect(Collectors.joining(";"));
    }

    public static List<Alternative> alternatives(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(each -> each.split("\\*", 2))
                        .map(each ->
                                new Alternative(new WorkCenterId(Long.parseLong(each[0])), new BigDecimal(each[1])))
                        .toList();
    }
}
