package dev.flowcard.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.progress.OrderProgress;
import dev.flowcard.sales.OrderState;
import dev.flowcard.shared.PlantZone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of orders. What is filtered and sorted stands in the address, so that it can be shared. */
@Route("orders")
@RolesAllowed({"SALES", "PLANNER", "FOREMAN", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class OrdersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int TYPING_MILLIS = 300;

    private final OrderProgress progress;
    private final OrderWatch watch;
    private final PlantZone zone;
    private final Clock clock;
    private final OrderGrid grid;
    private final TextField search = new TextField();
    private final Select<String> state = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private final Span count = new Span();

    private OrderFilter filter = OrderFilter.of(com.vaadin.flow.router.QueryParameters.empty());
    private boolean showing;
    private @Nullable Registration watching;

    OrdersView(
            OrderProgress progress,
            OrderWatch watch,
            OrderGrid.Factory grids,
            OrderExport export,
            PlantZone zone,
            Clock clock) {
        this.progress = progress;
        this.watch = watch;
        this.zone = zone;
        this.clock = clock;
        this.grid = grids.create(this::sort);
        addClassNames("desk", "orders");
        Div head = new Div(new H1(getTranslation("progress.orders.title")), count);
        head.addClassName("head");
        count.addClassName("sub");
        Div panel = new Div(grid);
        panel.addClassNames("panel", "grow-panel");
        add(head, filters(export), panel);
    }

    private Div filters(OrderExport export) {
        search.setPlaceholder(getTranslation("progress.orders.search"));
        search.setAriaLabel(getTranslation("progress.orders.search"));
        search.setClearButtonVisible(true);
        search.setWidth("280px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLIS);
        search.addValueChangeListener(e -> change(filter.withText(e.getValue())));
        state.setItems(states());
        state.setAriaLabel(getTranslation("progress.orders.state"));
        state.setItemLabelGenerator(this::label);
        state.addValueChangeListener(e -> change(filter.withState(e.getValue())));
        overdue.setLabel(getTranslation("progress.orders.overdue"));
        overdue.addValueChangeListener(e -> change(filter.withOverdue(e.getValue())));
        Div gap = new Div();
        gap.addClassName("grow");
        Div filters = new Div(search, state, overdue, gap, grid.columnMenu(), export.link(this::query, getLocale()));
        filters.addClassNames("head");
        return filters;
    }

    private static List<String> states() {
        List<String> states = new ArrayList<>(List.of(OrderFilter.OPEN, OrderFilter.ALL));
        Arrays.stream(OrderState.values()).map(Enum::name).forEach(states::add);
        return states;
    }

    private String label(String name) {
        return switch (name) {
            case OrderFilter.OPEN -> getTranslation("progress.orders.state.open");
            case OrderFilter.ALL -> getTranslation("progress.orders.state.all");
            default -> getTranslation("sales.state." + name);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.orders.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = OrderFilter.of(event.getLocation().getQueryParameters());
        showing = true;
        search.setValue(filter.text());
        state.setValue(filter.state());
        overdue.setValue(filter.overdue());
        grid.sorted(filter.sort(), filter.descending());
        showing = false;
        show();
    }

    private void sort(com.vaadin.flow.component.Component source, String column, boolean descending) {
        OrderFilter.sort(column).ifPresent(by -> change(filter.sorted(by, descending)));
    }

    private void change(OrderFilter changed) {
        if (!showing && !changed.equals(filter)) {
            filter = changed;
            String parameters = filter.parameters().getQueryString();
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, "orders" + (parameters.isEmpty() ? "" : "?" + parameters)));
            show();
        }
    }

    private dev.flowcard.sales.OrderQuery query() {
        return filter.query(LocalDate.ofInstant(clock.instant(), zone.zone()));
    }

    private void show() {
        long found = progress.count(query());
        count.setText(getTranslation("progress.orders.count", Long.toString(found)));
        grid.show(query());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = watch.watch(event.getUI(), grid::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }
}
