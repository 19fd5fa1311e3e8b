package dev.flowcard.progress;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.WorkCenter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where inspectors alone work: such a work centre tells what waits for them, not pieces against the plan. Kept at hand: every snapshot asks. */
@Component
class InspectionCenters {
    private static final String ALL = "all";

    private final People people;
    private final LoadingCache<String, Set<String>> numbers =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(key -> load());

    InspectionCenters(People people) {
        this.people = people;
    }

    boolean is(WorkCenter center) {
        return numbers.get(ALL).contains(key(center.number()));
    }

    private Set<String> load() {
        return people.all().stream()
                .filter(p -> p.active() && p.workCenter() != null && onTheFloor(p))
                .collect(Collectors.groupingBy(
                        p -> key(String.valueOf(p.workCenter())),
                        Collectors.reducing(true, InspectionCenters::inspects, Boolean::logicalAnd)))
                .entrySet()
                .stream()
                .filter(center -> center.getValue())
                .map(center -> center.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean onTheFloor(Person person) {
        return person.roles().contains(Role.OPERATOR) || inspects(person);
    }

    private static boolean inspects(Person person) {
        return person.roles().contains(Role.INSPECTOR);
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}
