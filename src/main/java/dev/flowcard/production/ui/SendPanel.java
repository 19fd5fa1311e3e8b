package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Products;
import dev.flowcard.production.api.SubcontractRequests;
import dev.flowcard.production.outside.ReadyToSend;
import dev.flowcard.production.outside.ReadyToSend.Waiting;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.shared.PlantZone;
import java.util.Objects;

/** What lies in the shop and should go to a subcontractor, in the order of the plan. */
final class SendPanel extends Div {
    private final Parts parts;
    private final Attempt attempt;
    private final Runnable changed;
    private final Grid<Waiting> grid = new Grid<>();

    /** What the panel works with. */
    private record Parts(
            ReadyToSend ready,
            Suppliers suppliers,
            Products products,
            Subcontracts subcontracts,
            SubcontractRequests requests,
            PlantZone zone) {}

    /** Makes panels for views. */
    @org.springframework.stereotype.Component
    static final class Factory {
        private final Parts parts;

        Factory(
                ReadyToSend ready,
                Suppliers suppliers,
                Products products,
                Subcontracts subcontracts,
                SubcontractRequests requests,
                PlantZone zone) {
            this.parts = new Parts(ready, suppliers, products, subcontracts, requests, zone);
        }

        SendPanel create(Attempt attempt, Runnable changed) {
            return new SendPanel(parts, attempt, changed);
        }
    }

    private SendPanel(Parts parts, Attempt attempt, Runnable changed) {
        this.parts = parts;
        this.attempt = attempt;
        this.changed = changed;
        addClassName("office-tab");
        grid.addComponentColumn(this::work).setHeader(word("col.work")).setFlexGrow(2);
        grid.addColumn(this::supplier).setHeader(word("col.supplier"));
        grid.addColumn(w -> w.sendable().stripTrailingZeros().toPlainString())
                .setHeader(word("col.sendable"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(w -> String.valueOf(w.term().leadDays()))
                .setHeader(word("col.lead"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(this::planned)
                .setHeader(word("col.planned"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::verb).setWidth("120px").setFlexGrow(0);
        Span none = new Span(word("send.none"));
        none.addClassName("office-empty");
        grid.setEmptyStateComponent(none);
        add(grid);
    }

    void refresh() {
        grid.setItems(parts.ready().list());
    }

    private Component work(Waiting waiting) {
        Span first = new Span(waiting.workOrder().number() + " · "
                + waiting.operation().sequence() + " "
                + waiting.operation().name().in(getLocale()));
        Span second = new Span(parts.products()
                .byId(waiting.workOrder().product())
                .map(p -> p.nameIn(getLocale()))
                .orElse(""));
        second.addClassName("quiet");
        Div both = new Div(first, second);
        both.addClassName("office-two-lines");
        return both;
    }

    private String supplier(Waiting waiting) {
        return parts.suppliers()
                .byId(waiting.term().supplier())
                .map((Supplier s) -> s.nameIn(getLocale()))
                .orElse("");
    }

    private String planned(Waiting waiting) {
        return waiting.operation().plannedStart() == null
                ? ""
                : parts.zone()
                        .dateOf(Objects.requireNonNull(waiting.operation().plannedStart()))
                        .toString();
    }

    private Component verb(Waiting waiting) {
        Button send = new Button(word("send-verb"), e -> new SendDialog(
                        waiting,
                        parts.suppliers().all(),
                        parts.subcontracts().today(),
                        request -> attempt.of(() -> {
                            parts.requests().send(request);
                            changed.run();
                        }))
                .open());
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        return send;
    }

    private String word(String key) {
        return getTranslation("production.outside.page." + key);
    }
}
