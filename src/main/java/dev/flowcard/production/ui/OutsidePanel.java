package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Products;
import dev.flowcard.production.api.SubcontractRequests;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches;
import dev.flowcard.production.outside.SubcontractDesk;
import dev.flowcard.production.outside.Subcontracts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The batches at subcontractors, the one that is due first on top. */
final class OutsidePanel extends Div {
    private final Parts parts;
    private final Attempt attempt;
    private final Runnable changed;
    private final Grid<Batch> grid = new Grid<>();
    private final Checkbox all = new Checkbox();

    /** What the panel works with. */
    private record Parts(
            Batches batches,
            Suppliers suppliers,
            Products products,
            Subcontracts subcontracts,
            SubcontractRequests requests,
            SubcontractDesk desk,
            AuthenticationContext authentication) {
        /** A manager looks on. */
        boolean handles() {
            return authentication.hasAnyRole("PLANNER", "FOREMAN", "WAREHOUSE", "PURCHASING", "ADMIN");
        }
    }

    /** Makes panels for views. */
    @org.springframework.stereotype.Component
    static final class Factory {
        private final Parts parts;

        Factory(
                Batches batches,
                Suppliers suppliers,
                Products products,
                Subcontracts subcontracts,
                SubcontractRequests requests,
                SubcontractDesk desk,
                AuthenticationContext authentication) {
            this.parts = new Parts(batches, suppliers, products, subcontracts, requests, desk, authentication);
        }

        boolean handles() {
            return parts.handles();
        }

        OutsidePanel create(Attempt attempt, Runnable changed) {
            return new OutsidePanel(parts, attempt, changed);
        }
    }

    private OutsidePanel(Parts parts, Attempt attempt, Runnable changed) {
        this.parts = parts;
        this.attempt = attempt;
        this.changed = changed;
        addClassName("office-tab");
        all.setLabel(word("all"));
        all.addValueChangeListener(e -> refresh());
        columns();
        add(all, grid);
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.addComponentColumn(this::batch)
                .setHeader(word("col.number"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::work).setHeader(word("col.work")).setFlexGrow(2);
        column("sent", grid.addColumn(b -> plain(b.sent())), "64px").setTextAlign(ColumnTextAlign.END);
        column("good", grid.addColumn(b -> plain(b.good())), "64px").setTextAlign(ColumnTextAlign.END);
        column("bad", grid.addColumn(b -> plain(b.defective()) + " / " + plain(b.lost())), "112px")
                .setTextAlign(ColumnTextAlign.END);
        column("outside", grid.addColumn(b -> plain(b.outside())), "88px").setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::due)
                .setHeader(word("col.due"))
                .setWidth("132px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::verbs).setWidth("256px").setFlexGrow(0).setVisible(parts.handles());
        grid.setDataProvider(new CallbackDataProvider<Batch, Void>(
                q -> parts.batches().page(query(), q.getOffset(), q.getLimit()).stream(),
                q -> {
                    return (int) parts.batches().count(query());
                },
                Batch::number));
        Span none = new Span(word("none"));
        none.addClassName("office-empty");
        grid.setEmptyStateComponent(none);
    }

    private Grid.Column<Batch> column(String key, Grid.Column<Batch> column, String width) {
        return column.setHeader(word("col." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Batches.Query query() {
        return all.getValue() ? new Batches.Query(null, null, null, null) : Batches.Query.OPEN;
    }

    private Component work(Batch batch) {
        Span first = new Span(batch.workOrder() + " · " + batch.sequence() + " "
                + batch.operationName().in(getLocale()));
        Span second = new Span(parts.products()
                .byId(batch.product())
                .map(p -> p.nameIn(getLocale()))
                .orElse(""));
        second.addClassName("quiet");
        Div both = new Div(first, second);
        both.addClassName("office-two-lines");
        return both;
    }

    private Component batch(Batch batch) {
        Span second = new Span(supplier(batch));
        second.addClassName("quiet");
        Div both = new Div(new Span(batch.number()), second);
        both.addClassName("office-two-lines");
        return both;
    }

    private String supplier(Batch batch) {
        return parts.suppliers()
                .byId(batch.supplier())
                .map((Supplier s) -> s.nameIn(getLocale()))
                .orElse("");
    }

    private Component due(Batch batch) {
        LocalDate today = parts.subcontracts().today();
        Div due = new Div(new Span(batch.due().toString()));
        due.addClassName("office-two-lines");
        if (batch.outside().signum() <= 0) {
            due.add(pill("done", word("back")));
        } else if (batch.overdue(today)) {
            due.add(pill("late", word("overdue", String.valueOf(ChronoUnit.DAYS.between(batch.due(), today)))));
        }
        return due;
    }

    private static Span pill(String kind, String text) {
        Span pill = new Span(text);
        pill.addClassNames("office-pill", kind);
        return pill;
    }

    private Component verbs(Batch batch) {
        Div verbs = new Div();
        verbs.addClassName("office-verbs");
        if (batch.outside().signum() > 0) {
            Button receive = new Button(word("receive"), e -> new ReceiveDialog(
                            batch,
                            request -> attempt.of(() -> {
                                parts.requests().receive(batch.number(), request);
                                changed.run();
                            }))
                    .open());
            receive.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            verbs.add(receive);
        }
        Button change = new Button(word("change"), e -> new ChangeDialog(
                        batch,
                        (due, price, basis) -> attempt.of(() -> {
                            parts.desk().change(batch.number(), due, price, basis);
                            changed.run();
                        }))
                .open());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Anchor slip = new Anchor("api/v1/subcontracts/" + batch.number() + "/slip.pdf", word("slip"));
        slip.setTarget(AnchorTarget.BLANK);
        slip.setRouterIgnore(true);
        verbs.add(change, slip);
        return verbs;
    }

    private static String plain(java.math.BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    private String word(String key, Object... args) {
        return getTranslation("production.outside.page." + key, args);
    }
}
