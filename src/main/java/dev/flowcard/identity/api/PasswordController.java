package dev.flowcard.identity.api;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.Users;
import dev.flowcard.shared.Problem;
import java.security.SecureRandom;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A new password for somebody who is locked out or has forgotten his. */
@RestController
class PasswordController {

    /** Without the letters and digits that are taken for each other on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final Users users;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    PasswordController(Users users, Audit audit) {
        this.users = users;
        this.audit = audit;
    }

    /** The new password, told this once. */
    record NewPassword(String username, String password) {
        @Override
        public String toString() {
            return "NewPassword[" + username + "]";
        }
    }

    @PostMapping("/api/v1/users/{username}/reset-password")
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    NewPassword reset(@PathVariable String username) {
        var user = users.find(username)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "identity.api.user-unknown", username));
        var password = newPassword();
        users.setPassword(user.username(), user.person(), password);
        audit.record("password.reset", user.username(), "");
        return new NewPassword(user.username(), password);
    }

    private String newPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
