package dev.flowcard.quality;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.quality.InspectionJson.CharacteristicJson;
import dev.flowcard.quality.InspectionJson.ResultJson;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns inspections into what the API tells. */
@Component
class InspectionJsons {
    private final Products products;
    private final PlantZone zone;

    InspectionJsons(Products products, PlantZone zone) {
        this.products = products;
        this.zone = zone;
    }

    List<InspectionJson> list(List<InspectionView> views) {
        return views.stream().map(view -> json(view, null, null)).toList();
    }

    InspectionJson detail(InspectionDetail detail) {
        InspectionView view = detail.inspection();
        return json(
                view,
                detail.characteristics().stream()
                        .map(c -> characteristic(c, view.quantity()))
                        .toList(),
                detail.results().stream()
                        .map(r -> new ResultJson(r.position(), r.sample(), r.characteristic(), r.value(), r.passed()))
                        .toList());
    }

    private static CharacteristicJson characteristic(Characteristic c, BigDecimal lot) {
        return new CharacteristicJson(
                c.position(),
                c.name(),
                c.kind().name(),
                c.nominal(),
                c.lower(),
                c.upper(),
                c.unit(),
                c.sampling().pieces(lot));
    }

    private InspectionJson json(
            InspectionView view,
            @Nullable List<CharacteristicJson> characteristics,
            @Nullable List<ResultJson> results) {
        Optional<Product> product = products.byId(view.product());
        String inspector = view.inspector();
        return new InspectionJson(
                view.number(),
                view.state().name(),
                view.workOrder(),
                view.sequence(),
                view.operationName().name(),
                product.map(Product::number).orElse(""),
                product.map(Product::name).orElse(""),
                view.plan(),
                plain(view.quantity()),
                InspectionPlans.plain(view.good()),
                InspectionPlans.plain(view.scrap()),
                InspectionPlans.plain(view.held()),
                view.note(),
                inspector != null && inspector.startsWith("P-") ? Codes.printable(inspector) : inspector,
                view.repeats(),
                zone.at(view.requestedAt()).toOffsetDateTime(),
                local(view.startedAt()),
                local(view.decidedAt()),
                characteristics,
                results);
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
