package dev.flowcard.identity.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.TokenPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who carries a bearer token. Whoever tries many wrong ones is turned away unheard for a while. */
class BearerTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;
    private static final int WRONG_A_MINUTE = 60;

    private final ApiTokens tokens;
    private final ProblemWriter problems;
    private final SecurityContextHolderStrategy security;
    private final Cache<String, Integer> wrong = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    BearerTokenFilter(ApiTokens tokens, ProblemWriter problems, SecurityContextHolderStrategy security) {
        this.tokens = tokens;
        this.problems = problems;
        this.security = security;
    }

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        Integer failures = wrong.getIfPresent(request.getRemoteAddr());
        if (failures != null && failures >= WRONG_A_MINUTE) {
            problems.write(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "identity.api.too-many");
            return;
        }
        Optional<TokenPrincipal> principal = principal(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (principal.isEmpty()) {
            wrong.asMap().merge(request.getRemoteAddr(), 1, Integer::sum);
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", "identity.api.token-unknown");
            return;
        }
        SecurityContext context = security.createEmptyContext();
        context.setAuthentication(
                new UsernamePasswordAuthenticationToken(principal.get(), null, authorities(principal.get())));
        security.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<TokenPrincipal> principal(@Nullable String header) {
        String token = header == null ? "" : header.substring(BEARER.length()).strip();
        return token.isEmpty() || token.length() > LONGEST ? Optional.empty() : tokens.authenticate(token);
    }

    private static List<SimpleGrantedAuthority> authorities(TokenPrincipal principal) {
        return principal.roles().stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
