package dev.flowcard.progress;

import dev.flowcard.plan.Products;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.SubcontractOverview;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.progress.WallSnapshot.Batches;
import dev.flowcard.progress.WallSnapshot.Name;
import dev.flowcard.shared.PlantZone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a subcontracted work centre shows: the batches that were sent out, whatever the plan says of its operations. */
@Component
class OutsideBatches {
    private final Subcontracts subcontracts;
    private final Terms terms;
    private final Products products;
    private final PlantZone zone;

    OutsideBatches(Subcontracts subcontracts, Terms terms, Products products, PlantZone zone) {
        this.subcontracts = subcontracts;
        this.terms = terms;
        this.products = products;
        this.zone = zone;
    }

    /** Nothing for a work centre that works here. */
    Optional<Batches> of(WorkCenterId center) {
        if (!terms.subcontracted(center)) {
            return Optional.empty();
        }
        SubcontractOverview overview = subcontracts.overview();
        return Optional.of(new Batches(
                (int) overview.batches(),
                (int) overview.overdue(),
                overview.next().stream().findFirst().map(this::batch).orElse(null)));
    }

    /** It is overdue from the end of its day on. */
    private WallSnapshot.Batch batch(Batch batch) {
        return new WallSnapshot.Batch(
                products.byId(batch.product())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElseGet(() -> new Name(batch.workOrder(), null)),
                WallReader.plain(batch.outside()),
                batch.due().plusDays(1).atStartOfDay(zone.zone()).toOffsetDateTime(),
                batch.due());
    }
}
