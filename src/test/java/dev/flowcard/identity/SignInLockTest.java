package dev.flowcard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who guesses passwords is locked out, by the form that people use; who only mistypes is not. */
@FlowcardTest
class SignInLockTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String RIGHT = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void signIn() {
        Person person = shop.person("P-LOCK", "锁", Role.SALES);
        users.setPassword("lock", person.id(), RIGHT);
    }

    @Test
    void fiveWrongOnesShutTheRightOneOut() throws Exception {
        Instant before = Instant.now();
        for (int i = 0; i < 5; i++) {
            assertThat(signsIn("wrong " + i)).isFalse();
        }
        assertThat(signsIn(RIGHT)).as("locked").isFalse();
        assertThat(user().failedAttempts())
                .as("what is tried while it is locked counts for nothing")
                .isEqualTo(5);
        assertThat(user().lockedUntil())
                .isBetween(before.plusSeconds(59), Instant.now().plusSeconds(61));

        passes(Duration.ofMinutes(2));
        assertThat(signsIn("wrong again")).isFalse();
        assertThat(user().lockedUntil())
                .as("the next lock is twice as long")
                .isBetween(before.plusSeconds(119), Instant.now().plusSeconds(121));

        passes(Duration.ofMinutes(3));
        assertThat(signsIn(RIGHT)).isTrue();
        assertThat(user().failedAttempts()).isZero();
        assertThat(user().lockedUntil()).isNull();
    }

    @Test
    void fourWrongOnesAndARightOneBeginAnew() throws Exception {
        for (int i = 0; i < 4; i++) {
            signsIn("wrong " + i);
        }
        assertThat(signsIn(RIGHT)).isTrue();
        assertThat(signsIn("wrong")).isFalse();
        assertThat(signsIn(RIGHT)).isTrue();
    }

    @Test
    void triesAtTheSameMomentEachCount() {
        IntStream.range(0, 20).parallel().forEach(i -> users.failed("lock"));
        assertThat(user().failedAttempts()).isEqualTo(20);
    }

    @Test
    void aNewPasswordEndsTheLock() throws Exception {
        IntStream.range(0, 5).forEach(i -> users.failed("lock"));
        assertThat(signsIn(RIGHT)).isFalse();
        users.setPassword("lock", user().person(), RIGHT);
        assertThat(signsIn(RIGHT)).isTrue();
    }

    private Users.User user() {
        return users.find("lock").orElseThrow();
    }

    /** The clock cannot be moved here, so the lock's end is. */
    private void passes(Duration time) {
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "update app_user set locked_until = locked_until - interval ? second where username = 'lock'")
                .param(time.toSeconds())
                .update());
    }

    private boolean signsIn(String password) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI login = URI.create("http://localhost:" + port + "/login");
        Matcher token =
                CSRF.matcher(client.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        String form = "username=lock&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + (token.find() ? "&_csrf=" + token.group(1) : "");
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        return !answer.headers().firstValue("location").orElse("").contains("error");
    }
}
