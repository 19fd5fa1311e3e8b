package dev.flowcard.identity.api;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of the plant with what is printed on their badges. */
@RestController
class PeopleController {
    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /** A person; {@code code} is that of the badge, with its check character. */
    record PersonJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            List<String> roles,
            String language,
            @Nullable String workCenter,
            boolean active) {
        static PersonJson of(Person person) {
            return new PersonJson(
                    person.number(),
                    person.name(),
                    person.nameEn(),
                    Codes.printable(person.code()),
                    person.roles().stream().map(Role::name).sorted().toList(),
                    person.language().toLanguageTag(),
                    person.workCenter(),
                    person.active());
        }
    }

    @GetMapping("/api/v1/people")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN','REPLAY')")
    PageAnswer<PersonJson> list(PageRequestParams page) {
        return PageAnswer.slice(people.all().stream().map(PersonJson::of).toList(), page);
    }
}
