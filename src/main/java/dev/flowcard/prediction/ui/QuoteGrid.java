package dev.flowcard.prediction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.plan.Products;
import dev.flowcard.prediction.Quote;
import dev.flowcard.prediction.Quotes;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;

/** What was offered, the newest first, and what still holds capacity. */
final class QuoteGrid extends Grid<Quote> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient Factory parts;

    /** Makes the tables of the pages. */
    @org.springframework.stereotype.Component
    record Factory(Quotes quotes, Products products, DayWords days, PlantZone zone, Clock clock) {
        QuoteGrid create() {
            return new QuoteGrid(this);
        }
    }

    private QuoteGrid(Factory parts) {
        this.parts = parts;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        add(addColumn(Quote::number), "number", "96px");
        add(addColumn(this::product), "product", "160px").setFlexGrow(2);
        add(addColumn(q -> q.quantity().stripTrailingZeros().toPlainString()), "quantity", "88px")
                .setTextAlign(ColumnTextAlign.END);
        add(addColumn(q -> q.customer() == null ? "" : q.customer()), "customer", "120px")
                .setFlexGrow(1);
        add(addColumn(q -> parts.days().day(q.p50(), getLocale())), "p50", "104px");
        add(addColumn(q -> parts.days().day(q.p90(), getLocale())), "p90", "104px");
        add(addComponentColumn(this::state), "state", "168px");
        add(addColumn(Quote::madeBy), "by", "104px");
        addComponentColumn(this::release).setWidth("112px").setFlexGrow(0);
        setEmptyStateComponent(empty());
        refresh();
    }

    private Column<Quote> add(Column<Quote> column, String key, String width) {
        return column.setHeader(getTranslation("prediction.quote." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    void refresh() {
        setItems(parts.quotes().page(0, MOST));
    }

    private String product(Quote quote) {
        return parts.products()
                .byId(quote.product())
                .map(p -> p.nameIn(getLocale()) + " " + p.number())
                .orElse("");
    }

    private Component state(Quote quote) {
        boolean holds = holds(quote);
        String key = quote.released() ? "released" : holds ? "holds" : "lapsed";
        Span tag =
                new Span(getTranslation("prediction.quote." + key, parts.days().day(quote.heldUntil(), getLocale())));
        tag.addClassNames("tag", holds ? "running" : "waiting");
        return tag;
    }

    private boolean holds(Quote quote) {
        return quote.holds(parts.zone().dateOf(parts.clock().instant()));
    }

    private Component release(Quote quote) {
        Button button = new Button(getTranslation("prediction.quote.release"), e -> {
            parts.quotes().release(quote.id());
            refresh();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setVisible(holds(quote));
        return button;
    }

    private Component empty() {
        Div empty = new Div(new Span(getTranslation("prediction.quote.none")));
        empty.addClassName("empty");
        return empty;
    }
}
