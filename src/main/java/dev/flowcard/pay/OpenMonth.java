package dev.flowcard.pay;

import dev.flowcard.pay.PayStore.Lock;
import dev.flowcard.pay.PayStore.Paid;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.pay.reckoning.PayLine.Kind;
import dev.flowcard.production.WorkDone;
import dev.flowcard.production.WorkLog;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a month that is not locked holds: the work of its days, and what came to light of months that were locked already. A
 * report counts once for each of its people; what is on a locked sheet never counts again.
 */
@Component
class OpenMonth {
    /** What comes still later is settled by hand. */
    private static final int MONTHS_BACK = 12;
    /** A report that was being booked while the sheet was locked. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final WorkLog log;
    private final Reckoner reckoner;
    private final PayStore store;
    private final PlantZone zone;

    OpenMonth(WorkLog log, Reckoner reckoner, PayStore store, PlantZone zone) {
        this.log = log;
        this.reckoner = reckoner;
        this.store = store;
        this.zone = zone;
    }

    /** By person, for those whose month is open; in the order of the codes. */
    Map<String, List<PayLine>> of(YearMonth month) {
        List<Lock> locks = store.locks(month.minusMonths(MONTHS_BACK));
        Set<String> locked = locks.stream()
                .filter(l -> l.month().equals(month))
                .map(Lock::person)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, List<PayLine>> lines = new TreeMap<>();
        own(month).stream().filter(l -> !locked.contains(l.person())).forEach(l -> add(lines, l));
        later(month, locks).stream().filter(l -> !locked.contains(l.person())).forEach(l -> add(lines, l));
        return lines;
    }

    private static void add(Map<String, List<PayLine>> lines, PayLine line) {
        lines.computeIfAbsent(line.person(), p -> new ArrayList<>()).add(line);
    }

    /** A night shift of the last day ends on the first of the next month. */
    private List<PayLine> own(YearMonth month) {
        List<WorkDone> work = log.ended(begin(month), begin(month.plusMonths(1)).plus(Duration.ofDays(1)));
        List<PayLine> all = new ArrayList<>(reckoner.lines(work));
        all.addAll(reckoner.nights(work));
        return all.stream().filter(l -> YearMonth.from(l.day()).equals(month)).toList();
    }

    private List<PayLine> later(YearMonth month, List<Lock> locks) {
        Instant first = locks.stream().map(Lock::at).min(Instant::compareTo).orElse(null);
        if (first == null) {
            return List.of();
        }
        Instant end = begin(month).plus(Duration.ofDays(1));
        Map<Long, WorkDone> work = new TreeMap<>();
        log.bookedSince(first.minus(OVERLAP), begin(month.minusMonths(MONTHS_BACK)), end)
                .forEach(w -> work.put(w.id(), w));
        log.byIds(store.undecided()).forEach(w -> work.put(w.id(), w));
        Set<Paid> settled = store.settled(work.keySet());
        List<PayLine> late = reckoner.lines(List.copyOf(work.values())).stream()
                .filter(l -> l.report() != null && !settled.contains(new Paid(l.report(), l.person())))
                .filter(l -> due(l.person(), l.day(), locks).equals(month)
                        && YearMonth.from(l.day()).isBefore(month))
                .map(PayLine::asLater)
                .toList();
        List<PayLine> all = new ArrayList<>(late);
        all.addAll(nights(late));
        return all;
    }

    /** The month in which something of that day is paid: its own, or the first one after it that is open. */
    private static YearMonth due(String person, LocalDate day, List<Lock> locks) {
        Set<YearMonth> locked = locks.stream()
                .filter(l -> l.person().equals(person))
                .map(Lock::month)
                .collect(Collectors.toUnmodifiableSet());
        YearMonth month = YearMonth.from(day);
        while (locked.contains(month)) {
            month = month.plusMonths(1);
        }
        return month;
    }

    /** The allowance of the days to which something came later, less what was paid of it. */
    private List<PayLine> nights(List<PayLine> late) {
        record PersonDay(String person, LocalDate day) {}
        Set<PersonDay> days = late.stream()
                .map(l -> new PersonDay(l.person(), l.day()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<PayLine> lines = new ArrayList<>();
        for (PersonDay at : days) {
            Instant from = at.day().atStartOfDay(zone.zone()).toInstant();
            List<WorkDone> work = log.endedBy(at.person(), from, from.plus(Duration.ofDays(2)));
            BigDecimal paid = store.paidForNight(at.person(), at.day());
            reckoner.nights(work).stream()
                    .filter(l -> l.kind() == Kind.NIGHT
                            && l.person().equals(at.person())
                            && l.day().equals(at.day()))
                    .map(l -> l.of(l.quantity(), l.amount().subtract(paid)).asLater())
                    .filter(l -> l.amount().signum() != 0)
                    .forEach(lines::add);
        }
        return lines;
    }

    private Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone.zone()).toInstant();
    }
}
