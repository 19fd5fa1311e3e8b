package dev.flowcard.devices.intake;

import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body by hand, so that every fault is named by its field and nothing of a faulty body is stored. */
@Component
class ScanRequestReader {
    private static final int LONGEST_CODE = 4_096;
    private static final int LARGEST_BATCH = 500;
    private static final int MOST_FAULTS = 20;

    private final JsonMapper json;

    ScanRequestReader(JsonMapper json) {
        this.json = json;
    }

    ScanRequest read(byte[] body) {
        Faults faults = new Faults();
        JsonNode root = parse(body);
        String terminal = faults.text(root, "terminal", "terminal", 60);
        String device = root.hasNonNull("device") ? faults.text(root, "device", "device", 60) : "page";
        Instant sentAt = root.hasNonNull("sentAt") ? faults.instant(root, "sentAt", "sentAt") : null;
        long held = root.hasNonNull("held") ? faults.number(root, "held", "held", 0) : 0;
        List<ScanRequest.Entry> entries = new ArrayList<>();
        JsonNode scans = root.path("scans");
        if (!scans.isArray() || scans.size() > LARGEST_BATCH) {
            faults.add("scans", "devices.scans.batch", LARGEST_BATCH);
        } else {
            for (int i = 0; i < scans.size() && faults.count() < MOST_FAULTS; i++) {
                entry(scans.get(i), "scans[" + i + "].", faults).ifPresent(entries::add);
            }
        }
        faults.throwIfAny();
        return new ScanRequest(terminal, device, sentAt, held, List.copyOf(entries));
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "devices.scans.malformed");
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "devices.scans.malformed");
    }

    private static Optional<ScanRequest.Entry> entry(JsonNode scan, String at, Faults faults) {
        int before = faults.count();
        UUID id = faults.parsed(scan, "id", at, UUID::fromString, "devices.scans.id");
        long seq = faults.number(scan, "seq", at + "seq", 1);
        String code = faults.code(scan, at);
        Instant scannedAt = faults.instant(scan, "scannedAt", at + "scannedAt");
        ScanSource source = faults.parsed(scan, "source", at, ScanSource::valueOf, "devices.scans.source");
        String symbology = scan.hasNonNull("symbology") ? faults.text(scan, "symbology", at + "symbology", 10) : null;
        return faults.count() > before || id == null || scannedAt == null || source == null
                ? Optional.empty()
                : Optional.of(new ScanRequest.Entry(id, seq, code, scannedAt, source, symbology));
    }

    /** Collects what is wrong, field by field. */
    private static final class Faults {
        private final Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-scans", "devices.scans.invalid");
        private int count;

        int count() {
            return count;
        }

        void add(String field, String key, Object... args) {
            count++;
            problem.field(field, key, args);
        }

        void throwIfAny() {
            if (count > 0) {
                throw problem;
            }
        }

        String text(JsonNode node, String name, String field, int longest) {
            JsonNode value = node.path(name);
            if (!value.isString()
                    || value.asString().isBlank()
                    || value.asString().length() > longest) {
                add(field, "devices.scans.text", longest);
                return "";
            }
            return value.asString();
        }

        long number(JsonNode node, String name, String field, long least) {
            JsonNode value = node.path(name);
            if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= least) {
                return value.asLong();
            }
            add(field, "devices.scans.seq", least);
            return least;
        }

        String code(JsonNode scan, String at) {
            JsonNode value = scan.path("code");
            if (!value.isString() || value.asString().length() > LONGEST_CODE) {
                add(at + "code", "devices.scans.text", LONGEST_CODE);
                return "";
            }
            return value.asString();
        }

        @Nullable
        Instant instant(JsonNode node, String name, String field) {
            try {
                Instant instant =
                        OffsetDateTime.parse(node.path(name).asString("")).toInstant();
                if (instant.isAfter(Instant.EPOCH) && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
                    return instant;
                }
            } catch (DateTimeException notATime) {
                // named below
            }
            add(field, "devices.scans.time");
            return null;
        }

        <T> @Nullable T parsed(JsonNode scan, String name, String at, Function<String, T> parser, String key) {
            try {
                return parser.apply(scan.path(name).asString(""));
            } catch (IllegalArgumentException unknown) {
                add(at + name, key, Arrays.toString(ScanSource.values()));
                return null;
            }
        }
    }
}
