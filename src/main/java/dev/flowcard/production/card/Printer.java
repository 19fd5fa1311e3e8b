package dev.flowcard.production.card;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Users;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who prints, and in which language he reads: his own where a person is signed in, else the one that was asked for. */
@Component
class Printer {
    private final CurrentActor actor;
    private final Users users;
    private final People people;

    Printer(CurrentActor actor, Users users, People people) {
        this.actor = actor;
        this.users = users;
        this.people = people;
    }

    Locale language(Locale asked) {
        return person().map(Person::language).orElse(asked);
    }

    String name(Locale locale) {
        return person().map(p -> p.nameIn(locale)).orElseGet(actor::name);
    }

    private Optional<Person> person() {
        return users.find(actor.name()).flatMap(user -> people.byId(user.person()));
    }
}
