package dev.flowcard.production.api;

import dev.flowcard.production.floor.ReportCorrections;
import dev.flowcard.production.floor.ReportCorrections.Right;
import dev.flowcard.shared.Ndjson;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every production report: as a page, or all of them as NDJSON, one a line, read while they are written. */
@RestController
@RequestMapping("/api/v1/production-reports")
class ProductionReportController {
    private static final String READERS =
            "hasAnyRole('FOREMAN','PLANNER','SALES','INSPECTOR','MANAGER','ADMIN','REPLAY')";

    private static final BigDecimal LARGEST = new BigDecimal("999999");
    private static final int LONGEST_REASON = 500;

    private final ReportQuery reports;
    private final ReportCorrections corrections;
    private final Ndjson ndjson;

    ProductionReportController(ReportQuery reports, ReportCorrections corrections, Ndjson ndjson) {
        this.reports = reports;
        this.corrections = corrections;
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

    /** What a report should have said, and why it did not; without quantities it is only taken back. */
    record Correction(
            @Nullable String reason,
            @Nullable BigDecimal good,
            @Nullable BigDecimal scrap,
            @Nullable BigDecimal held,
            @Nullable BigDecimal rework) {
        private @Nullable Right right() {
            List<BigDecimal> all =
                    Stream.of(good, scrap, held, rework).map(Correction::orZero).toList();
            boolean none = good == null && scrap == null && held == null && rework == null;
            boolean odd = all.stream().anyMatch(q -> q.signum() < 0 || q.compareTo(LARGEST) > 0 || q.scale() > 3);
            boolean nothing = all.stream().allMatch(q -> q.signum() == 0);
            if (!none && (odd || nothing)) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                        .field("good", "production.report.quantities");
            }
            return none ? null : new Right(all.get(0), all.get(1), all.get(2), all.get(3));
        }

        private static BigDecimal orZero(@Nullable BigDecimal quantity) {
            return quantity == null ? BigDecimal.ZERO : quantity;
        }
    }

    @PostMapping("/{id}/correct")
    @PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
    ReportJson correct(@PathVariable long id, @RequestBody Correction correction) {
        String reason = correction.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                    .field("reason", "production.verb.reason");
        }
        corrections.correct(id, reason, correction.right());
        return reports.one(id).orElseThrow();
    }
}
