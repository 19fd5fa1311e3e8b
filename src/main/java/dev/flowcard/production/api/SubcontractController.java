package dev.flowcard.production.api;

import dev.flowcard.materials.Suppliers;
import dev.flowcard.production.api.SubcontractJson.OverviewJson;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches;
import dev.flowcard.production.outside.SlipPrinting;
import dev.flowcard.production.outside.SubcontractDesk;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PdfAnswer;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is at subcontractors: sent out, taken back, agreed on. A batch is named by its number. */
@RestController
@RequestMapping("/api/v1/subcontracts")
class SubcontractController {
    private static final String READERS =
            "hasAnyRole('INSPECTOR','FOREMAN','PLANNER','SALES','WAREHOUSE','PURCHASING','MANAGER','ADMIN')";
    private static final String HANDLERS = "hasAnyRole('FOREMAN','PLANNER','WAREHOUSE','PURCHASING','ADMIN')";
    private static final String BUYERS = "hasAnyRole('FOREMAN','PLANNER','PURCHASING','ADMIN')";

    private final Subcontracts subcontracts;
    private final Batches batches;
    private final SubcontractDesk desk;
    private final SubcontractRequests requests;
    private final SubcontractJsons jsons;
    private final SlipPrinting slips;
    private final Suppliers suppliers;

    SubcontractController(
            Subcontracts subcontracts,
            Batches batches,
            SubcontractDesk desk,
            SubcontractRequests requests,
            SubcontractJsons jsons,
            SlipPrinting slips,
            Suppliers suppliers) {
        this.subcontracts = subcontracts;
        this.batches = batches;
        this.desk = desk;
        this.requests = requests;
        this.jsons = jsons;
        this.slips = slips;
        this.suppliers = suppliers;
    }

    /** Why a receipt is taken back. */
    record Reason(@Nullable String reason) {}

    /** Another day or price; what is missing stays. */
    record Change(
            @Nullable LocalDate due,
            @Nullable BigDecimal price,
            @Nullable String priceBasis) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<SubcontractJson> list(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String workOrder) {
        Long at = supplier == null
                ? null
                : suppliers.find(supplier).map(s -> s.id()).orElse(-1L);
        Batches.Query query =
                new Batches.Query(overdue ? Boolean.TRUE : open, at, workOrder, overdue ? subcontracts.today() : null);
        return PageAnswer.of(
                batches.page(query, page.offset(), page.size()).stream()
                        .map(jsons::of)
                        .toList(),
                page,
                batches.count(query));
    }

    @GetMapping("/overview")
    @PreAuthorize(READERS)
    OverviewJson overview() {
        return jsons.of(subcontracts.overview());
    }

    @GetMapping("/{no}")
    @PreAuthorize(READERS)
    SubcontractJson one(@PathVariable String no) {
        return jsons.whole(existing(no));
    }

    @PostMapping
    @PreAuthorize(HANDLERS)
    SubcontractJson send(@RequestBody SubcontractRequests.Send request) {
        return jsons.whole(requests.send(request));
    }

    @PostMapping("/{no}/receive")
    @PreAuthorize(HANDLERS)
    SubcontractJson receive(@PathVariable String no, @RequestBody SubcontractRequests.Receive request) {
        return jsons.whole(requests.receive(no, request));
    }

    @PostMapping("/{no}/receipts/{id}/reverse")
    @PreAuthorize(BUYERS)
    SubcontractJson reverse(@PathVariable String no, @PathVariable long id, @RequestBody Reason reason) {
        return jsons.whole(desk.reverse(no, id, reason.reason()));
    }

    @PostMapping("/{no}/change")
    @PreAuthorize(BUYERS)
    SubcontractJson change(@PathVariable String no, @RequestBody Change change) {
        Batch batch = existing(no);
        return jsons.whole(desk.change(
                no,
                change.due() == null ? batch.due() : change.due(),
                change.price() == null ? batch.price() : SubcontractRequests.price(change.price()),
                change.priceBasis() == null ? batch.basis() : SubcontractRequests.basis(change.priceBasis())));
    }

    @GetMapping("/{no}/slip.pdf")
    @PreAuthorize(HANDLERS)
    ResponseEntity<byte[]> slip(@PathVariable String no, Locale locale) {
        return PdfAnswer.shown(no, slips.print(existing(no), locale));
    }

    private Batch existing(String no) {
        return batches.find(no)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "batch-not-found", "production.outside.no-batch", no));
    }
}
