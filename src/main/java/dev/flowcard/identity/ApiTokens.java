package dev.flowcard.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.LocalCommandToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens. Only their SHA-256 is kept; a revoked one is turned away at once here, within seconds on other nodes. */
@Service
public class ApiTokens {
    private static final TokenPrincipal LOCAL = new TokenPrincipal("local", Set.of(Role.ADMIN), null);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<LocalCommandToken> local;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, TokenPrincipal> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    ApiTokens(JdbcClient jdbc, Clock clock, ObjectProvider<LocalCommandToken> local) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.local = local;
    }

    /** A new token; {@code secret} is shown this once. */
    public record IssuedToken(long id, String secret) {
        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }

    /** A token as it may be shown. */
    public record TokenInfo(
            long id,
            String name,
            Set<Role> roles,
            @Nullable String terminal,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    @Transactional
    public IssuedToken issue(String name, Set<Role> roles, @Nullable String terminal) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = "fc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into api_token (name, hash, roles, terminal, created_at) values (?, ?, ?, ?, ?)")
                .param(name)
                .param(hash(secret))
                .param(roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .param(terminal)
                .param(Timestamp.from(clock.instant()))
                .update();
        long id = jdbc.sql("select id from api_token where hash = ?")
                .param(hash(secret))
                .query(Long.class)
                .single();
        return new IssuedToken(id, secret);
    }

    @Transactional
    public void revoke(long id) {
        jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(id)
                .update();
        AfterCommit.run(known::invalidateAll);
    }

    /** All tokens of a terminal no longer open anything. */
    @Transactional
    public void revokeOfTerminal(String terminal) {
        jdbc.sql("update api_token set revoked_at = ? where terminal = ? and revoked_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(terminal)
                .update();
        AfterCommit.run(known::invalidateAll);
    }

    public List<TokenInfo> all() {
        return jdbc.sql(
                        "select id, name, roles, terminal, created_at, revoked_at from api_token order by id desc limit 1000")
                .query((row, i) -> new TokenInfo(
                        row.getLong(1),
                        row.getString(2),
                        People.roles(row.getString(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
                .list();
    }

    public Optional<TokenPrincipal> authenticate(String bearer) {
        TokenPrincipal cached = known.getIfPresent(bearer);
        if (cached != null) {
            return Optional.of(cached);
        }
        LocalCommandToken own = local.getIfAvailable();
        if (own != null && own.matches(bearer)) {
            return Optional.of(LOCAL);
        }
        Optional<TokenPrincipal> found = jdbc.sql(
                        "select name, roles, terminal from api_token where hash = ? and revoked_at is null")
                .param(hash(bearer))
                .query((row, i) ->
                        new TokenPrincipal(row.getString(1), People.roles(row.getString(2)), row.getString(3)))
                .optional();
        found.ifPresent(principal -> known.put(bearer, principal));
        return found;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
