package dev.flowcard.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The server's scan door. */
final class Door implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int DETAIL = 500;

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final String terminal;
    private final Clock clock;
    private final Duration timeout;

    Door(AgentConfig config, Clock clock, Duration timeout) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                // whoever redirects is not the door, and must not get the token
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        if (config.authority() != null) {
            builder.sslContext(Trust.inAuthority(config.authority()));
        }
        this.client = builder.build();
        this.address = URI.create(config.server() + "/api/v1/scans");
        this.token = config.token();
        this.terminal = config.terminal();
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Brings a batch; an empty one asks what the server holds. It takes none where it holds less than this. */
    DoorAnswer post(@Nullable String device, long held, List<SpooledScan> scans) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(
                    request(device, held, scans), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            String message = unreachable.getMessage();
            return new DoorAnswer.Away(message == null ? unreachable.getClass().getSimpleName() : message);
        }
    }

    private HttpRequest request(@Nullable String device, long held, List<SpooledScan> scans) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<ScanRequest.Item> items = scans.stream().map(ScanRequest.Item::of).toList();
        String body = Json.MAPPER.writeValueAsString(new ScanRequest(terminal, device, now, held, items));
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static DoorAnswer answer(int status, String body) {
        return switch (status) {
            case 200 -> taken(body);
            case 400, 413, 422 -> new DoorAnswer.Unfit(status, body.substring(0, Math.min(body.length(), DETAIL)));
            case 401, 403 -> new DoorAnswer.Denied(status);
            default -> new DoorAnswer.Away("HTTP " + status);
        };
    }

    private static DoorAnswer taken(String body) {
        try {
            ScanAnswer answer = Json.MAPPER.readValue(body, ScanAnswer.class);
            if (answer != null && answer.isComplete()) {
                return new DoorAnswer.Taken(answer.answered(), answer.storedOrZero());
            }
        } catch (JacksonException notTheDoor) {
            return new DoorAnswer.Away("HTTP 200, no JSON");
        }
        return new DoorAnswer.Away("HTTP 200, no answer of a scan door");
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
