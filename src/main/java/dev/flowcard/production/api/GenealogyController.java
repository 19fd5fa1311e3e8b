package dev.flowcard.production.api;

import dev.flowcard.production.trace.Genealogies;
import dev.flowcard.production.trace.Genealogy;
import dev.flowcard.production.trace.TraceNode;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where lots, pieces and work orders come from and what they went into. */
@RestController
@RequestMapping("/api/v1/genealogy")
@PreAuthorize("hasAnyRole('INSPECTOR','FOREMAN','PLANNER','SALES','WAREHOUSE','PURCHASING','MANAGER','ADMIN')")
class GenealogyController {
    private final Genealogies genealogies;
    private final PlantZone zone;

    GenealogyController(Genealogies genealogies, PlantZone zone) {
        this.genealogies = genealogies;
        this.zone = zone;
    }

    /** A node; {@code consumed} is what passed between it and the node above. */
    record NodeJson(
            String kind,
            String number,
            @Nullable String code,
            @Nullable String product,
            @Nullable String name,
            @Nullable String heat,
            @Nullable BigDecimal consumed,
            @Nullable String unit,
            List<Integer> operations,
            List<String> cards,
            @Nullable OffsetDateTime since,
            @Nullable String state,
            @Nullable Integer line,
            List<NodeJson> children) {}

    record GenealogyJson(
            NodeJson subject, List<NodeJson> from, List<NodeJson> into, List<String> orders, boolean truncated) {}

    @GetMapping("/lots/{no}")
    GenealogyJson lot(@PathVariable String no) {
        return json(genealogies.ofLot(no), no);
    }

    @GetMapping("/serials/{no}")
    GenealogyJson serial(@PathVariable String no) {
        return json(genealogies.ofSerial(no), no);
    }

    @GetMapping("/work-orders/{no}")
    GenealogyJson workOrder(@PathVariable String no) {
        return json(genealogies.ofWorkOrder(no), no);
    }

    private GenealogyJson json(Optional<Genealogy> found, String no) {
        Genealogy genealogy = found.orElseThrow(
                () -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "production.genealogy.not-found", no));
        TraceNode subject = genealogy.subject();
        return new GenealogyJson(
                json(subject, List.of()),
                genealogy.from().stream().map(this::json).toList(),
                genealogy.into().stream().map(this::json).toList(),
                genealogy.orders(),
                genealogy.truncated());
    }

    private NodeJson json(TraceNode node) {
        return json(node, node.children().stream().map(this::json).toList());
    }

    private NodeJson json(TraceNode node, List<NodeJson> children) {
        return new NodeJson(
                node.kind().name(),
                node.number(),
                node.code() == null ? null : Codes.printable(node.code()),
                node.product(),
                node.name() == null ? null : node.name().name(),
                node.heat(),
                node.quantity() == null ? null : WorkOrderJsons.plain(node.quantity()),
                node.unit(),
                node.operations() == null
                        ? List.of()
                        : List.of(node.operations().split(" ")).stream()
                                .map(Integer::valueOf)
                                .toList(),
                node.cards(),
                node.since() == null ? null : zone.at(node.since()).toOffsetDateTime(),
                node.state(),
                node.line(),
                children);
    }
}
