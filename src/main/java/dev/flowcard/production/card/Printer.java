package dev.flowcard.production.card;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.identity.Users;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who prints, and in which language he reads: the one he chose for his pages, else his own, else the one that was asked for. */
@Component
class Printer {
    private final CurrentActor actor;
    private final Users users;
    private final People people;
    private final SignedIn signedIn;

    Printer(CurrentActor actor, Users users, People people, SignedIn signedIn) {
        this.actor = actor;
        this.users = users;
        this.people = people;
        this.signedIn = signedIn;
    }

    Locale language(Locale asked) {
        return signedIn.language().or(() -> person().map(Person::language)).orElse(asked);
    }

    String name(Locale locale) {
        return person().map(p -> p.nameIn(locale)).orElseGet(actor::name);
    }

    private Optional<Person> person() {
        return users.find(actor.name()).flatMap(user -> people.byId(user.person()));
    }
}
