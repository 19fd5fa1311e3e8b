package dev.flowcard.pay.reckoning;

import dev.flowcard.pay.reckoning.PayLine.Kind;
import dev.flowcard.production.WorkDone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The night allowance: who works on two machines at once has one night all the same. */
public final class Nights {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private Nights() {}

    private record Stretch(Instant from, Instant to) {}

    /** What the work of a person on one day gives; nothing where it was no night. */
    public static Optional<PayLine> of(
            String person, LocalDate day, Collection<WorkDone> work, PayRule rule, ZoneId zone) {
        Duration night = Duration.ZERO;
        for (Stretch stretch : merged(work)) {
            night = night.plus(atNight(stretch, rule, zone));
        }
        if (night.isZero() || rule.nightHourly().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal hours = BigDecimal.valueOf(night.toSeconds()).divide(SECONDS_PER_HOUR, 3, RoundingMode.HALF_UP);
        BigDecimal amount = hours.multiply(rule.nightHourly()).setScale(2, RoundingMode.HALF_UP);
        return Optional.of(new PayLine(
                person, day, Kind.NIGHT, null, null, null, null, hours, rule.nightHourly(), amount, false, false));
    }

    private static List<Stretch> merged(Collection<WorkDone> work) {
        List<Stretch> sorted = work.stream()
                .filter(w -> !w.reversal() && !w.inspection())
                .map(w -> new Stretch(w.start(), w.end()))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !next.from().isAfter(last.to())) {
                Instant end = next.to().isAfter(last.to()) ? next.to() : last.to();
                merged.set(merged.size() - 1, new Stretch(last.from(), end));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static Duration atNight(Stretch stretch, PayRule rule, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(stretch.to(), zone);
        for (LocalDate day = LocalDate.ofInstant(stretch.from(), zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            boolean crosses = !rule.nightTo().isAfter(rule.nightFrom());
            Instant from = day.atTime(rule.nightFrom()).atZone(zone).toInstant();
            Instant to = day.plusDays(crosses ? 1 : 0)
                    .atTime(rule.nightTo())
                    .atZone(zone)
                    .toInstant();
            Instant begin = from.isAfter(stretch.from()) ? from : stretch.from();
            Instant end = to.isBefore(stretch.to()) ? to : stretch.to();
            sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
        }
        return sum;
    }
}
