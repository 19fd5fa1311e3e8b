package dev.flowcard.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Terminals that are open: each holds, as its page does, a stream of what changes and a connection kept alive to ask again. */
final class OpenTerminals implements AutoCloseable {
    private final List<WireClient> clients = new ArrayList<>();

    void open(int port, List<BenchShop.Place> places) throws IOException {
        for (BenchShop.Place place : places) {
            client(port, place, "text/event-stream").listen("/api/v1/terminal/events");
            client(port, place, "application/json").get("/api/v1/terminal/state");
        }
    }

    private WireClient client(int port, BenchShop.Place place, String accept) throws IOException {
        WireClient client =
                new WireClient(port, "Authorization: Bearer " + place.token() + "\r\nAccept: " + accept + "\r\n");
        clients.add(client);
        return client;
    }

    @Override
    public void close() throws IOException {
        for (WireClient client : clients) {
            client.close();
        }
    }
}
