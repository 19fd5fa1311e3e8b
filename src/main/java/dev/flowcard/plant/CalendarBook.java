package dev.flowcard.plant;

import dev.flowcard.plant.WorkCalendar.Stretch;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that is said of days and downtimes, and the calendars that follow from it, made when they are first asked for. */
final class CalendarBook {
    private final Map<CalendarOwner, List<CalendarRule>> rules;
    private final Map<WorkUnitId, List<Stretch>> downtimes;
    private final ZoneId zone;
    private final Map<CalendarOwner, WorkCalendar> calendars = new ConcurrentHashMap<>();

    CalendarBook(Map<CalendarOwner, List<CalendarRule>> rules, Map<WorkUnitId, List<Stretch>> downtimes, ZoneId zone) {
        this.rules = rules;
        this.downtimes = downtimes;
        this.zone = zone;
    }

    WorkCalendar plant() {
        return calendars.computeIfAbsent(CalendarOwner.PLANT, owner -> calendar(List.of(owner), List.of()));
    }

    WorkCalendar center(WorkCenterId center) {
        return calendars.computeIfAbsent(
                CalendarOwner.of(center), owner -> calendar(List.of(owner, CalendarOwner.PLANT), List.of()));
    }

    /** A unit of which nothing is said has the very calendar of its work centre. */
    WorkCalendar unit(WorkUnit unit) {
        CalendarOwner itself = CalendarOwner.of(unit.id());
        List<Stretch> down = downtimes.getOrDefault(unit.id(), List.of());
        if (down.isEmpty() && !rules.containsKey(itself)) {
            return center(unit.workCenter());
        }
        return calendars.computeIfAbsent(
                itself,
                owner -> calendar(List.of(owner, CalendarOwner.of(unit.workCenter()), CalendarOwner.PLANT), down));
    }

    private WorkCalendar calendar(List<CalendarOwner> owners, List<Stretch> down) {
        Map<CalendarScope, List<CalendarRule>> said = new EnumMap<>(CalendarScope.class);
        owners.forEach(owner -> said.put(owner.scope(), rules.getOrDefault(owner, List.of())));
        return new WorkCalendar(said, down, zone);
    }
}
