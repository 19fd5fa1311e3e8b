package dev.flowcard.identity.api;

import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.TerminalEnrolment;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for terminals and other programs. A token's secret is told once, when it is issued. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private final ApiTokens tokens;
    private final TerminalEnrolment terminals;
    private final Audit audit;

    TokenController(ApiTokens tokens, TerminalEnrolment terminals, Audit audit) {
        this.tokens = tokens;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * A wish for a token.
     *
     * @param terminal with role TERMINAL alone: the terminal it speaks for, made where it does not exist
     */
    record Wish(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable String terminal,
            @Nullable String workUnit) {}

    record Issued(long id, String token) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    Issued issue(@RequestBody Wish wish) {
        Set<Role> roles = roles(wish.roles());
        boolean ofTerminal = roles.contains(Role.TERMINAL);
        String terminal = wish.terminal() == null ? "" : wish.terminal().strip();
        if (ofTerminal && (roles.size() > 1 || terminal.isEmpty() || terminal.length() > 60)) {
            throw invalid("terminal", "identity.token.terminal");
        }
        String number = ofTerminal ? terminals.enrol(terminal, wish.workUnit()) : null;
        String name = wish.name() != null && !wish.name().isBlank()
                ? wish.name().strip()
                : number != null ? number : roles.iterator().next().name();
        if (name.length() > 100) {
            throw invalid("name", "identity.token.name");
        }
        ApiTokens.IssuedToken issued = tokens.issue(name, roles, number);
        audit.record("token.issue", name, roles.toString());
        return new Issued(issued.id(), issued.secret());
    }

    @GetMapping
    @PreAuthorize("hasRole('ADMIN')")
    PageAnswer<ApiTokens.TokenInfo> list(PageRequestParams page) {
        return PageAnswer.slice(tokens.all(), page);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
        audit.record("token.revoke", String.valueOf(id), "");
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            throw invalid("roles", "identity.token.roles");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            try {
                roles.add(Role.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw invalid("roles", "identity.token.roles");
            }
        }
        return roles;
    }

    private static Problem invalid(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key);
    }
}
