package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.progress.OrderProgress;
import dev.flowcard.progress.OrderStanding;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderQuery;
import java.util.List;
import java.util.Locale;

/** The table of orders: asks for the rows that are in sight only. */
final class OrderGrid extends Grid<OrderStory> {
    private static final long serialVersionUID = 1L;

    private final transient OrderWords words;
    private final transient Products products;
    private final transient CallbackDataProvider<OrderStory, Void> rows;
    private transient OrderQuery query = OrderQuery.all();
    private boolean sorting;

    /** Is told by which column to sort. */
    interface Sorter {
        void sort(Component source, String column, boolean descending);
    }

    /** Makes the tables of the pages. */
    @org.springframework.stereotype.Component
    record Factory(OrderProgress progress, OrderWords words, Products products) {
        OrderGrid create(Sorter sorter) {
            return new OrderGrid(this, sorter);
        }
    }

    private OrderGrid(Factory factory, Sorter sorter) {
        this.words = factory.words();
        this.products = factory.products();
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        columns();
        rows = new CallbackDataProvider<>(
                q -> factory.progress().page(query, q.getOffset(), q.getLimit()).stream(),
                q -> (int) factory.progress().count(query),
                story -> story.order().number());
        setDataProvider(rows);
        setEmptyStateComponent(empty());
        addSortListener(event -> {
            if (!sorting && !event.getSortOrder().isEmpty()) {
                GridSortOrder<OrderStory> order = event.getSortOrder().getFirst();
                boolean descending = order.getDirection() == SortDirection.DESCENDING;
                sorter.sort(this, order.getSorted().getKey(), descending);
            }
        });
    }

    private void columns() {
        sortable(addComponentColumn(OrderGrid::link), "number", "108px");
        sortable(addColumn(s -> s.order().customer().name(locale())), "customer", "108px");
        plain(addComponentColumn(this::product), "product", "104px").setFlexGrow(2);
        plain(addColumn(s -> quantity(s)), "quantity", "72px")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        plain(addComponentColumn(s -> OrderParts.meter(s.percentDone(), header("progress"))), "progress", "104px");
        plain(addColumn(this::current), "current", "92px").setFlexGrow(1);
        sortable(addColumn(this::due), "due", "92px");
        plain(addComponentColumn(this::estimated), "estimated", "88px");
        sortable(
                addColumn(s -> getTranslation("sales.state." + s.order().state().name())), "state", "96px");
        plain(addComponentColumn(this::standing), "standing", "140px").setFlexGrow(3);
    }

    private void sortable(Column<OrderStory> column, String key, String width) {
        plain(column, key, width).setSortable(true);
    }

    private Column<OrderStory> plain(Column<OrderStory> column, String key, String width) {
        return column.setKey(key)
                .setHeader(header(key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private String header(String key) {
        return getTranslation("progress.orders.col." + key);
    }

    private Locale locale() {
        return getLocale();
    }

    private static Component link(OrderStory story) {
        return new RouterLink(
                story.order().number(), OrderPage.class, story.order().number());
    }

    private Component product(OrderStory story) {
        OrderLine line = story.order().firstDue();
        String name = products.find(line.product()).map(p -> name(p)).orElse(line.product());
        Div cell = new Div(new Span(name));
        int more = story.order().lines().size() - 1;
        if (more > 0) {
            cell.add(OrderParts.text(" +" + more, "quiet"));
        }
        return cell;
    }

    private String name(Product product) {
        return product.nameIn(locale());
    }

    private static String quantity(OrderStory story) {
        return OrderWords.amount(story.order().firstDue().quantity());
    }

    private String current(OrderStory story) {
        if (story.current() == null) {
            return getTranslation("progress.order.none");
        }
        var operation = story.current().operation();
        return operation.sequence() + " " + operation.name().in(locale());
    }

    private String due(OrderStory story) {
        OrderLine line = story.order().firstDue();
        return getTranslation("progress.order.due." + line.dueMeans().name(), words.day(line.due(), locale()));
    }

    private Component estimated(OrderStory story) {
        OrderEstimate estimate = story.estimate();
        if (estimate == null) {
            return OrderParts.text(getTranslation("progress.order.none"), "quiet");
        }
        Div cell = new Div(new Div(words.day(estimate.p50(), locale())));
        String until = getTranslation("progress.orders.p90", words.day(estimate.p90(), locale()));
        cell.add(OrderParts.text(until, "quiet"));
        return cell;
    }

    /** The verdict with its reason below. */
    private Component standing(OrderStory story) {
        var standing = story.verdict().standing();
        String name = getTranslation("progress.order.standing." + standing.name());
        OrderEstimate estimate = story.estimate();
        if (standing == OrderStanding.AT_RISK && estimate != null) {
            name += " " + estimate.latePercent() + " %";
        }
        Div cell = new Div(OrderParts.tag(name, OrderParts.colour(standing)));
        cell.add(new Div(OrderParts.text(words.say(story.verdict(), locale()), "quiet")));
        return cell;
    }

    private Component empty() {
        Div empty = new Div(
                OrderParts.text(getTranslation("progress.orders.empty"), "empty-title"),
                new Span(getTranslation("progress.orders.empty.hint")));
        empty.addClassName("empty");
        return empty;
    }

    /** Lets somebody choose which columns are shown. */
    MenuBar columnMenu() {
        MenuBar bar = new MenuBar();
        MenuItem choose = bar.addItem(getTranslation("progress.orders.columns"));
        for (Column<OrderStory> column : getColumns()) {
            MenuItem item = choose.getSubMenu()
                    .addItem(
                            header(column.getKey()),
                            e -> column.setVisible(e.getSource().isChecked()));
            item.setCheckable(true);
            item.setChecked(true);
            item.setKeepOpen(true);
        }
        return bar;
    }

    void sorted(OrderQuery.Sort by, boolean descending) {
        sorting = true;
        Column<OrderStory> column = getColumnByKey(by.name().toLowerCase(Locale.ROOT));
        SortDirection direction = descending ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(column, direction)));
        sorting = false;
    }

    void show(OrderQuery asked) {
        query = asked;
        rows.refreshAll();
    }

    void refresh() {
        rows.refreshAll();
    }
}
