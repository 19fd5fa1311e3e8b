package dev.flowcard.production.api;

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

/** Every production report: as a page, or all of them as NDJSON, one a line, read while they are written. */
@RestController
@RequestMapping("/api/v1/production-reports")
class ProductionReportController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','SALES','INSPECTOR','ADMIN','REPLAY')";

    private final ReportQuery reports;
    private final Ndjson ndjson;

    ProductionReportController(ReportQuery reports, Ndjson ndjson) {
        this.reports = reports;
        this.ndjson = ndjson;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    PageAnswer<ReportJson> page(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable String workOrder,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        ReportQuery.Filter filter = new ReportQuery.Filter(workOrder, from, to);
        return PageAnswer.of(reports.page(filter, (int) page.offset(), page.size()), page, reports.count(filter));
    }

    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize(READERS)
    ResponseEntity<StreamingResponseBody> lines(
            @RequestParam(required = false) @Nullable String workOrder,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        ReportQuery.Filter filter = new ReportQuery.Filter(workOrder, from, to);
        return ndjson.lines(sink -> reports.each(filter, sink));
    }
}
