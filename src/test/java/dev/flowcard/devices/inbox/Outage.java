package dev.flowcard.devices.inbox;

import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A terminal that was without its server for a while and now sends what it kept. */
public final class Outage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LENGTH = Duration.ofMinutes(40);

    private final String terminal;
    private final Api scanner;
    private long seq;

    public Outage(String terminal, Api scanner) {
        this.terminal = terminal;
        this.scanner = scanner;
    }

    /** Codes are given without their check characters. */
    public void late(String... codes) {
        Instant at = Instant.now().minus(LENGTH);
        List<Map<String, Object>> scans = new ArrayList<>();
        for (String code : codes) {
            at = at.plusSeconds(20);
            boolean plain = code.startsWith("X-") || code.startsWith("Q-") || code.equals("*");
            scans.add(Map.of(
                    "id",
                    UUID.randomUUID(),
                    "seq",
                    ++seq,
                    "code",
                    plain ? code : Codes.printable(code),
                    "scannedAt",
                    at.toString(),
                    "source",
                    "WEDGE"));
        }
        Api.Answer answer = scanner.post(
                "/api/v1/scans",
                JSON.writeValueAsString(
                        Map.of("terminal", terminal, "sentAt", Instant.now().toString(), "scans", scans)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }
}
