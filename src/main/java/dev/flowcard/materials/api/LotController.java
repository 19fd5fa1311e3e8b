package dev.flowcard.materials.api;

import dev.flowcard.materials.Lot;
import dev.flowcard.materials.LotLabel;
import dev.flowcard.materials.LotQuery;
import dev.flowcard.materials.LotState;
import dev.flowcard.materials.Lots;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PdfAnswer;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
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

/** Lots of material, and who may use them. A lot is named by its number or its code. */
@RestController
@RequestMapping("/api/v1/lots")
class LotController {
    private static final String READERS =
            "hasAnyRole('INSPECTOR','FOREMAN','PLANNER','SALES','WAREHOUSE','PURCHASING','MANAGER','ADMIN')";
    private static final String KEEPERS = "hasAnyRole('INSPECTOR','FOREMAN','PLANNER','WAREHOUSE','ADMIN')";

    private final Lots lots;
    private final Suppliers suppliers;
    private final LotLabel labels;
    private final PlantZone zone;
    private final Clock clock;

    LotController(Lots lots, Suppliers suppliers, LotLabel labels, PlantZone zone, Clock clock) {
        this.lots = lots;
        this.suppliers = suppliers;
        this.labels = labels;
        this.zone = zone;
        this.clock = clock;
    }

    /** Why a lot is blocked, or why no longer. */
    record Verb(@Nullable String reason) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<LotJson> list(
            PageRequestParams page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LotState state) {
        LotQuery query = new LotQuery(q, state, today());
        return PageAnswer.of(
                lots.page(query, page.offset(), page.size()).stream()
                        .map(this::json)
                        .toList(),
                page,
                lots.count(query));
    }

    @GetMapping("/{no}")
    @PreAuthorize(READERS)
    LotJson one(@PathVariable String no) {
        return json(existing(no));
    }

    @PostMapping("/{no}/block")
    @PreAuthorize(KEEPERS)
    LotJson block(@PathVariable String no, @RequestBody Verb verb) {
        return json(lots.block(no, verb.reason()));
    }

    @PostMapping("/{no}/unblock")
    @PreAuthorize(KEEPERS)
    LotJson unblock(@PathVariable String no, @RequestBody Verb verb) {
        return json(lots.unblock(no, verb.reason()));
    }

    @GetMapping("/{no}/label.pdf")
    @PreAuthorize(KEEPERS)
    ResponseEntity<byte[]> label(@PathVariable String no, Locale locale) {
        return PdfAnswer.shown(no, labels.pdf(existing(no), locale));
    }

    private Lot existing(String no) {
        return lots.find(no)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "lot-not-found", "materials.lot.not-found", no));
    }

    private LotJson json(Lot lot) {
        return LotJson.of(lot, suppliers.byId(lot.supplier()).orElse(null), today(), zone);
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
