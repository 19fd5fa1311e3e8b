package dev.flowcard.cli.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Order pages without a browser: each asks for the page, navigates and holds the push channel as Vaadin's own client does, and
 * draws nothing. Ten share a session, as the pages of one office do.
 */
final class OpenOrderPages implements AutoCloseable {
    private static final int PAGES_OF_A_SESSION = 10;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final String NAVIGATE = """
            {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/orders/%s","query":"",\
            "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""";

    private final String base;
    private final List<HttpClient> sessions = new ArrayList<>();
    private final AtomicLong pushed = new AtomicLong();
    private int pages;

    OpenOrderPages(int port) {
        this.base = "localhost:" + port;
    }

    void open(String order) throws IOException, InterruptedException {
        HttpClient session = pages++ % PAGES_OF_A_SESSION == 0 ? signedIn() : sessions.getLast();
        String page = get(session, "/?v-r=init&query=&location=orders%2F" + order);
        String ui = part(UI, page);
        session.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://" + base + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                                + part(PUSH, page)
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0"),
                        new Counting())
                .join();
        String shown = post(session, "/?v-r=uidl&v-uiId=" + ui, NAVIGATE.formatted(part(KEY, page), order));
        if (!shown.contains(order)) {
            throw new IOException("The page of order " + order + " did not open");
        }
    }

    /** How many messages came by the push channels so far. */
    long pushed() {
        return pushed.get();
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient session = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        sessions.add(session);
        String csrf = part(CSRF, get(session, "/login"));
        String form = "username=admin&password=" + encoded(BenchServer.ADMIN_PASSWORD) + "&_csrf=" + encoded(csrf);
        session.send(
                HttpRequest.newBuilder(URI.create("http://" + base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return session;
    }

    private String get(HttpClient session, String path) throws IOException, InterruptedException {
        return session.send(
                        HttpRequest.newBuilder(URI.create("http://" + base + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String post(HttpClient session, String path, String json) throws IOException, InterruptedException {
        return session.send(
                        HttpRequest.newBuilder(URI.create("http://" + base + path))
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String part(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("The page does not say " + pattern);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        sessions.forEach(HttpClient::shutdownNow);
    }

    private final class Counting implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (last) {
                pushed.incrementAndGet();
            }
            socket.request(1);
            return null;
        }
    }
}
