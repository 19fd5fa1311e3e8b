package dev.flowcard.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terminals that are open: each with a session of its own in the server, as its page makes it, and a connection kept alive. */
final class OpenTerminals implements AutoCloseable {
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie:\\s*(JSESSIONID=[^;\\s]+)");

    private final List<WireClient> clients = new ArrayList<>();

    void open(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String session;
            try (WireClient first = new WireClient(port, "Accept: text/html\r\n")) {
                Matcher cookie = COOKIE.matcher(first.get("/terminal").headers());
                session = cookie.find() ? "Cookie: " + cookie.group(1) + "\r\n" : "";
            }
            WireClient client = new WireClient(port, "Accept: */*\r\n" + session);
            clients.add(client);
            client.get("/?v-r=init&location=terminal&query=");
        }
    }

    @Override
    public void close() throws IOException {
        for (WireClient client : clients) {
            client.close();
        }
    }
}
