package dev.flowcard.progress;

import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.ApiTokens.TokenInfo;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of screens that show a wall without a sign-in. Each carries a token that may see walls and nothing else. */
@Service
public class WallLinks {
    private final ApiTokens tokens;
    private final Audit audit;

    WallLinks(ApiTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Those that are not revoked. */
    public List<TokenInfo> all() {
        return tokens.all().stream()
                .filter(t -> t.revokedAt() == null && t.roles().equals(Set.of(Role.WALL)))
                .toList();
    }

    /** Answers the token, which is told this once. */
    @Transactional
    public String make(String screen) {
        audit.record("wall-link.make", screen, "");
        return tokens.issue(screen, Set.of(Role.WALL), null).secret();
    }

    @Transactional
    public void revoke(long id) {
        if (all().stream().anyMatch(t -> t.id() == id)) {
            tokens.revoke(id);
            audit.record("wall-link.revoke", String.valueOf(id), "");
        }
    }
}
