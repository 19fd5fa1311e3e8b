package dev.flowcard.devices.intake;

import dev.flowcard.shared.Ndjson;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The scan log: as a page, or all of it as NDJSON. */
@RestController
@RequestMapping("/api/v1/scans")
class ScanLogController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN','REPLAY')";

    private final ScanLogQuery scans;
    private final Ndjson ndjson;

    ScanLogController(ScanLogQuery scans, Ndjson ndjson) {
        this.scans = scans;
        this.ndjson = ndjson;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    PageAnswer<LoggedScan> page(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable String terminal,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        ScanLogQuery.Filter filter = new ScanLogQuery.Filter(terminal, from, to);
        return PageAnswer.of(scans.page(filter, (int) page.offset(), page.size()), page, scans.count(filter));
    }

    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize(READERS)
    ResponseEntity<StreamingResponseBody> lines(
            @RequestParam(required = false) @Nullable String terminal,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        ScanLogQuery.Filter filter = new ScanLogQuery.Filter(terminal, from, to);
        return ndjson.lines(sink -> scans.each(filter, sink));
    }
}
