package dev.flowcard.plan.api;

import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlanVersions;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingHistory;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plan.Routings;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Products, how they are made, and what is planned. */
@RestController
class PlanController {
    private final Products products;
    private final Routings routings;
    private final PlanVersions plan;
    private final Plant plant;
    private final PlantZone zone;

    PlanController(Products products, Routings routings, PlanVersions plan, Plant plant, PlantZone zone) {
        this.products = products;
        this.routings = routings;
        this.plan = plan;
        this.plant = plant;
        this.zone = zone;
    }

    record ProductJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            @Nullable String material,
            @Nullable String drawing,
            @Nullable String revision) {}

    record StepJson(
            int sequence,
            String name,
            @Nullable String nameEn,
            String workCenter,
            BigDecimal setupMinutes,
            BigDecimal minutesPerPiece,
            @Nullable String inspectionPlan,
            boolean overlap,
            @Nullable BigDecimal transferBatch,
            int waitMinutes,
            int leadDays,
            List<AlternativeJson> alternatives,
            @Nullable String program,
            @Nullable String fixture) {}

    record AlternativeJson(String workCenter, BigDecimal factor) {}

    record RoutingJson(
            String number,
            String name,
            String product,
            @Nullable Integer version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<StepJson> operations,
            List<RoutingVersionJson> versions) {}

    record RoutingVersionJson(
            int version,
            Routing.State state,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable OffsetDateTime madeAt,
            @Nullable String madeBy,
            List<StepJson> operations) {}

    record PlannedJson(
            String workOrder,
            int sequence,
            int part,
            String operation,
            BigDecimal quantity,
            String workCenter,
            @Nullable String workUnit,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime finish) {}

    record VersionJson(long number, OffsetDateTime publishedAt, String publishedBy, String source) {}

    record PlanJson(@Nullable VersionJson version, List<PlannedJson> content, PageAnswer.Page page) {}

    @GetMapping("/api/v1/products")
    @PreAuthorize("isAuthenticated() and !hasAnyRole('TERMINAL','WALL')")
    PageAnswer<ProductJson> products(PageRequestParams page) {
        return PageAnswer.of(products.page(page.offset(), page.size()), page, products.count())
                .map(PlanController::json);
    }

    @GetMapping("/api/v1/routings")
    @PreAuthorize("isAuthenticated() and !hasAnyRole('TERMINAL','WALL')")
    PageAnswer<RoutingJson> routings(PageRequestParams page) {
        List<ProductId> ids = routings.page(page.offset(), page.size());
        Map<ProductId, RoutingHistory> byProduct = routings.histories(ids);
        Map<ProductId, Product> names = products.byIds(ids);
        LocalDate today = routings.today();
        return PageAnswer.of(ids, page, routings.count())
                .map(id ->
                        json(Objects.requireNonNull(names.get(id)), Objects.requireNonNull(byProduct.get(id)), today));
    }

    @GetMapping("/api/v1/plan")
    @PreAuthorize("isAuthenticated() and !hasAnyRole('TERMINAL','WALL')")
    PlanJson plan(PageRequestParams page) {
        PageAnswer<PlannedJson> answer = PageAnswer.of(plan.page(page.offset(), page.size()), page, plan.count())
                .map(this::json);
        return new PlanJson(plan.current().map(this::json).orElse(null), answer.content(), answer.page());
    }

    private static ProductJson json(Product p) {
        return new ProductJson(
                p.number(), p.name(), p.nameEn(), p.printable(), p.material(), p.drawing(), p.revision());
    }

    /** As it is valid today, with every version beside it. */
    private RoutingJson json(Product product, RoutingHistory history, LocalDate today) {
        Optional<Routing> valid = history.on(today);
        return new RoutingJson(
                product.number(),
                valid.orElse(history.versions().getFirst()).name(),
                product.number(),
                valid.map(Routing::version).orElse(null),
                valid.map(Routing::validFrom).orElse(null),
                valid.map(Routing::validUntil).orElse(null),
                steps(valid.map(Routing::operations).orElse(List.of())),
                history.versions().stream().map(r -> json(r, today)).toList());
    }

    private RoutingVersionJson json(Routing routing, LocalDate today) {
        return new RoutingVersionJson(
                routing.version(),
                routing.stateOn(today),
                routing.validFrom(),
                routing.validUntil(),
                local(routing.madeAt()),
                routing.madeBy(),
                steps(routing.operations()));
    }

    private List<StepJson> steps(List<RoutingOperation> operations) {
        return operations.stream().map(this::json).toList();
    }

    private StepJson json(RoutingOperation o) {
        return new StepJson(
                o.sequence(),
                o.name(),
                o.nameEn(),
                plant.workCenter(o.workCenter()).number(),
                o.setupMinutes(),
                o.minutesPerPiece(),
                o.inspectionPlan(),
                o.terms().overlap(),
                o.terms().transferBatch(),
                o.terms().waitMinutes(),
                o.terms().leadDays(),
                o.terms().alternatives().stream()
                        .map(a -> new AlternativeJson(
                                plant.workCenter(a.workCenter()).number(), a.factor()))
                        .toList(),
                o.program(),
                o.fixture());
    }

    private PlannedJson json(PlannedOperation o) {
        return new PlannedJson(
                o.workOrder(),
                o.sequence(),
                o.part(),
                o.name(),
                o.quantity(),
                plant.workCenter(o.workCenter()).number(),
                o.workUnit() == null ? null : plant.workUnit(o.workUnit()).number(),
                local(o.start()),
                local(o.finish()));
    }

    private VersionJson json(PlanVersion version) {
        OffsetDateTime at = zone.at(version.publishedAt()).toOffsetDateTime();
        return new VersionJson(version.number(), at, version.publishedBy(), version.source());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant moment) {
        return moment == null ? null : zone.at(moment).toOffsetDateTime();
    }
}
