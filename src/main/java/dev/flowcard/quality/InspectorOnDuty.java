package dev.flowcard.quality;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides now: the code of the person signed in, or a token's name. */
@Component
class InspectorOnDuty {
    private final CurrentActor actor;
    private final Users users;
    private final People people;

    InspectorOnDuty(CurrentActor actor, Users users, People people) {
        this.actor = actor;
        this.users = users;
        this.people = people;
    }

    String code() {
        String name = actor.name();
        return users.find(name)
                .flatMap(user -> people.byId(user.person()))
                .map(Person::code)
                .orElse(name);
    }

    /** How people call whom such a code names. */
    String name(@Nullable String code) {
        return code == null ? "" : people.byCode(code).map(Person::name).orElse(code);
    }
}
