package dev.flowcard.cli.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a running server. A request that fails for the way or the server's moment is sent again with growing pauses, since
 * everything sent is safe to repeat; after a minute without a server it gives up.
 */
public final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI base;
    private final String token;
    private final Duration patience;

    public ApiClient(URI base, String token) {
        this(base, token, PATIENCE);
    }

    /** @param patience how long the server may be away */
    public ApiClient(URI base, String token, Duration patience) {
        String text = base.toString();
        this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        this.token = token;
        this.patience = patience;
    }

    /** The same server with another token. */
    public ApiClient with(String otherToken) {
        return new ApiClient(base, otherToken, patience);
    }

    /** A part of a path or a query, escaped. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads a resource. */
    public JsonNode get(String path) {
        return JSON.readTree(text(send(request(path).GET().build())));
    }

    /** Opens a file that the server makes while it is read. */
    public InputStream open(String path) {
        return send(request(path).setHeader("Accept", "*/*").GET().build());
    }

    /** Sends JSON and reads the answer. */
    public JsonNode post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    /** Sends anything and reads the JSON of the answer. */
    public JsonNode post(String path, String mediaType, byte[] body) {
        HttpRequest request = request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        String answer = text(send(request));
        return answer.isBlank() ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    /** Reads a whole paged list, page by page. */
    public void each(String path, Consumer<JsonNode> thing) {
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            JsonNode answer = get(path + (path.contains("?") ? "&" : "?") + "size=500&page=" + page);
            answer.path("content").forEach(thing);
            pages = answer.path("page").path("totalPages").asInt(1);
        }
    }

    /** Reads NDJSON line by line. */
    public void lines(String path, Consumer<JsonNode> line) {
        HttpRequest request =
                request(path).setHeader("Accept", "application/x-ndjson").GET().build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(send(request), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (!text.isBlank()) {
                    line.accept(JSON.readTree(text));
                }
            }
        } catch (IOException broken) {
            throw new ApiFailure(0, "The answer of " + base + path + " broke off: " + broken.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("zh") ? "zh-CN" : "en");
    }

    private InputStream send(HttpRequest request) {
        long giveUp = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
            String why;
            try {
                HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                String body = text(answer.body());
                if (!passing(answer.statusCode())) {
                    throw new ApiFailure(answer.statusCode(), body);
                }
                why = "answers " + answer.statusCode();
            } catch (IOException away) {
                why = "is out of reach (" + away + ")";
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ApiFailure(0, "Interrupted");
            }
            if (System.nanoTime() > giveUp) {
                throw new ApiFailure(0, base + " " + why);
            }
            rest(pause);
        }
    }

    private static boolean passing(int status) {
        return status == 429 || status >= 500;
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ApiFailure(0, "Interrupted");
        }
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new ApiFailure(0, "The answer broke off: " + broken.getMessage());
        }
    }
}
