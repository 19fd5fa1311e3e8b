package dev.flowcard.identity.security;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** What Spring Security checks a password against: the user, with the roles of the person. */
@Component
class SignIns implements UserDetailsService {
    private final Users users;
    private final People people;
    private final Clock clock;

    SignIns(Users users, People people, Clock clock) {
        this.users = users;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Users.User user = users.find(username).orElseThrow(() -> new UsernameNotFoundException(username));
        Person person = people.byId(user.person()).orElseThrow(() -> new UsernameNotFoundException(username));
        Instant lockedUntil = user.lockedUntil();
        return User.withUsername(user.username())
                .password(user.passwordHash())
                .authorities(person.roles().stream().map(Role::authority).toArray(String[]::new))
                .accountLocked(lockedUntil != null && clock.instant().isBefore(lockedUntil))
                .disabled(!person.active())
                .build();
    }
}
