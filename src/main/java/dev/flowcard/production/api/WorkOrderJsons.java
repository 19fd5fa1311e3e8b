package dev.flowcard.production.api;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardView;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.PercentDone;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.api.WorkOrderJson.CardJson;
import dev.flowcard.production.api.WorkOrderJson.OperationJson;
import dev.flowcard.production.api.WorkOrderJson.SplitJson;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns views into what the API tells. */
@Component
class WorkOrderJsons {
    private final Products products;
    private final Plant plant;
    private final PlantZone zone;

    WorkOrderJsons(Products products, Plant plant, PlantZone zone) {
        this.products = products;
        this.plant = plant;
        this.zone = zone;
    }

    WorkOrderJson of(WorkOrderView w) {
        Product product = products.byId(w.product()).orElseThrow();
        return new WorkOrderJson(
                w.number(),
                Codes.printable(w.cardCode()),
                w.state().name(),
                product.number(),
                product.name(),
                plain(w.quantityOrdered()),
                plain(w.quantityReleased()),
                plain(w.quantityReplenished()),
                plain(w.quantitySurplus()),
                w.order(),
                w.line(),
                w.holdReason(),
                w.closeReason(),
                PercentDone.of(w),
                w.cards().stream().map(this::of).toList(),
                operations(w.operations(), w.copy()),
                w.routingVersion());
    }

    private CardJson of(CardView card) {
        return new CardJson(
                Codes.printable(card.code() + card.copy().suffix()),
                card.kind().name(),
                Codes.printable(card.from()),
                plain(card.quantity()),
                card.startsAt(),
                card.heat(),
                card.merged(),
                card.copy().number(),
                card.prints(),
                card.createdAt().atZone(zone.zone()).toOffsetDateTime(),
                card.createdBy(),
                operations(card.operations(), card.copy()));
    }

    private List<OperationJson> operations(List<OperationView> operations, CardCopy copy) {
        return operations.stream().map(o -> of(o, copy)).toList();
    }

    private OperationJson of(OperationView o, CardCopy copy) {
        return new OperationJson(
                o.sequence(),
                o.name().name(),
                o.name().nameEn(),
                Codes.printable(copy.codeOf(o)),
                plant.workCenter(o.workCenter()).number(),
                o.plannedWorkUnit() == null
                        ? null
                        : plant.workUnit(o.plannedWorkUnit()).number(),
                o.state().name(),
                plain(o.arrived()),
                plain(o.good()),
                plain(o.scrap()),
                plain(o.held()),
                plain(o.rework()),
                plain(o.setupMinutes()),
                plain(o.minutesPerPiece()),
                o.inspectionPlan(),
                local(o.plannedStart()),
                local(o.plannedFinish()),
                local(o.actualStart()),
                local(o.actualFinish()),
                o.split() == null ? null : split(o.split()));
    }

    private SplitJson split(OperationSplit split) {
        return new SplitJson(
                plain(split.pieces()),
                split.workUnit() == null
                        ? null
                        : plant.workUnit(split.workUnit()).number(),
                local(split.start()),
                local(split.finish()),
                local(split.firstFinish()));
    }

    @Nullable
    OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(zone.zone()).toOffsetDateTime();
    }

    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
