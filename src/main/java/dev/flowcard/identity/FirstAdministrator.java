package dev.flowcard.identity;

import dev.flowcard.shared.Problem;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first user of an empty installation: made by a setting at the start, or by the first visitor on the server's own machine. */
@Service
public class FirstAdministrator {
    /** What he signs in as. */
    public static final String USERNAME = "admin";

    private static final String LANGUAGE = "zh-CN";

    private final Users users;
    private final People people;
    private final Audit audit;
    private final String given;

    FirstAdministrator(Users users, People people, Audit audit, @Value("${flowcard.admin.password:}") String given) {
        this.users = users;
        this.people = people;
        this.audit = audit;
        this.given = given;
    }

    public boolean missing() {
        return users.nobodyYet();
    }

    /** Refused once anybody can sign in. */
    @Transactional
    public synchronized void create(String name, String password) {
        if (!missing()) {
            throw Problem.of(HttpStatus.CONFLICT, "conflict", "identity.setup.done");
        }
        PasswordRule.check(password);
        Person person =
                people.save(new PersonData(USERNAME, name, null, Set.of(Role.ADMIN), LANGUAGE, null, true, null));
        users.setPassword(USERNAME, person.id(), password);
        audit.record("user.first", USERNAME, "");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional
    public void createAsSet() {
        if (!given.isBlank() && missing()) {
            create(USERNAME, given);
        }
    }
}
