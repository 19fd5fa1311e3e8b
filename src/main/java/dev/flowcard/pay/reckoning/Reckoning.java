package dev.flowcard.pay.reckoning;

import dev.flowcard.pay.reckoning.PayLine.Kind;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkDone;
import dev.flowcard.production.WorkDone.Defect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reports are worth to those who made them. Good pieces and those lost by another's fault (bad material, a subcontractor)
 * are paid at the rate of their day; one's own fault is not. Where an inspection follows, it pays what the inspection let
 * past. Set-up and samples are paid by the hour, to each who was there.
 *
 * @param sample whether a sales order asks for samples that are paid by the hour, by its number and the day
 */
public record Reckoning(
        Rates rates, Function<WorkCenterId, WorkCalendar> calendars, BiPredicate<String, LocalDate> sample) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;
    private static final int PIECE_SCALE = 3;

    /** The day of the shift in which something ended: what ends with the shift belongs to it. */
    public LocalDate day(WorkDone work) {
        return calendars.apply(work.workCenter()).dayOf(work.start(), work.end());
    }

    /** @param producers reports of the operation that an inspection put right */
    public List<PayLine> lines(WorkDone work, Collection<WorkDone> producers) {
        if (work.inspection()) {
            return inspected(work, producers);
        }
        return switch (work.kind()) {
            case SETUP -> byTheHour(work, Kind.SETUP);
            case BREAKDOWN -> byTheHour(work, Kind.BREAKDOWN);
            case PRODUCTION ->
                work.order() != null && sample.test(work.order(), day(work))
                        ? byTheHour(work, Kind.SAMPLE)
                        : byThePiece(work);
        };
    }

    private List<PayLine> byThePiece(WorkDone work) {
        BigDecimal pieces = work.good().add(othersFault(work.defects()));
        return shared(work, work.rework() ? Kind.REWORK : Kind.PIECES, pieces, shares(work));
    }

    /** What an inspection took away or gave back, to those who made the pieces, as they had made them. */
    private List<PayLine> inspected(WorkDone work, Collection<WorkDone> producers) {
        Map<String, BigDecimal> made = new LinkedHashMap<>();
        for (WorkDone report : producers) {
            if (!report.inspection()
                    && report.kind() == ReportKind.PRODUCTION
                    && !report.persons().isEmpty()) {
                BigDecimal share =
                        report.good().divide(BigDecimal.valueOf(report.persons().size()), 6, RoundingMode.HALF_UP);
                report.persons().forEach(p -> made.merge(p, share, BigDecimal::add));
            }
        }
        made.values().removeIf(pieces -> pieces.signum() <= 0);
        return shared(work, Kind.INSPECTION, work.good().add(othersFault(work.defects())), made);
    }

    private List<PayLine> shared(WorkDone work, Kind kind, BigDecimal pieces, Map<String, BigDecimal> weights) {
        LocalDate day = day(work);
        @Nullable
        BigDecimal rate = rates.rate(work.product(), work.sequence(), day).orElse(null);
        BigDecimal percent = kind == Kind.REWORK ? rates.rule(day).reworkPercent() : HUNDRED;
        BigDecimal worth = rate == null || work.undecided()
                ? BigDecimal.ZERO
                : pieces.multiply(rate).multiply(percent).divide(HUNDRED, CENTS, RoundingMode.HALF_UP);
        List<BigDecimal> amounts = Split.of(worth, List.copyOf(weights.values()));
        List<BigDecimal> counts = counts(pieces, List.copyOf(weights.values()));
        List<PayLine> lines = new ArrayList<>();
        for (String person : weights.keySet()) {
            int i = lines.size();
            lines.add(line(work, person, day, kind, counts.get(i), rate, amounts.get(i), work.undecided()));
        }
        return lines;
    }

    /** Pieces are shared like money, to a thousandth, so that their sum is right, too. */
    private static List<BigDecimal> counts(BigDecimal pieces, List<BigDecimal> weights) {
        return Split.of(pieces.movePointRight(PIECE_SCALE - CENTS), weights).stream()
                .map(c -> c.movePointLeft(PIECE_SCALE - CENTS))
                .toList();
    }

    private List<PayLine> byTheHour(WorkDone work, Kind kind) {
        LocalDate day = day(work);
        Duration time = calendars.apply(work.workCenter()).workingTime(work.start(), work.end());
        BigDecimal hours =
                BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_PER_HOUR, PIECE_SCALE, RoundingMode.HALF_UP);
        BigDecimal signed = work.reversal() ? hours.negate() : hours;
        BigDecimal rate =
                kind == Kind.BREAKDOWN ? BigDecimal.ZERO : rates.rule(day).hourly();
        return work.persons().stream()
                .map(person -> {
                    BigDecimal own = signed.multiply(part(work, person)).setScale(PIECE_SCALE, RoundingMode.HALF_UP);
                    BigDecimal amount = own.multiply(rate).setScale(CENTS, RoundingMode.HALF_UP);
                    return line(work, person, day, kind, own, rate, amount, false);
                })
                .toList();
    }

    private static PayLine line(
            WorkDone work,
            String person,
            LocalDate day,
            Kind kind,
            BigDecimal quantity,
            @Nullable BigDecimal rate,
            BigDecimal amount,
            boolean undecided) {
        return new PayLine(
                person,
                day,
                kind,
                work.id(),
                work.workOrder(),
                work.sequence(),
                work.name(),
                quantity,
                rate,
                amount,
                undecided,
                false);
    }

    private static BigDecimal othersFault(List<Defect> defects) {
        return defects.stream()
                .filter(d -> d.kind().equals("SCRAP"))
                .filter(d -> "MATERIAL".equals(d.faultClass()) || "SUBCONTRACT".equals(d.faultClass()))
                .map(Defect::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By the time that each of them worked on it, or equally where nobody knows. */
    private static Map<String, BigDecimal> shares(WorkDone work) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        work.persons().forEach(person -> weights.put(person, BigDecimal.ZERO));
        work.labour().forEach(l -> weights.put(l.person(), l.minutes().abs()));
        return Collections.unmodifiableMap(weights);
    }

    /** The part of the time that a person worked on it: one who had two machines at once has half of each. */
    private static BigDecimal part(WorkDone work, String person) {
        BigDecimal span =
                BigDecimal.valueOf(Duration.between(work.start(), work.end()).toSeconds());
        if (work.labour().isEmpty() || span.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal worked = work.labour().stream()
                .filter(l -> l.person().equals(person))
                .map(l -> l.minutes().abs().multiply(SECONDS_PER_MINUTE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return worked.divide(span, 6, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }
}
