package dev.flowcard.launcher;

import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small shop behind a launched server, set up and worked through the public API alone. */
final class Factory {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final int port;
    private final Api admin;

    /** @param data of the server, which leaves there what lets its own machine in */
    Factory(int port, Path data) throws IOException {
        this.port = port;
        this.admin =
                new Api(port, Files.readString(data.resolve("command.token")).strip());
    }

    Factory build() {
        csv("people", "badge,name,role\n1007,李伟,OPERATOR\n1008,王芳,OPERATOR\n");
        csv("work-units", "work_unit,name,work_center\nMILL-1,铣床 1,MILL\nTURN-1,车床 1,TURN\n");
        csv("plan", """
                work_order,product,quantity,sequence,operation,work_center
                W-A,法兰,1000,10,铣削,MILL
                W-B,轴,1000,10,车削,TURN
                """);
        admin.post("/api/v1/work-orders/W-A/release", "{}");
        admin.post("/api/v1/work-orders/W-B/release", "{}");
        return this;
    }

    private void csv(String kind, String text) {
        var answer = admin.csv(kind, text);
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    String terminal(String number, String workUnit) {
        var wish =
                JSON.writeValueAsString(Map.of("roles", List.of("TERMINAL"), "terminal", number, "workUnit", workUnit));
        return admin.post("/api/v1/tokens", wish).json().path("token").asString();
    }

    /** Good pieces of a work order's only operation. */
    int good(String workOrder) {
        return admin.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0)
                .path("good")
                .asInt();
    }

    int reports(String workOrder) {
        return admin.get("/api/v1/production-reports?size=500&workOrder=" + workOrder)
                .json()
                .path("page")
                .path("totalElements")
                .asInt();
    }

    /** The terminal's scans in the order of arrival: number, code, what was answered; an id twice is a fault. */
    List<String> log(String terminal) {
        var lines = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (int page = 0; ; page++) {
            var answer = admin.get("/api/v1/scans?size=500&page=" + page + "&terminal=" + terminal)
                    .json();
            for (JsonNode scan : answer.path("content")) {
                if (!ids.add(scan.path("id").asString())) {
                    throw new AssertionError("twice: " + scan);
                }
                lines.add(scan.path("seq") + " " + scan.path("code").asString() + " "
                        + scan.path("outcome").asString());
            }
            if (page + 1 >= answer.path("page").path("totalPages").asInt()) {
                return lines;
            }
        }
    }

    /** What a page brings by itself takes its own time. */
    void awaitScans(String terminal, int count) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (log(terminal).size() < count && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    Line line(String terminal, String token) {
        return new Line(terminal, new Api(port, token));
    }

    /** A device that speaks the plain API and keeps what it sent, as the contract asks. */
    static final class Line {
        private final String terminal;
        private final Api api;
        private final TreeMap<Long, Map<String, Object>> journal = new TreeMap<>();
        private long sent;
        private long told;

        private Line(String terminal, Api api) {
            this.terminal = terminal;
            this.api = api;
        }

        Line read(String... codes) {
            for (var code : codes) {
                long seq = journal.size() + 1L;
                boolean plain = code.startsWith("X-") || code.startsWith("Q-");
                journal.put(
                        seq,
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "seq",
                                seq,
                                "code",
                                plain ? code : Codes.printable(code),
                                "scannedAt",
                                Instant.now().toString(),
                                "source",
                                "SERIAL"));
            }
            return this;
        }

        /** Sends until everything is held, from where the server says. */
        Line send() {
            boolean asked = false;
            while (!asked || sent < journal.size()) {
                var batch = journal.tailMap(sent, false).values().stream()
                        .limit(100)
                        .toList();
                var body = JSON.writeValueAsString(Map.of(
                        "terminal", terminal, "device", "line", "held", told, "scans", asked ? batch : List.of()));
                var answer = api.post("/api/v1/scans", body);
                if (answer.status() != 200) {
                    throw new AssertionError(answer.toString());
                }
                asked = true;
                long stored = answer.json().path("stored").asLong();
                sent = stored < told
                        ? stored
                        : sent + answer.json().path("results").size();
                told = stored;
            }
            return this;
        }
    }
}
