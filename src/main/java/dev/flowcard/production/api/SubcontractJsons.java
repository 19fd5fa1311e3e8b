package dev.flowcard.production.api;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.production.api.SubcontractJson.OverviewJson;
import dev.flowcard.production.api.SubcontractJson.ReceiptJson;
import dev.flowcard.production.api.SubcontractJson.StatementJson;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Receipt;
import dev.flowcard.production.outside.Receipts;
import dev.flowcard.production.outside.Statement;
import dev.flowcard.production.outside.SubcontractOverview;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is outside into what the API tells. */
@Component
class SubcontractJsons {
    private final Subcontracts subcontracts;
    private final Receipts receipts;
    private final Suppliers suppliers;
    private final Products products;
    private final People people;
    private final PlantZone zone;

    SubcontractJsons(
            Subcontracts subcontracts,
            Receipts receipts,
            Suppliers suppliers,
            Products products,
            People people,
            PlantZone zone) {
        this.subcontracts = subcontracts;
        this.receipts = receipts;
        this.suppliers = suppliers;
        this.products = products;
        this.people = people;
        this.zone = zone;
    }

    SubcontractJson whole(Batch batch) {
        return of(batch, receipts.ofBatch(batch.id()).stream().map(this::of).toList());
    }

    SubcontractJson of(Batch b) {
        return of(b, null);
    }

    private SubcontractJson of(Batch b, @Nullable List<ReceiptJson> all) {
        return new SubcontractJson(
                b.number(),
                b.workOrder(),
                b.operationName().name(),
                b.sequence(),
                Codes.printable(b.operationCode()),
                products.byId(b.product()).map(Product::number).orElse(""),
                supplier(b.supplier()),
                WorkOrderJsons.plain(b.sent()),
                WorkOrderJsons.plain(b.good()),
                WorkOrderJsons.plain(b.defective()),
                WorkOrderJsons.plain(b.lost()),
                WorkOrderJsons.plain(b.outside()),
                plain(b.weight()),
                b.due(),
                b.overdue(subcontracts.today()),
                plain(b.price()),
                b.basis().name(),
                b.note(),
                at(b.sentAt()),
                by(b.sentBy()),
                all);
    }

    private ReceiptJson of(Receipt r) {
        return new ReceiptJson(
                r.id(),
                r.batch(),
                r.workOrder(),
                r.sequence(),
                WorkOrderJsons.plain(r.good()),
                WorkOrderJsons.plain(r.defective()),
                WorkOrderJsons.plain(r.lost()),
                plain(r.weight()),
                plain(r.price()),
                r.basis().name(),
                r.amount(),
                r.period(),
                at(r.receivedAt()),
                by(r.receivedBy()),
                r.reversedAt() == null ? null : at(r.reversedAt()));
    }

    StatementJson of(Statement s, boolean withReceipts) {
        return new StatementJson(
                supplier(s.supplier()),
                s.period().toString(),
                WorkOrderJsons.plain(s.good()),
                WorkOrderJsons.plain(s.defective()),
                WorkOrderJsons.plain(s.lost()),
                WorkOrderJsons.plain(s.weight()),
                s.amount(),
                s.unpriced(),
                s.signedAt() == null ? null : at(s.signedAt()),
                s.signedBy(),
                withReceipts ? s.receipts().stream().map(this::of).toList() : null);
    }

    OverviewJson of(SubcontractOverview overview) {
        return new OverviewJson(
                overview.batches(),
                overview.overdue(),
                WorkOrderJsons.plain(overview.pieces()),
                overview.next().stream().map(this::of).toList());
    }

    private String supplier(long id) {
        return suppliers.byId(id).map(Supplier::number).orElse("");
    }

    /** Badges are told by their numbers, a user by name. */
    private String by(String codes) {
        return people.byCode(codes).map(Person::number).orElse(codes);
    }

    private OffsetDateTime at(Instant instant) {
        return zone.at(instant).toOffsetDateTime();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
        return quantity == null ? null : WorkOrderJsons.plain(quantity);
    }
}
