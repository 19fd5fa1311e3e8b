package dev.flowcard.quality;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Users;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides now: the code of the person signed in, or a token's name. */
@Component
public class InspectorOnDuty {
    private final CurrentActor actor;
    private final Users users;
    private final People people;

    InspectorOnDuty(CurrentActor actor, Users users, People people) {
        this.actor = actor;
        this.users = users;
        this.people = people;
    }

    public String code() {
        String name = actor.name();
        return users.find(name)
                .flatMap(user -> people.byId(user.person()))
                .map(Person::code)
                .orElse(name);
    }

    /** How he is called in this language. */
    public String name(Locale locale) {
        String code = code();
        return people.byCode(code).map(p -> p.nameIn(locale)).orElse(code);
    }

    /** How people call whom such a code names. */
    String name(@Nullable String code) {
        return code == null ? "" : people.byCode(code).map(Person::name).orElse(code);
    }
}
