package dev.flowcard.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A scan door that behaves as the contract says, except where a test wants it to fail. */
final class FakeDoor implements AutoCloseable {

    static final String TOKEN = "t0ken";

    /** What happens to a request. */
    enum Fate {
        SERVED,
        BUSY,
        TOO_MANY,
        /** The connection ends before anything was done. */
        CUT_BEFORE,
        /** Everything is done, but nobody hears of it. */
        ANSWER_LOST,
        NOT_THE_DOOR,
        DENIED,
        TOO_LARGE,
        UNFIT
    }

    /** A scan as it was taken the first time. */
    record Taken(String device, long seq, UUID id, String code, String source) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Taken> taken = new ArrayList<>();
    private final List<ScanRequest> requests = new ArrayList<>();
    private final List<String> contractFaults = new ArrayList<>();
    private final Map<String, TreeMap<Long, Taken>> byDevice = new HashMap<>();
    private Function<ScanRequest, Fate> fate = request -> Fate.SERVED;

    FakeDoor() throws IOException {
        this(0);
    }

    FakeDoor(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/scans", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void decide(Function<ScanRequest, Fate> decision) {
        fate = decision;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized List<String> codes() {
        return taken.stream().map(Taken::code).toList();
    }

    synchronized List<ScanRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> contractFaults() {
        return List.copyOf(contractFaults);
    }

    /** As after a restore of a backup: what came later than this is gone. */
    synchronized void forgetAfter(long seq) {
        taken.removeIf(scan -> scan.seq() > seq);
        byDevice.values().forEach(scans -> scans.tailMap(seq, false).clear());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = answer(exchange, body);
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Answer(int status, String body) {

        static final Answer NONE = new Answer(0, "");
    }

    private synchronized Answer answer(HttpExchange exchange, String body) {
        contractFaults.addAll(Contract.faultsOfRequest(body));
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, "{}");
        }
        ScanRequest request = Json.MAPPER.readValue(body, ScanRequest.class);
        requests.add(request);
        return switch (fate.apply(request)) {
            case SERVED -> new Answer(200, take(request));
            case BUSY -> new Answer(503, "");
            case TOO_MANY -> new Answer(429, "");
            case CUT_BEFORE -> Answer.NONE;
            case ANSWER_LOST -> {
                take(request);
                yield Answer.NONE;
            }
            case NOT_THE_DOOR -> new Answer(200, "<html>Please sign in to the guest network</html>");
            case DENIED -> new Answer(403, "{}");
            case TOO_LARGE -> new Answer(413, "");
            case UNFIT -> new Answer(400, "{\"type\": \"invalid\"}");
        };
    }

    private String take(ScanRequest request) {
        String device = request.device() == null ? "page" : request.device();
        TreeMap<Long, Taken> scans = byDevice.computeIfAbsent(device, name -> new TreeMap<>());
        List<Map<String, Object>> results = new ArrayList<>();
        boolean behind = stored(scans) < request.held();
        for (ScanRequest.Item item : behind ? List.<ScanRequest.Item>of() : request.scans()) {
            Taken scan = new Taken(device, item.seq(), item.id(), item.code(), item.source());
            Taken before = taken.stream()
                    .filter(other -> other.id().equals(item.id()))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                taken.add(scan);
                scans.put(item.seq(), scan);
            }
            results.add(result(item.id(), before != null));
        }
        return Json.MAPPER.writeValueAsString(
                Map.of("results", results, "stored", stored(scans), "session", Map.of("persons", List.of())));
    }

    private static Map<String, Object> result(UUID id, boolean repeated) {
        return Map.of("id", id, "outcome", "ACCEPTED", "repeated", repeated, "tone", "OK", "message", "");
    }

    private static long stored(Map<Long, Taken> scans) {
        long stored = 0;
        while (scans.containsKey(stored + 1)) {
            stored++;
        }
        return stored;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
