package dev.flowcard.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.flowcard.identity.ApiTokens;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors. {@code /api} with a bearer token is the one that every scan goes through: nothing stands in it but what a
 * token needs. {@code /api} without one takes the session of a signed-in browser together with its CSRF token; each
 * endpoint says who may. Everything else is pages: open to those whom the page names, and to nobody where it names nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    private static final String[] API = {"/api/**", "/v3/api-docs/**", "/actuator/**"};

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** An observation around each of a dozen filters costs a scan more than all of them together. */
    @Bean
    SecurityObservationSettings withoutObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain byToken(
            HttpSecurity http, ApiTokens tokens, ProblemWriter problems, SecurityContextHolderStrategy security) {
        RequestMatcher api = new OrRequestMatcher(Stream.of(API)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
        http.securityMatcher(request -> BearerTokenFilter.carriesToken(request) && api.matches(request))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerTokenFilter(tokens, problems, security), AuthorizationFilter.class);
        return endpoints(http, problems);
    }

    @Bean
    @Order(2)
    SecurityFilterChain bySession(HttpSecurity http, ProblemWriter problems) {
        // who has neither token nor session is told to sign in, not that he may not
        RequestMatcher needsCsrf =
                request -> request.getSession(false) != null && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request);
        http.securityMatcher(API)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(needsCsrf));
        return endpoints(http, problems);
    }

    private static SecurityFilterChain endpoints(HttpSecurity http, ProblemWriter problems) {
        http.requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of a stream that was let in at its beginning
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, denied) -> problems.write(
                                request, response, HttpStatus.UNAUTHORIZED, "unauthorized", "identity.api.sign-in"))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request, response, HttpStatus.FORBIDDEN, "forbidden", "identity.api.forbidden")));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInOutcomes outcomes) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/flowcard/**",
                                "/wall/t/*",
                                "/terminal",
                                "/terminal-sw.js",
                                "/scanner",
                                "/trust",
                                "/trust/*",
                                "/favicon.ico",
                                "/error")
                        .permitAll()
                        .requestMatchers("/wall")
                        .hasAnyRole("FOREMAN", "PLANNER", "INSPECTOR", "SALES", "MANAGER", "ADMIN")
                        .requestMatchers("/swagger-ui.html", "/swagger-ui/**")
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").failureHandler(outcomes))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login"))
                // a browser would demand HTTPS of every other port of this host, too
                .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.disable()));
        return http.build();
    }
}
