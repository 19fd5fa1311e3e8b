package dev.flowcard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PersonData;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Problem;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail by a real SMTP server that wants a password. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=mail")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailTest {
    private static final String PASSWORD = "mail-server-pass";
    private static final GreenMail SERVER = server();

    @Autowired
    private Notifications notifications;

    @Autowired
    private Channels channels;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private DeliveryStore store;

    @Autowired
    private People people;

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.getUserManager().createUser("flowcard@factory.example", "flowcard", PASSWORD);
            server.getUserManager().setAuthRequired(true);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("flowcard.mail.host", () -> "127.0.0.1");
        settings.add("flowcard.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("flowcard.mail.user", () -> "flowcard");
        settings.add("flowcard.mail.password", () -> PASSWORD);
        settings.add("flowcard.mail.from", () -> "Flowcard <flowcard@factory.example>");
        settings.add("flowcard.mail.security", () -> "NONE");
        settings.add("flowcard.mail.url", () -> "https://flowcard.factory.example/");
    }

    @BeforeEach
    void open() {
        channels.saveMail("post", 1, true);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private Person person(String number, String language, String email) {
        return people.save(
                new PersonData(number, "王强", "Wang Qiang", Set.of(Role.FOREMAN), language, null, true, email));
    }

    private String tell(int step, Person... to) {
        String topic = UUID.randomUUID().toString();
        notifications.tell(new Notice(
                "TEST",
                topic,
                Arrays.stream(to).map(Person::code).toList(),
                step,
                new Notice.Text("VMC850 停机\r\nBcc: all@factory.example", "VMC850 is down"),
                new Notice.Text("已停 42 分钟", "Down for 42 minutes"),
                "alarms"));
        return topic;
    }

    private List<Delivery> logged(String topic) {
        return notifications.log(0, 200).stream()
                .filter(d -> d.topicId().equals(topic))
                .toList();
    }

    @Test
    void eachOneIsWrittenToInHisLanguageFromTheSecondStepOn() throws Exception {
        Person qiang = person("ML-1", "zh-CN", "qiang@factory.example");
        Person peter = person("ML-2", "en", "peter@factory.example");
        tell(0, qiang, peter);
        String topic = tell(1, qiang, peter);
        await().untilAsserted(() -> {
            dispatch.carry();
            assertThat(logged(topic)).extracting(Delivery::state).containsOnly(Delivery.State.SENT);
        });
        MimeMessage chinese = received("qiang@factory.example");
        assertThat(chinese.getSubject()).isEqualTo("VMC850 停机 Bcc: all@factory.example");
        assertThat(chinese.getHeader("Bcc")).isNull();
        assertThat(String.valueOf(chinese.getContent()).replace("\r", "").strip())
                .isEqualTo("已停 42 分钟\n\nhttps://flowcard.factory.example/alarms");
        assertThat(chinese.getFrom()[0]).hasToString("Flowcard <flowcard@factory.example>");
        assertThat(received("peter@factory.example").getSubject()).isEqualTo("VMC850 is down");
    }

    /** The only one: what the first step told stayed in the house. */
    private static MimeMessage received(String address) {
        MimeMessage[] all = SERVER.getReceivedMessagesForDomain(address);
        assertThat(all).hasSize(1);
        return all[0];
    }

    @Test
    void whoHasNoAddressIsNamedInTheLogAndNotTriedAgain() {
        String topic = tell(1, person("ML-3", "en", null));
        await().untilAsserted(() -> {
            dispatch.carry();
            assertThat(logged(topic)).singleElement().satisfies(d -> {
                assertThat(d.state()).isEqualTo(Delivery.State.FAILED);
                assertThat(d.attempts()).isEqualTo(1);
                assertThat(d.lastError()).contains("ML-3");
            });
        });
    }

    /** The last, since a server that was stopped does not come back. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aServerThatIsAwayIsAskedOnceARoundAndTriedAgainLater() {
        SERVER.getSmtp().stopService();
        Person away = person("ML-4", "en", "away@factory.example");
        String first = tell(1, away);
        String second = tell(1, away);
        await().untilAsserted(() -> {
            dispatch.carry();
            assertThat(logged(first)).singleElement().satisfies(d -> {
                assertThat(d.state()).isEqualTo(Delivery.State.PENDING);
                assertThat(d.attempts()).isEqualTo(1);
                assertThat(d.lastError()).isNotBlank().doesNotContain(PASSWORD);
            });
            assertThat(logged(second).getFirst().attempts()).isEqualTo(1);
        });
    }

    @Test
    void nothingIsHeldWhileItIsSentAndOneOfTwoNodesSendsIt() {
        channels.saveMail("post", 1, false);
        channels.saveMail("probe", 4, true);
        AtomicInteger sent = new AtomicInteger();
        Dispatch[] nodes = new Dispatch[2];
        Carrier slow = new Carrier() {
            @Override
            public Channel.Kind kind() {
                return Channel.Kind.EMAIL;
            }

            @Override
            public void carry(Delivery delivery, Channel channel) {
                sent.incrementAndGet();
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                assertThat(free(delivery.id())).isTrue();
                nodes[1].carry();
            }
        };
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new Dispatch(store, channels, List.of(slow), transaction, clock);
        }
        String topic = tell(4, person("ML-5", "en", "slow@factory.example"));
        nodes[0].carry();
        assertThat(sent.get() + SERVER.getReceivedMessagesForDomain("slow@factory.example").length)
                .isEqualTo(1);
        assertThat(logged(topic)).allSatisfy(d -> assertThat(d.attempts()).isLessThanOrEqualTo(1));
        channels.saveMail("probe", 4, false);
    }

    /** It was once tried every ten minutes for ever, and nothing said why. */
    @Test
    void aFaultOfTheCarrierIsAnAttemptThatFailed() {
        channels.saveMail("post", 1, false);
        channels.saveMail("faulty", 4, true);
        Carrier faulty = new Carrier() {
            @Override
            public Channel.Kind kind() {
                return Channel.Kind.EMAIL;
            }

            @Override
            public void carry(Delivery delivery, Channel channel) {
                throw new IllegalStateException("no template");
            }
        };
        String topic = tell(4, person("ML-7", "en", "faulty@factory.example"));
        new Dispatch(store, channels, List.of(faulty), transaction, clock).carry();
        assertThat(logged(topic)).singleElement().satisfies(d -> {
            assertThat(d.attempts()).isEqualTo(1);
            assertThat(d.lastError()).contains("no template");
        });
        channels.saveMail("faulty", 4, false);
    }

    private boolean free(long id) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> jdbc.sql("select id from notification where id = ? for update nowait")
                        .param(id)
                        .query(Long.class)
                        .optional()
                        .isPresent()));
    }

    @Test
    void aNameIsOfOneKindAndAnAddressLooksLikeOne() {
        assertThatThrownBy(() -> channels.save("post", "https://x.example", 1, true))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> person("ML-6", "en", "a@b\r\nBcc: c@d")).isInstanceOf(Problem.class);
        Api admin = new Api(port, shop.token(Role.ADMIN));
        assertThat(admin.post("/api/v1/notification-channels", "{\"name\":\"ML\",\"kind\":\"EMAIL\",\"fromStep\":2}")
                        .json()
                        .path("kind")
                        .asString())
                .isEqualTo("EMAIL");
        channels.saveMail("ML", 2, false);
    }
}
