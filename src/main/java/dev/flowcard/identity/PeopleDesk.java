package dev.flowcard.identity;

import dev.flowcard.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with people, each act with its line in the audit trail. */
@Service
public class PeopleDesk {
    private final People people;
    private final Users users;
    private final Audit audit;

    PeopleDesk(People people, Users users, Audit audit) {
        this.people = people;
        this.users = users;
        this.audit = audit;
    }

    /** A person who is not there yet. */
    @Transactional
    public Person add(PersonData data) {
        if (people.find(data.number()).isPresent()) {
            throw Problem.of(HttpStatus.CONFLICT, "number-taken", "identity.person.number-taken", data.number())
                    .field("badge", "identity.person.number-taken", data.number());
        }
        Person person = people.save(data);
        audit.record("person.add", person.number(), person.name() + " " + person.roles());
        return person;
    }

    @Transactional
    public Person change(PersonData data) {
        Person person = people.save(data);
        audit.record(
                "person.change",
                person.number(),
                person.name() + " " + person.roles() + (person.active() ? "" : " inactive"));
        return person;
    }

    @Transactional
    public void setPin(Person person, String pin) {
        people.setPin(person.id(), pin);
        audit.record("person.pin", person.number(), "");
    }

    /** Lets a person sign in under this name; a name that another person signs in with is refused. */
    @Transactional
    public void setPassword(Person person, String username, String password) {
        PasswordRule.check(password);
        Optional<String> own = Optional.ofNullable(usernames().get(person.id()));
        Optional<Users.User> holder = users.find(username);
        boolean anothers = holder.isPresent() && !holder.get().person().equals(person.id());
        if (anothers || own.isPresent() && !own.get().equalsIgnoreCase(username)) {
            throw Problem.of(HttpStatus.CONFLICT, "number-taken", "identity.user.taken", username)
                    .field("username", "identity.user.taken", username);
        }
        users.setPassword(username, person.id(), password);
        audit.record("password.set", username, person.number());
    }

    /** Under which name people sign in, where they do. */
    public Map<PersonId, String> usernames() {
        return users.all().stream().collect(Collectors.toMap(Users.User::person, Users.User::username, (a, b) -> a));
    }
}
