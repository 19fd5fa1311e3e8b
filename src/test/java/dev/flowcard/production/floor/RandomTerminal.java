package dev.flowcard.production.floor;

import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A terminal at which anything may be scanned, and whose deliveries go wrong in every way that a network knows. */
final class RandomTerminal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] CODES = {
        "P-D-1",
        "P-D-1",
        "P-D-2",
        "P-D-9",
        "@",
        "@",
        "@",
        "@.S1",
        "@.S1",
        "@.10",
        "@.20",
        "@.30",
        "X-OK",
        "X-OK",
        "X-OK",
        "X-FINISH",
        "X-PARTLY",
        "X-SCRAP",
        "X-HELD",
        "X-REWORK",
        "R-UNSPECIFIED",
        "X-PAUSE",
        "X-RESUME",
        "X-UNDO",
        "X-OFF",
        "X-CANCEL",
        "X-SETUP",
        "X-BREAKDOWN",
        "X-HELP",
        "R-CALL-MATERIAL",
        "X-OVERRIDE",
        "4321",
        "1",
        "2",
        "Q-0",
        "Q-3",
        "W-NOWHERE",
        "X-NONSENSE",
        "P-NOBODY"
    };

    /** What nobody would hit upon by chance. {@code @} is the day's work order, {@code @B} another one, {@code L-@} a lot. */
    private static final String[] PHRASES = {
        "P-D-1 L-@ @.10",
        "P-D-1 L-@X @B.10",
        "P-D-2 L-@ @.S1.10",
        "P-D-2 L-@X @.S2.10",
        "L-@X",
        "P-D-1 @.20 N-@1 N-@2",
        "N-@3 N-@4",
        "X-SPLIT P-D-9 @ 2 X-OK",
        "X-SPLIT P-D-9 @B 1 1 X-OK",
        "X-BOX P-D-9 @ 3 X-OK",
        "X-BOX P-D-9 @.S1 1 X-OK",
        "X-MERGE P-D-9 @.S1 @.B1 X-OK",
        "X-MERGE P-D-9 @.S2 @B.S1 X-OK",
        "P-D-1 X-CHARGE @ @B 3 X-OK",
        "X-CHARGE @.S1 @B.S1 X-OK",
        "X-CHARGE 2 X-OK",
        "X-CHARGE X-SCRAP 1 R-UNSPECIFIED X-OK",
        "P-D-2 X-BUNDLE @.B1 @B X-OK",
        "X-BUNDLE X-OK",
        "X-OFF X-UNDO",
        "P-D-1 X-SEND @ 2 X-OK",
        "P-D-2 X-SEND @.S1 X-OK",
        "P-D-1 X-RECEIVE @ 1 X-OK",
        "P-D-1 X-RECEIVE @ X-HELD 1 X-OK",
        "P-D-2 X-RECEIVE @.S1 X-SCRAP 1 X-OK",
        "P-D-1 L-@X @.10 @.10 2 X-OK",
        "P-D-1 L-@ @.10 @.10 1 X-SCRAP 1 R-UNSPECIFIED X-OK",
        "P-D-2 L-@X @.S1.10 @.S1.10 X-OK",
        "P-D-2 L-@ @.B1.10 @.B1.10 1 X-OK",
        "P-D-1 L-@X @B.10 @B.10 2 X-OK",
        "P-D-1 @B.20 @B.20 1 X-OK",
        "P-D-1 @.20 N-@5 N-@6 @.20 1 X-OK",
        "P-D-2 @.30 @.30 1 X-OK",
        "@ X-OK",
        "@B X-OK",
        "@.S1 X-OK"
    };

    private final String number;
    private final Api api;
    private final String workOrder;
    private final Random random;
    private final List<Map<String, Object>> kept = new ArrayList<>();
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String device = "page-1";
    private long seq;

    RandomTerminal(String number, Api api, String workOrder, Random random) {
        this.number = number;
        this.api = api;
        this.workOrder = workOrder;
        this.random = random;
    }

    String number() {
        return number;
    }

    Set<String> ids() {
        return ids;
    }

    /** Scans something, and perhaps sends, sends again, sends the later ones first, or starts anew. */
    void act() {
        String[] from = random.nextBoolean() ? PHRASES : CODES;
        if (from == PHRASES && random.nextInt(4) > 0) {
            scan("X-CANCEL");
        }
        for (String code : from[random.nextInt(from.length)].split(" ", -1)) {
            scan(code);
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                // kept for later
            }
            case 2 -> {
                sendAll();
                post(sent);
            }
            case 3 -> {
                int half = kept.size() / 2;
                post(kept.subList(half, kept.size()));
                sendAll();
            }
            case 4 -> {
                sendAll();
                device = "page-" + random.nextInt(1_000_000);
                seq = 0;
                sent.clear();
            }
            default -> sendAll();
        }
    }

    void sendAll() {
        post(kept);
        sent.addAll(kept);
        kept.clear();
    }

    private void scan(String code) {
        String named = code.replace("N-@", "N-" + workOrder + "-")
                .replace("L-@", "L-" + workOrder)
                .replace("@", workOrder);
        boolean plain = named.matches("[XQ]-.*|[0-9]+");
        String id = UUID.randomUUID().toString();
        ids.add(id);
        Map<String, Object> scan = new HashMap<>();
        scan.put("id", id);
        scan.put("seq", ++seq);
        scan.put("code", plain ? named : Codes.printable(named));
        scan.put("scannedAt", Instant.now().toString());
        scan.put("source", random.nextBoolean() ? "WEDGE" : "TOUCH");
        kept.add(scan);
    }

    private void post(List<Map<String, Object>> scans) {
        Map<String, Object> body = Map.of("terminal", number, "device", device, "scans", scans);
        Api.Answer answer = api.post("/api/v1/scans", JSON.writeValueAsString(body));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }
}
