package dev.flowcard.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/scans}.
 *
 * @param held up to where the server once said that it holds every scan: where it holds less now, it takes none of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScanRequest(String terminal, @Nullable String device, Instant sentAt, long held, List<Item> scans) {

    /** One scan of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            long seq,
            String code,
            Instant scannedAt,
            String source,
            @Nullable String symbology) {

        static Item of(SpooledScan scan) {
            return new Item(scan.id(), scan.seq(), scan.code(), scan.scannedAt(), "SERIAL", scan.symbology());
        }
    }
}
