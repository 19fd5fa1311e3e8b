package dev.flowcard.identity;

import dev.flowcard.shared.Problem;
import org.springframework.http.HttpStatus;

/** What a password must be: long enough. Signs of several kinds are not demanded, since they make people write it down. */
final class PasswordRule {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private PasswordRule() {}

    static void check(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "identity.password.length", SHORTEST, LONGEST)
                    .field("password", "identity.password.length", SHORTEST, LONGEST);
        }
    }
}
