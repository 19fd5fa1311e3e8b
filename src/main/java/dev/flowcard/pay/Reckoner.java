package dev.flowcard.pay;

import dev.flowcard.pay.reckoning.Nights;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.pay.reckoning.Reckoning;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.WorkDone;
import dev.flowcard.production.WorkLog;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings reports together with the rates, rules, calendars and orders that say what they are worth. */
@Component
class Reckoner {
    private final WorkLog log;
    private final PayRates rates;
    private final WorkCalendars calendars;
    private final SalesOrders orders;
    private final PlantZone zone;

    Reckoner(WorkLog log, PayRates rates, WorkCalendars calendars, SalesOrders orders, PlantZone zone) {
        this.log = log;
        this.rates = rates;
        this.calendars = calendars;
        this.orders = orders;
        this.zone = zone;
    }

    /** What each report was worth to each of its people; night allowances stand apart. */
    List<PayLine> lines(List<WorkDone> work) {
        Reckoning reckoning = reckoning(work);
        Map<OperationId, List<WorkDone>> producers = producers(work);
        return work.stream()
                .flatMap(w -> reckoning.lines(w, producers.getOrDefault(w.operation(), List.of())).stream())
                .toList();
    }

    /** The night allowances of what was worked. */
    List<PayLine> nights(List<WorkDone> work) {
        Reckoning reckoning = reckoning(work);
        Map<String, Map<LocalDate, List<WorkDone>>> byPerson = new LinkedHashMap<>();
        for (WorkDone w : work) {
            LocalDate day = reckoning.day(w);
            w.persons().forEach(person -> byPerson.computeIfAbsent(person, p -> new LinkedHashMap<>())
                    .computeIfAbsent(day, d -> new ArrayList<>())
                    .add(w));
        }
        List<PayLine> lines = new ArrayList<>();
        byPerson.forEach((person, days) -> days.forEach(
                (day, done) -> Nights.of(person, day, done, reckoning.rates().rule(day), zone.zone())
                        .ifPresent(lines::add)));
        return lines;
    }

    private Reckoning reckoning(List<WorkDone> work) {
        Set<String> named =
                work.stream().map(WorkDone::order).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        var all = rates.of(work.stream().map(WorkDone::product).collect(Collectors.toSet()));
        Map<String, OrderView> known = new HashMap<>(named.isEmpty() ? Map.of() : orders.find(named));
        return new Reckoning(all, calendars::of, (order, day) -> {
            OrderView view = known.get(order);
            String sample = all.rule(day).sampleType();
            return view != null && sample != null && sample.equalsIgnoreCase(view.type());
        });
    }

    private Map<OperationId, List<WorkDone>> producers(Collection<WorkDone> work) {
        Set<OperationId> inspected = work.stream()
                .filter(WorkDone::inspection)
                .map(WorkDone::operation)
                .collect(Collectors.toUnmodifiableSet());
        return log.ofOperations(inspected).stream().collect(Collectors.groupingBy(WorkDone::operation));
    }
}
