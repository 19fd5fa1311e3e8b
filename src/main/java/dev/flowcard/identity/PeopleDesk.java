package dev.flowcard.identity;

import dev.flowcard.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with people, each act with its line in the audit trail. */
@Service
public class PeopleDesk {
    private static final int LONGEST_USERNAME = 60;

    private final People people;
    private final Users users;
    private final Audit audit;

    PeopleDesk(People people, Users users, Audit audit) {
        this.people = people;
        this.users = users;
        this.audit = audit;
    }

    /**
     * Keeps what was entered, all of it or nothing.
     *
     * @param fresh whether the person must not be there yet
     * @param pin a new PIN, or null to leave it
     * @param username under which he signs in
     * @param password a new password, or null to leave it
     */
    @Transactional
    public void save(
            boolean fresh,
            PersonData data,
            @Nullable String pin,
            @Nullable String username,
            @Nullable String password) {
        if (fresh && people.find(data.number()).isPresent()) {
            throw taken("badge", "identity.person.number-taken", data.number());
        }
        Person person = people.save(data);
        audit.record(
                fresh ? "person.add" : "person.change",
                person.number(),
                person.name() + " " + person.roles() + (person.active() ? "" : " inactive"));
        if (pin != null) {
            people.setPin(person.id(), pin);
            audit.record("person.pin", person.number(), "");
        }
        if (username != null && password != null) {
            setPassword(person, username, password);
        }
    }

    private void setPassword(Person person, String username, String password) {
        PasswordRule.check(password);
        String own = usernames().get(person.id());
        Optional<Users.User> holder = users.find(username);
        boolean anothers = holder.isPresent() && !holder.get().person().equals(person.id());
        if (anothers || username.length() > LONGEST_USERNAME || (own != null && !own.equalsIgnoreCase(username))) {
            throw taken("username", "identity.user.taken", username);
        }
        users.setPassword(username, person.id(), password);
        audit.record("password.set", username, person.number());
    }

    private static Problem taken(String field, String key, String value) {
        return Problem.of(HttpStatus.CONFLICT, "number-taken", key, value).field(field, key, value);
    }

    /** Under which name people sign in, where they do. */
    public Map<PersonId, String> usernames() {
        return users.all().stream().collect(Collectors.toMap(Users.User::person, Users.User::username, (a, b) -> a));
    }
}
