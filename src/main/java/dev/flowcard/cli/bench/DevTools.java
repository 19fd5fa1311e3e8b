package dev.flowcard.cli.bench;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The DevTools protocol over its websocket: calls with their answers, and events waited for. */
final class DevTools implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();

    @Override
    public void onOpen(WebSocket opened) {
        socket.complete(opened);
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(JSON.readTree(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode told) {
        CompletableFuture<JsonNode> waiting = told.has("id")
                ? calls.remove(told.path("id").asInt())
                : events.remove(told.path("method").asString(""));
        if (waiting != null) {
            waiting.complete(told);
        }
    }

    /** The next event of that name. */
    CompletableFuture<JsonNode> next(String event) {
        return events.computeIfAbsent(event, name -> new CompletableFuture<>());
    }

    /** @param session empty for the browser itself */
    JsonNode call(String session, String method, Map<String, ?> params) throws IOException {
        int number = numbers.incrementAndGet();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", number);
        request.put("method", method);
        request.put("params", params);
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        calls.put(number, answer);
        try {
            socket.join().sendText(JSON.writeValueAsString(request), true).join();
            JsonNode told = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (told.has("error")) {
                throw new IOException(method + ": " + told.path("error"));
            }
            return told.path("result");
        } catch (CompletionException failed) {
            throw new IOException(method + " failed", failed);
        }
    }

    void close() {
        if (socket.isDone()) {
            socket.join().abort();
        }
    }
}
