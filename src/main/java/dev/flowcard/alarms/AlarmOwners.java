package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who has an alarm, by name, and who may be given one. */
@Service
public class AlarmOwners {
    private static final List<Role> ANSWERING = List.of(Role.FOREMAN, Role.PLANNER, Role.INSPECTOR, Role.ADMIN);

    private final People people;

    AlarmOwners(People people) {
        this.people = people;
    }

    /** The person who has it; a token or a badge that acknowledged it is named as it signed. */
    public Optional<Named> of(Alarm alarm) {
        return Optional.ofNullable(alarm.handling().owner())
                .flatMap(this::person)
                .or(() -> Optional.ofNullable(alarm.acknowledgedBy()).map(by -> new Named(by, null)));
    }

    /** @param code of a person */
    public Optional<Named> person(String code) {
        return people.byCode(code).map(p -> new Named(p.name(), p.nameEn()));
    }

    /** Those who answer alarms, foremen first. */
    public List<Person> candidates() {
        return people.all().stream()
                .filter(Person::active)
                .filter(p -> ANSWERING.stream().anyMatch(p.roles()::contains))
                .sorted(Comparator.comparing(AlarmOwners::rank).thenComparing(Person::number))
                .toList();
    }

    private static int rank(Person person) {
        return (int) ANSWERING.stream()
                .takeWhile(role -> !person.roles().contains(role))
                .count();
    }
}
