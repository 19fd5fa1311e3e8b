package dev.flowcard.production.api;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.production.DispositionDecision;
import dev.flowcard.production.Dispositions;
import dev.flowcard.production.Dispositions.Decided;
import dev.flowcard.production.HeldOperation;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Held pieces, and what inspector and foreman decide on them. */
@RestController
class DispositionController {
    private static final BigDecimal LARGEST = new BigDecimal("999999");
    private static final int LONGEST = 500;

    private final Dispositions dispositions;
    private final WorkOrderJsons jsons;
    private final Products products;

    DispositionController(Dispositions dispositions, WorkOrderJsons jsons, Products products) {
        this.dispositions = dispositions;
        this.jsons = jsons;
        this.products = products;
    }

    /** Pieces of one operation that wait for a decision; {@code reworked} were sent to rework before. */
    record HeldJson(
            String workOrder,
            int sequence,
            String operation,
            @Nullable String product,
            @Nullable String order,
            BigDecimal held,
            BigDecimal reworked) {}

    /** A decision; {@code card} is the split or box, {@code S2}. */
    record Body(
            @Nullable DispositionDecision decision,
            @Nullable BigDecimal quantity,
            @Nullable String card,
            @Nullable String note) {
        Decided decided() {
            BigDecimal pieces = quantity;
            boolean odd = pieces == null || pieces.signum() <= 0 || pieces.compareTo(LARGEST) > 0 || pieces.scale() > 3;
            if (odd || pieces == null) {
                throw invalid("quantity", "production.verb.quantity");
            }
            if (decision == null) {
                throw invalid("decision", "production.held.which");
            }
            String why = note == null ? "" : note.strip();
            boolean needed = decision != DispositionDecision.REWORK && why.isEmpty();
            if (needed || why.length() > LONGEST) {
                throw invalid("note", "production.verb.reason");
            }
            return new Decided(decision, pieces, card, why);
        }
    }

    @GetMapping("/api/v1/held")
    @PreAuthorize("hasAnyRole('INSPECTOR','FOREMAN','PLANNER','MANAGER','ADMIN')")
    PageAnswer<HeldJson> held(PageRequestParams page) {
        return PageAnswer.of(
                dispositions.waiting(page.offset(), page.size()).stream()
                        .map(this::json)
                        .toList(),
                page,
                dispositions.count());
    }

    @PostMapping("/api/v1/work-orders/{no}/operations/{sequence}/dispositions")
    @PreAuthorize("hasAnyRole('INSPECTOR','FOREMAN','ADMIN')")
    WorkOrderJson decide(@PathVariable String no, @PathVariable int sequence, @RequestBody Body body) {
        return jsons.of(dispositions.decide(no, sequence, body.decided()));
    }

    private HeldJson json(HeldOperation held) {
        return new HeldJson(
                held.workOrder(),
                held.sequence(),
                held.operation().name(),
                products.byId(held.product()).map(Product::number).orElse(null),
                held.order(),
                WorkOrderJsons.plain(held.held()),
                WorkOrderJsons.plain(held.reworked()));
    }

    private static Problem invalid(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, key);
    }
}
