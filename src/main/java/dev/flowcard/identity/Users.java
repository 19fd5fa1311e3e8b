package dev.flowcard.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs in with a password. After five wrong ones the user is locked out for a while that doubles each time. */
@Service
public class Users {
    private static final String SELECT =
            "select username, person_id, password_hash, failed_attempts, locked_until from app_user ";
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** What a sign-in is checked against. */
    public record User(
            String username,
            PersonId person,
            String passwordHash,
            int failedAttempts,
            @Nullable Instant lockedUntil) {
        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }

    public Optional<User> find(String username) {
        return jdbc.sql(SELECT + "where username_key = upper(?)")
                .param(username)
                .query((row, i) -> of(row))
                .optional();
    }

    List<User> all() {
        return jdbc.sql(SELECT + "order by username_key limit 10000")
                .query((row, i) -> of(row))
                .list();
    }

    private static User of(ResultSet row) throws SQLException {
        Timestamp locked = row.getTimestamp(5);
        return new User(
                row.getString(1),
                new PersonId(row.getLong(2)),
                row.getString(3),
                row.getInt(4),
                locked == null ? null : locked.toInstant());
    }

    public boolean nobodyYet() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** Sets the password of a user, who is made where he does not exist; a lock ends. */
    @Transactional
    public void setPassword(String username, PersonId person, String password) {
        jdbc.sql("""
                insert into app_user (username, person_id, password_hash) values (?, ?, ?)
                on duplicate key update password_hash = values(password_hash), failed_attempts = 0, locked_until = null""")
                .param(username)
                .param(person.value())
                .param(encoder.encode(password))
                .update();
    }

    /** Counts a wrong password; tries at the same moment each count. */
    @Transactional
    public void failed(String username) {
        Optional<User> user = jdbc.sql(SELECT + "where username_key = upper(?) for update")
                .param(username)
                .query((row, i) -> of(row))
                .optional();
        if (user.isEmpty()) {
            return;
        }
        int attempts = user.get().failedAttempts() + 1;
        Timestamp until = null;
        if (attempts >= FREE_ATTEMPTS) {
            int doublings = Math.min(attempts - FREE_ATTEMPTS, MOST_DOUBLINGS);
            until = Timestamp.from(clock.instant().plus(FIRST_LOCK.multipliedBy(1L << doublings)));
        }
        jdbc.sql("update app_user set failed_attempts = ?, locked_until = ? where username_key = upper(?)")
                .param(attempts)
                .param(until)
                .param(username)
                .update();
    }

    @Transactional
    public void succeeded(String username) {
        jdbc.sql("""
                update app_user set failed_attempts = 0, locked_until = null
                where username_key = upper(?) and failed_attempts > 0""").param(username).update();
    }
}
