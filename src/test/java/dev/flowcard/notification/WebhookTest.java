package dev.flowcard.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.flowcard.testing.FlowcardTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlowcardTest
class WebhookTest {
    private record Heard(String body, String stamp, String signature) {}

    @Autowired
    private Notifications notifications;

    @Autowired
    private Channels channels;

    @Autowired
    private Dispatch dispatch;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final String name = "hook-" + UUID.randomUUID();
    private volatile int status = 204;
    private HttpServer receiver;
    private Channel channel;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        channel =
                channels.save(name, "http://localhost:" + receiver.getAddress().getPort() + "/", 1, true);
    }

    private void take(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("X-Flowcard-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Flowcard-Signature")));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void close() {
        channels.save(name, channel.address(), 1, false);
        receiver.stop(0);
    }

    @Test
    void whatIsTolGoesOutOnceAndSignedSoThatTheReceiverKnowsWhoSpeaks() {
        String topic = tell(1);
        dispatch.carry();
        dispatch.carry();
        List<Heard> mine = heardOf(topic);
        assertThat(mine).hasSize(1);
        Heard one = mine.getFirst();
        assertThat(one.signature())
                .isEqualTo("sha256=" + Signature.of(channel.secret(), one.stamp() + "." + one.body()));
        assertThat(one.body()).contains("VMC850 停机");
    }

    @Test
    void theFirstStepStaysInTheHouse() {
        String topic = tell(0);
        dispatch.carry();
        assertThat(heardOf(topic)).isEmpty();
        assertThat(notifications.inbox("P-" + topic)).hasSize(1);
    }

    @Test
    void whatFailsIsKeptAndTriedAgainLater() {
        status = 500;
        String topic = tell(1);
        dispatch.carry();
        assertThat(logged(topic)).satisfies(d -> {
            assertThat(d.state()).isEqualTo(Delivery.State.PENDING);
            assertThat(d.attempts()).isEqualTo(1);
            assertThat(d.lastError()).contains("500");
        });
    }

    @Test
    void whatWasAnsweredIsToldToNobodyMore() {
        String topic = tell(1);
        notifications.drop("TEST", topic);
        dispatch.carry();
        assertThat(heardOf(topic)).isEmpty();
        assertThat(logged(topic).state()).isEqualTo(Delivery.State.DROPPED);
    }

    private String tell(int step) {
        String topic = UUID.randomUUID().toString();
        Notice.Text text = new Notice.Text("VMC850 停机", "VMC850 is down");
        notifications.tell(new Notice("TEST", topic, List.of("P-" + topic), step, text, text, "alarms"));
        return topic;
    }

    private List<Heard> heardOf(String topic) {
        return heard.stream().filter(h -> h.body().contains(topic)).toList();
    }

    private Delivery logged(String topic) {
        return notifications.log(0, 200).stream()
                .filter(d -> d.topicId().equals(topic) && name.equals(d.channel()))
                .findFirst()
                .orElseThrow();
    }
}
