package dev.flowcard.plant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work calendars of the plant, its work centres and its work units, kept at hand; other nodes see a change within seconds. */
@Service
public class WorkCalendars {
    private static final String ALL = "all";
    /** Nobody looks at what stood still earlier. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final CalendarStore store;
    private final Plant plant;
    private final PlantZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LoadingCache<String, CalendarBook> book =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(key -> loaded());

    WorkCalendars(CalendarStore store, Plant plant, PlantZone zone, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
    }

    private CalendarBook loaded() {
        return new CalendarBook(store.rules(), store.downtimes(clock.instant().minus(KEPT)), zone.zone());
    }

    /** When a work centre works; its units may have calendars of their own. */
    public WorkCalendar of(WorkCenterId center) {
        return book.get(ALL).center(center);
    }

    public WorkCalendar of(WorkUnit unit) {
        return book.get(ALL).unit(unit);
    }

    /** That of the unit where one is named, else that of its work centre. */
    public WorkCalendar of(WorkCenterId center, @Nullable WorkUnitId unit) {
        return unit == null ? of(center) : of(plant.workUnit(unit));
    }

    /** @param unit code of the unit, where one is known */
    public WorkCalendar at(WorkCenterId center, @Nullable String unit) {
        return Optional.ofNullable(unit)
                .flatMap(plant::workUnitByCode)
                .map(this::of)
                .orElseGet(() -> of(center));
    }

    /** What the plant, a work centre or a work unit says, with what its farther scopes say. */
    public WorkCalendar of(CalendarOwner owner) {
        if (owner.unit() != null) {
            return of(plant.workUnit(owner.unit()));
        }
        return owner.center() != null ? of(owner.center()) : book.get(ALL).plant();
    }

    /** Replaces what is said of one day (a weekday or a date); without rules its farther scopes speak for it. */
    @Transactional
    public void replace(CalendarOwner owner, String day, List<CalendarRule> rules) {
        store.replace(owner, day, rules);
        changed();
    }

    /** What it says itself, by day. */
    public List<CalendarRule> rules(CalendarOwner owner) {
        return store.rules(owner);
    }

    void changed() {
        AfterCommit.run(() -> {
            book.invalidateAll();
            events.publishEvent(new CalendarsChanged());
        });
    }
}
