package dev.flowcard.pay.reckoning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out so that nothing is lost and nothing invented (largest remainder): everybody gets what his weight gives,
 * cut to whole cents; the cents that are left go to those from whom most was cut, the earlier one first where two are alike.
 */
public final class Split {
    private static final int CENTS = 2;

    private Split() {}

    /** @param weights none negative; all zero: shared equally */
    public static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        if (weights.isEmpty()) {
            return List.of();
        }
        boolean none = weights.stream().allMatch(w -> w.signum() == 0);
        List<BigDecimal> fair = none ? Collections.nCopies(weights.size(), BigDecimal.ONE) : weights;
        int scale = fair.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> parts = fair.stream()
                .map(w -> w.setScale(Math.max(0, scale)).unscaledValue())
                .toList();
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger cents = amount.setScale(CENTS, RoundingMode.HALF_UP).unscaledValue();
        BigInteger size = cents.abs();
        List<BigInteger> shares = new ArrayList<>(
                parts.stream().map(p -> size.multiply(p).divide(sum)).toList());
        int left = size.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(
                                i -> size.multiply(parts.get(i)).mod(sum))
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return shares.stream()
                .map(s -> new BigDecimal(cents.signum() < 0 ? s.negate() : s, CENTS))
                .toList();
    }
}
