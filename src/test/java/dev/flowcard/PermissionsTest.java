package dev.flowcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every role over every page and endpoint: what {@code docs/api/permissions.md} says must hold, and it must name them all. */
@FlowcardTest
class PermissionsTest {
    private static final Path TABLE = Path.of("docs/api/permissions.md");
    private static final Set<Integer> TURNED_AWAY = Set.of(400, 403, 406, 415);
    private static final String ANYONE = "everybody";
    private static final String SIGNED_IN = "signed in";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    NavigationAccessControl pagesAccess;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();
    private final AccessAnnotationChecker pages = new AccessAnnotationChecker();

    @Test
    void every_endpoint_admits_whom_the_table_names_and_nobody_else() throws IOException {
        var found = new TreeMap<String, String>();
        endpoints().forEach((name, method) -> found.put(name, words(admitted(method))));
        assertThat(found).isEqualTo(table("GET", "POST", "PUT", "DELETE"));
    }

    @Test
    void every_page_admits_whom_the_table_names_and_nobody_else() throws IOException {
        var found = new TreeMap<String, String>();
        pages().forEach((path, page) -> found.put("PAGE /" + path, words(page)));
        assertThat(pagesAccess.isEnabled()).isTrue();
        assertThat(found).isEqualTo(table("PAGE"));
    }

    @Test
    void nobody_gets_in_without_a_token_or_with_the_wrong_role() throws Exception {
        var tokens = new TreeMap<Role, String>();
        for (Role role : Role.values()) {
            tokens.put(role, role == Role.TERMINAL ? shop.terminal("T-WALK", null) : shop.token(role));
        }
        for (Map.Entry<String, HandlerMethod> endpoint : endpoints().entrySet()) {
            assertThat(status(endpoint.getKey(), null)).as(endpoint.getKey()).isIn(401, 403);
            Set<Role> admitted = admitted(endpoint.getValue());
            for (Role role :
                    EnumSet.complementOf(admitted.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(admitted))) {
                assertThat(TURNED_AWAY)
                        .as(role + " " + endpoint.getKey())
                        .contains(status(endpoint.getKey(), tokens.get(role)));
            }
        }
    }

    private Map<String, HandlerMethod> endpoints() {
        var all = new TreeMap<String, HandlerMethod>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    mapping.getMethodsCondition().getMethods().forEach(verb -> all.put(verb + " " + path, method));
                }
            }
        });
        return all;
    }

    private static Map<String, Class<?>> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var all = new TreeMap<String, Class<?>>();
        scanner.findCandidateComponents("dev.flowcard").forEach(bean -> {
            try {
                Class<?> page = Class.forName(bean.getBeanClassName());
                all.put(page.getAnnotation(Route.class).value(), page);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return all;
    }

    private Set<Role> admitted(HandlerMethod handler) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        rules.authorize(() -> holder(role), invocation(handler)).isGranted())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static MethodInvocation invocation(HandlerMethod handler) {
        Method method = handler.getMethod();
        return new SimpleMethodInvocation(
                handler.createWithResolvedBean().getBean(), method, new Object[method.getParameterCount()]);
    }

    private static Authentication holder(Role role) {
        return new UsernamePasswordAuthenticationToken(
                role.name(), null, List.of(new SimpleGrantedAuthority(role.authority())));
    }

    private String words(Class<?> page) {
        if (pages.hasAccess(page, null, role -> false)) {
            return ANYONE;
        }
        if (pages.hasAccess(page, () -> "x", role -> false)) {
            return SIGNED_IN;
        }
        return words(Arrays.stream(Role.values())
                .filter(role -> pages.hasAccess(page, () -> "x", role.name()::equals))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" "));
    }

    private static Map<String, String> table(String... kinds) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == 3)
                .filter(cells ->
                        Arrays.stream(kinds).anyMatch(kind -> cells[1].strip().startsWith("`" + kind + " ")))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip().replace("`", ""),
                        cells -> cells[2].strip(),
                        (a, b) -> b,
                        TreeMap::new));
    }

    private int status(String endpoint, String token) throws Exception {
        String[] words = endpoint.split(" ", -1);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + words[1].replaceAll("\\{[^}]*}", "0")))
                .header("Content-Type", "application/json")
                .method(
                        words[0],
                        words[0].equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
