package dev.flowcard.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON. {@code X-Flowcard-Signature} is {@code sha256=} and the HMAC-SHA256 of the time stamp, a dot and the body, by the
 * channel's secret; a receiver that checks it knows that nobody else speaks and that nothing old is played again.
 */
@Component
class WebhookCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_ERROR = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final Clock clock;

    WebhookCarrier(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.WEBHOOK;
    }

    @Override
    public void carry(Delivery delivery, Channel channel) throws IOException, InterruptedException {
        String body = json.writeValueAsString(body(delivery));
        String stamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(channel.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Flowcard-Delivery", String.valueOf(delivery.id()))
                .header("X-Flowcard-Timestamp", stamp)
                .header("X-Flowcard-Signature", "sha256=" + Signature.of(channel.secret(), stamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= FIRST_ERROR) {
            throw new IOException("HTTP " + status);
        }
    }

    private static Map<String, Object> body(Delivery delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.id());
        body.put("topic", delivery.topic());
        body.put("topicId", delivery.topicId());
        body.put(
                "title",
                Map.of("zh-CN", delivery.title().zh(), "en", delivery.title().en()));
        body.put(
                "body",
                Map.of("zh-CN", delivery.body().zh(), "en", delivery.body().en()));
        body.put("link", delivery.link());
        body.put("createdAt", delivery.createdAt().toString());
        return body;
    }
}
