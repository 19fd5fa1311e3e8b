package dev.flowcard.identity.api;

import dev.flowcard.identity.Badges;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A badge that was lost: the next copy is valid, the old one refused. */
@RestController
class BadgeController {
    private final Badges badges;
    private final People people;

    BadgeController(Badges badges, People people) {
        this.badges = badges;
        this.people = people;
    }

    /** The person, and the code that the badge to be printed will carry. */
    record BadgeJson(String number, String badge) {}

    @PostMapping("/api/v1/people/{number}/recall-badge")
    @PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
    BadgeJson recall(@PathVariable String number) {
        Person person = people.find(number)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "person-not-found", "identity.badge.person-not-found", number));
        badges.recall(person);
        return new BadgeJson(person.number(), Codes.printable(badges.printed(person)));
    }
}
