package dev.flowcard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as another program would: by HTTP, with a bearer token. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong SEQ = new AtomicLong();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    public Api(int port, String token) {
        this.url = "http://localhost:" + port;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A file, such as a PDF. */
    public byte[] bytes(String path) {
        HttpResponse<byte[]> response = send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " " + response.statusCode());
        }
        return response.body();
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request that may be sent again. */
    public Answer post(String path, String json, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file as the body of a request, in a language. */
    public Answer post(String path, String contentType, byte[] body, String language) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a file to the import of this kind. */
    public Answer csv(String kind, String content) {
        return send(request("/api/v1/imports/" + kind)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(content)));
    }

    /** One scan with a new id, made now. */
    public JsonNode scan(String terminal, String code) {
        return scan(terminal, UUID.randomUUID(), code);
    }

    public JsonNode scan(String terminal, UUID id, String code) {
        Answer answer = post("/api/v1/scans", body(terminal, id, code));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path("results").get(0);
    }

    public static String body(String terminal, UUID id, String code) {
        return JSON.writeValueAsString(java.util.Map.of(
                "terminal",
                terminal,
                "scans",
                java.util.List.of(java.util.Map.of(
                        "id",
                        id,
                        "seq",
                        SEQ.incrementAndGet(),
                        "code",
                        code,
                        "scannedAt",
                        Instant.now().toString(),
                        "source",
                        "WEDGE"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
