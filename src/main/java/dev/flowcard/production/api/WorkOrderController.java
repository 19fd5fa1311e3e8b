package dev.flowcard.production.api;

import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work orders and the planner's verbs. A work order is named by its number or its card's code. */
@RestController
@RequestMapping("/api/v1/work-orders")
class WorkOrderController {
    private static final String READERS =
            "hasAnyRole('FOREMAN','PLANNER','SALES','INSPECTOR','MANAGER','ADMIN','REPLAY')";
    private static final String PLANNERS = "hasAnyRole('PLANNER','FOREMAN','ADMIN')";
    private static final BigDecimal LARGEST = new BigDecimal("999999");

    private final WorkOrders workOrders;
    private final WorkOrderJsons jsons;

    WorkOrderController(WorkOrders workOrders, WorkOrderJsons jsons) {
        this.workOrders = workOrders;
        this.jsons = jsons;
    }

    /** What a verb may be told. */
    record Verb(@Nullable BigDecimal quantity, @Nullable String reason) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<WorkOrderJson> list(
            PageRequestParams page, @RequestParam(required = false) @Nullable WorkOrderState state) {
        return PageAnswer.of(
                workOrders.page(state, page.page(), page.size()).stream()
                        .map(jsons::of)
                        .toList(),
                page,
                workOrders.count(state));
    }

    @GetMapping("/{no}")
    @PreAuthorize(READERS)
    WorkOrderJson one(@PathVariable String no) {
        return jsons.of(workOrders.find(no).orElseThrow(() -> notFound(no)));
    }

    @PostMapping("/{no}/release")
    @PreAuthorize("hasAnyRole('PLANNER','FOREMAN','ADMIN','REPLAY')")
    WorkOrderJson release(@PathVariable String no, @RequestBody Verb verb) {
        return told(workOrders.release(no, verb.quantity() == null ? null : quantity(verb)));
    }

    @PostMapping("/{no}/hold")
    @PreAuthorize(PLANNERS)
    WorkOrderJson hold(@PathVariable String no, @RequestBody Verb verb) {
        return told(workOrders.hold(no, reason(verb)));
    }

    @PostMapping("/{no}/resume")
    @PreAuthorize(PLANNERS)
    WorkOrderJson resume(@PathVariable String no, @RequestBody Verb verb) {
        return told(workOrders.resume(no));
    }

    @PostMapping("/{no}/close-short")
    @PreAuthorize(PLANNERS)
    WorkOrderJson closeShort(@PathVariable String no, @RequestBody Verb verb) {
        return told(workOrders.closeShort(no, reason(verb)));
    }

    @PostMapping("/{no}/cancel")
    @PreAuthorize(PLANNERS)
    WorkOrderJson cancel(@PathVariable String no, @RequestBody Verb verb) {
        return told(workOrders.cancel(no));
    }

    private WorkOrderJson told(WorkOrderView view) {
        return jsons.of(view);
    }

    private static BigDecimal quantity(Verb verb) {
        BigDecimal quantity = verb.quantity();
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(LARGEST) > 0 || quantity.scale() > 3) {
            throw invalid("quantity", "production.verb.quantity");
        }
        return quantity;
    }

    private static String reason(Verb verb) {
        String reason = verb.reason();
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw invalid("reason", "production.verb.reason");
        }
        return reason.strip();
    }

    private static Problem invalid(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, key);
    }

    private static Problem notFound(String no) {
        return Problem.of(HttpStatus.NOT_FOUND, "work-order-not-found", "production.work-order.not-found", no);
    }
}
