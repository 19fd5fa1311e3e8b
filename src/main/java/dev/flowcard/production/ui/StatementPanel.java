package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.production.outside.Receipt;
import dev.flowcard.production.outside.Statement;
import dev.flowcard.production.outside.Statements;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed to each subcontractor for a month, with the receipts behind it; signed it is locked. */
final class StatementPanel extends Div {
    private static final int MONTHS = 12;

    private final Parts parts;
    private final Attempt attempt;
    private final Select<YearMonth> month = new Select<>();
    private final Grid<Statement> grid = new Grid<>();

    /** What the panel works with. */
    private record Parts(
            Statements statements, Suppliers suppliers, Subcontracts subcontracts, PlantZone zone, boolean signs) {}

    /** Makes panels for views. */
    @org.springframework.stereotype.Component
    static final class Factory {
        private final Statements statements;
        private final Suppliers suppliers;
        private final Subcontracts subcontracts;
        private final PlantZone zone;
        private final AuthenticationContext authentication;

        Factory(
                Statements statements,
                Suppliers suppliers,
                Subcontracts subcontracts,
                PlantZone zone,
                AuthenticationContext authentication) {
            this.statements = statements;
            this.suppliers = suppliers;
            this.subcontracts = subcontracts;
            this.zone = zone;
            this.authentication = authentication;
        }

        StatementPanel create(Attempt attempt) {
            boolean signs = authentication.hasAnyRole("FOREMAN", "PLANNER", "PURCHASING", "ADMIN");
            return new StatementPanel(new Parts(statements, suppliers, subcontracts, zone, signs), attempt);
        }
    }

    private StatementPanel(Parts parts, Attempt attempt) {
        this.parts = parts;
        this.attempt = attempt;
        addClassName("office-tab");
        YearMonth now = YearMonth.from(parts.subcontracts().today());
        month.setItems(Stream.iterate(now, m -> m.minusMonths(1)).limit(MONTHS).toList());
        month.setValue(now);
        month.setLabel(word("month"));
        month.setWidth("180px");
        month.setItemLabelGenerator(YearMonth::toString);
        month.addValueChangeListener(e -> refresh());
        columns();
        add(month, grid);
    }

    void refresh() {
        grid.setItems(parts.statements().of(month.getValue()));
    }

    private void columns() {
        grid.addColumn(this::supplier).setHeader(word("col.supplier")).setFlexGrow(2);
        figure("good", grid.addColumn(s -> plain(s.good())));
        figure("bad", grid.addColumn(s -> plain(s.defective()) + " / " + plain(s.lost())));
        figure("weight", grid.addColumn(s -> plain(s.weight())));
        figure("amount", grid.addColumn(s -> s.amount().toPlainString()));
        grid.addComponentColumn(this::state)
                .setHeader(word("col.state"))
                .setWidth("260px")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        Span none = new Span(word("statements.none"));
        none.addClassName("office-empty");
        grid.setEmptyStateComponent(none);
    }

    private <T> void figure(String key, Grid.Column<T> column) {
        column.setHeader(word("col." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private String supplier(Statement statement) {
        return parts.suppliers()
                .byId(statement.supplier())
                .map((Supplier s) -> s.nameIn(getLocale()))
                .orElse("");
    }

    private Component state(Statement statement) {
        Div state = new Div();
        state.addClassName("office-verbs");
        Instant signedAt = statement.signedAt();
        if (signedAt != null) {
            Span pill = new Span(word("signed"));
            pill.addClassNames("office-pill", "done");
            state.add(pill, new Span(statement.signedBy() + " " + parts.zone().dateOf(signedAt)));
        } else if (statement.unpriced() > 0) {
            Span pill = new Span(word("unpriced", String.valueOf(statement.unpriced())));
            pill.addClassNames("office-pill", "late");
            state.add(pill);
        } else if (parts.signs()) {
            Button sign = new Button(word("sign"), e -> ask(statement));
            sign.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            state.add(sign);
        }
        return state;
    }

    private void ask(Statement statement) {
        ConfirmDialog dialog = new ConfirmDialog(
                word("sign.title", supplier(statement), statement.period().toString()),
                word("sign.text", statement.amount().toPlainString()),
                word("sign"),
                e -> attempt.of(() -> {
                    parts.statements().sign(statement.supplier(), statement.period());
                    refresh();
                }));
        dialog.setCancelable(true);
        dialog.setCancelText(word("back-button"));
        dialog.open();
    }

    private Component details(Statement statement) {
        Grid<Receipt> lines = new Grid<>();
        lines.addColumn(r -> parts.zone().dateOf(r.receivedAt()).toString())
                .setHeader(word("col.date"))
                .setWidth("120px")
                .setFlexGrow(0);
        lines.addColumn(Receipt::batch)
                .setHeader(word("col.number"))
                .setWidth("150px")
                .setFlexGrow(0);
        lines.addColumn(r -> r.workOrder() + " · " + r.sequence() + " "
                        + r.operation().in(getLocale()))
                .setHeader(word("col.work"))
                .setFlexGrow(2);
        figure("good", lines.addColumn(r -> plain(r.good())));
        figure("bad", lines.addColumn(r -> plain(r.defective()) + " / " + plain(r.lost())));
        figure("weight", lines.addColumn(r -> plain(r.weight())));
        figure("price", lines.addColumn(this::price));
        figure("amount", lines.addColumn(r -> plain(r.amount())));
        lines.setAllRowsVisible(true);
        lines.setItems(statement.receipts());
        Div details = new Div(new H2(supplier(statement) + " · " + statement.period()), lines);
        details.addClassName("office-details");
        return details;
    }

    private String price(Receipt receipt) {
        return receipt.price() == null
                ? ""
                : getTranslation("production.slip.price." + receipt.basis(), plain(receipt.price()));
    }

    private static String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
    }

    private String word(String key, Object... args) {
        return getTranslation("production.outside.page." + key, args);
    }
}
