package dev.flowcard.production.floor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares a quantity by weights, whole pieces staying whole: what is given is neither more nor less than what there is. */
final class Sharing {
    private static final int DEEP = 9;

    private Sharing() {}

    /**
     * @param weights above 0
     * @param most what each one can take; what nobody can take goes to the first
     */
    static List<BigDecimal> of(BigDecimal quantity, List<BigDecimal> weights, List<BigDecimal> most) {
        List<BigDecimal> shares =
                new ArrayList<>(weights.stream().map(w -> BigDecimal.ZERO).toList());
        BigDecimal left = quantity;
        List<Integer> open = IntStream.range(0, weights.size()).boxed().toList();
        while (left.signum() > 0 && !open.isEmpty()) {
            List<BigDecimal> round = plain(left, open.stream().map(weights::get).toList());
            List<Integer> still = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                int who = open.get(i);
                BigDecimal room = most.get(who).subtract(shares.get(who)).max(BigDecimal.ZERO);
                BigDecimal taken = round.get(i).min(room);
                shares.set(who, shares.get(who).add(taken));
                left = left.subtract(taken);
                if (taken.compareTo(room) < 0) {
                    still.add(who);
                }
            }
            open = still;
        }
        shares.set(0, shares.getFirst().add(left));
        return List.copyOf(shares);
    }

    /** By the largest remainders. */
    private static List<BigDecimal> plain(BigDecimal quantity, List<BigDecimal> weights) {
        int scale = Math.max(0, quantity.stripTrailingZeros().scale());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> exact = weights.stream()
                .map(w -> quantity.multiply(w).divide(sum, DEEP, RoundingMode.DOWN))
                .toList();
        List<BigDecimal> shares = new ArrayList<>(
                exact.stream().map(e -> e.setScale(scale, RoundingMode.DOWN)).toList());
        BigDecimal left = quantity.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> order = IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(shares.get(i)))
                        .reversed())
                .toList();
        for (int next = 0; left.signum() > 0; next++) {
            int who = order.get(next % order.size());
            shares.set(who, shares.get(who).add(unit));
            left = left.subtract(unit);
        }
        return shares;
    }
}
