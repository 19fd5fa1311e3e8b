package dev.flowcard.production.api;

import dev.flowcard.production.Replenishment;
import dev.flowcard.production.Replenishments;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replenishing: a planner's word is the approval; a foreman's is a request that a planner decides. */
@RestController
class ReplenishmentController {
    private static final String READERS = "hasAnyRole('PLANNER','FOREMAN','MANAGER','ADMIN')";
    private static final String PLANNERS = "hasAnyRole('PLANNER','FOREMAN','ADMIN')";
    private static final String DECIDERS = "hasAnyRole('PLANNER','ADMIN')";
    private static final Set<String> MAY_APPROVE = Set.of("ROLE_PLANNER", "ROLE_ADMIN");
    private static final BigDecimal LARGEST = new BigDecimal("999999");
    private static final int LONGEST = 500;

    private final Replenishments replenishments;
    private final WorkOrders workOrders;
    private final WorkOrderJsons jsons;
    private final PlantZone zone;

    ReplenishmentController(
            Replenishments replenishments, WorkOrders workOrders, WorkOrderJsons jsons, PlantZone zone) {
        this.replenishments = replenishments;
        this.workOrders = workOrders;
        this.jsons = jsons;
        this.zone = zone;
    }

    /** How many, and why. */
    record Asked(@Nullable BigDecimal quantity, @Nullable String reason) {}

    /** Why not. */
    record Note(@Nullable String reason) {}

    /** A replenishment as the API tells it. */
    record ReplenishmentJson(
            long id,
            String workOrder,
            BigDecimal quantity,
            String reason,
            String state,
            String askedBy,
            OffsetDateTime askedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String note) {}

    @PostMapping("/api/v1/work-orders/{no}/replenish")
    @PreAuthorize(PLANNERS)
    WorkOrderJson replenish(@PathVariable String no, @RequestBody Asked body, Authentication who) {
        BigDecimal quantity = quantity(body.quantity());
        String reason = text(body.reason(), false);
        boolean approves = who.getAuthorities().stream().anyMatch(a -> MAY_APPROVE.contains(a.getAuthority()));
        if (approves) {
            return jsons.of(replenishments.replenish(no, quantity, reason));
        }
        Replenishment asked = replenishments.ask(no, quantity, reason);
        return jsons.of(workOrders.find(asked.workOrder()).orElseThrow());
    }

    /** Of one work order all, the newest first; without one those that wait for a decision. */
    @GetMapping("/api/v1/replenishments")
    @PreAuthorize(READERS)
    List<ReplenishmentJson> list(@RequestParam(required = false) @Nullable String workOrder) {
        List<Replenishment> found = workOrder == null ? replenishments.asked() : replenishments.of(workOrder);
        return found.stream().map(this::json).toList();
    }

    @PostMapping("/api/v1/replenishments/{id}/approve")
    @PreAuthorize(DECIDERS)
    WorkOrderJson approve(@PathVariable long id) {
        return jsons.of(replenishments.approve(id));
    }

    @PostMapping("/api/v1/replenishments/{id}/reject")
    @PreAuthorize(DECIDERS)
    WorkOrderJson reject(@PathVariable long id, @RequestBody Note body) {
        return jsons.of(replenishments.reject(id, text(body.reason(), true)));
    }

    private ReplenishmentJson json(Replenishment r) {
        return new ReplenishmentJson(
                r.id(),
                r.workOrder(),
                WorkOrderJsons.plain(r.quantity()),
                r.reason(),
                r.state().name(),
                r.askedBy(),
                zone.at(r.askedAt()).toOffsetDateTime(),
                r.decidedBy(),
                r.decidedAt() == null ? null : zone.at(r.decidedAt()).toOffsetDateTime(),
                r.note());
    }

    private static BigDecimal quantity(@Nullable BigDecimal quantity) {
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(LARGEST) > 0 || quantity.scale() > 3) {
            throw invalid("quantity", "production.verb.quantity");
        }
        return quantity;
    }

    private static String text(@Nullable String text, boolean required) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST || (required && stripped.isEmpty())) {
            throw invalid("reason", "production.verb.reason");
        }
        return stripped;
    }

    private static Problem invalid(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, key);
    }
}
