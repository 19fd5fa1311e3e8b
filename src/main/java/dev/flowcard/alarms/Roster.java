package dev.flowcard.alarms;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty. Where the roster names nobody for a role, everybody who holds it is; who is away is represented by his deputy. */
@Component
class Roster {
    private final JdbcClient jdbc;
    private final People people;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final PlantZone zone;

    Roster(JdbcClient jdbc, People people, Plant plant, WorkCalendars calendars, PlantZone zone) {
        this.jdbc = jdbc;
        this.people = people;
        this.plant = plant;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** One line of it. */
    record Duty(
            String day,
            String shift,
            String person,
            @Nullable String deputy) {}

    /** @param at the work centre whose shifts count; null: any */
    List<String> onDuty(Role role, @Nullable WorkCenterId at, Instant now) {
        Set<String> away = away(zone.dateOf(now));
        List<String> named = duties(role, at, now).stream()
                .map(duty -> present(duty, away))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return named.isEmpty() ? holders(role, away) : named;
    }

    private Optional<String> present(Duty duty, Set<String> away) {
        if (!away.contains(duty.person())) {
            return Optional.of(duty.person());
        }
        return Optional.ofNullable(duty.deputy()).filter(deputy -> !away.contains(deputy));
    }

    private List<String> holders(Role role, Set<String> away) {
        return people.holding(role).stream()
                .filter(Person::active)
                .map(Person::code)
                .filter(code -> !away.contains(code))
                .toList();
    }

    private Set<String> away(LocalDate day) {
        return jdbc
                .sql("select person from absence where from_day <= ? and to_day >= ? limit 10000")
                .params(day, day)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Duty> duties(Role role, @Nullable WorkCenterId at, Instant now) {
        List<ShiftSpan> shifts = shifts(at, now);
        LocalDate day =
                shifts.stream().map(ShiftSpan::day).min(LocalDate::compareTo).orElse(zone.dateOf(now));
        Set<String> names = shifts.stream()
                .map(s -> Objects.requireNonNullElse(s.name(), ""))
                .collect(Collectors.toSet());
        List<Duty> ofDate = of(role, day.toString());
        List<Duty> ofDay = ofDate.isEmpty() ? of(role, day.getDayOfWeek().name()) : ofDate;
        return ofDay.stream()
                .filter(d -> d.shift().isEmpty() || names.contains(d.shift()))
                .toList();
    }

    private List<ShiftSpan> shifts(@Nullable WorkCenterId at, Instant now) {
        List<WorkCenterId> centers = at != null
                ? List.of(at)
                : plant.workCenters().stream().map(WorkCenter::id).toList();
        List<ShiftSpan> shifts = new ArrayList<>();
        centers.forEach(center -> calendars.of(center).shiftAt(now).ifPresent(shifts::add));
        return shifts;
    }

    private List<Duty> of(Role role, String day) {
        return jdbc.sql(
                        "select day, shift, person, deputy from roster_duty where role = ? and day = ? order by id limit 200")
                .params(role.name(), day)
                .query((row, i) -> new Duty(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    void put(Role role, Duty duty) {
        jdbc.sql("""
                insert into roster_duty (role, day, shift, person, deputy) values (?, ?, ?, ?, ?)
                on duplicate key update deputy = values(deputy)""")
                .params(java.util.Arrays.asList(role.name(), duty.day(), duty.shift(), duty.person(), duty.deputy()))
                .update();
    }

    void absent(String person, LocalDate from, LocalDate to, @Nullable String reason) {
        jdbc.sql("""
                insert into absence (person, from_day, to_day, reason) values (?, ?, ?, ?)
                on duplicate key update to_day = values(to_day), reason = values(reason)""").params(java.util.Arrays.asList(person, from, to, reason)).update();
    }
}
