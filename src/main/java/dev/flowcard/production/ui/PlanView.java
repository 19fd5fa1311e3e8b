package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.plan.Products;
import dev.flowcard.production.PercentDone;
import dev.flowcard.production.Replenishments;
import dev.flowcard.production.WorkCards;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work orders, with the planner's verbs. */
@Route("plan")
@RolesAllowed({"PLANNER", "FOREMAN", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ALL = "ALL";
    private static final String OPEN = "OPEN";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final WorkOrders workOrders;
    private final WorkCards cards;
    private final Replenishments replenishments;
    private final ReplenishPanel asked;
    private final Products products;
    private final PlantZone zone;
    private final boolean plans;
    private final Grid<WorkOrderView> grid = new Grid<>();
    private final Select<String> state = new Select<>();

    PlanView(
            WorkOrders workOrders,
            WorkCards cards,
            Replenishments replenishments,
            Products products,
            PlantZone zone,
            AuthenticationContext authentication) {
        this.workOrders = workOrders;
        this.cards = cards;
        this.replenishments = replenishments;
        this.products = products;
        this.zone = zone;
        this.plans = authentication.hasAnyRole("PLANNER", "ADMIN");
        this.asked = new ReplenishPanel(replenishments, zone, plans, this::attempt);
        addClassNames("desk", "plan");
        List<String> states = new ArrayList<>(List.of(OPEN, ALL));
        Arrays.stream(WorkOrderState.values()).map(Enum::name).forEach(states::add);
        state.setItems(states);
        state.setAriaLabel(getTranslation("production.plan.state"));
        state.setItemLabelGenerator(name -> getTranslation("production.plan.state." + name));
        state.addValueChangeListener(e -> filter(e.getValue(), e.isFromClient()));
        Div head = new Div(new H1(getTranslation("production.plan.title")), state);
        head.addClassName("head");
        Div panel = new Div(grid);
        panel.addClassNames("panel", "grow-panel");
        columns();
        add(head, asked, panel);
    }

    private void columns() {
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        column("number", grid.addComponentColumn(PlanView::numbers), "136px");
        column("product", grid.addComponentColumn(w -> new Div(product(w))), "140px")
                .setFlexGrow(1);
        column("quantity", grid.addColumn(w -> w.target().stripTrailingZeros().toPlainString()), "76px")
                .setTextAlign(ColumnTextAlign.END);
        column("state", grid.addComponentColumn(this::tag), "132px");
        column("percent", grid.addColumn(w -> PercentDone.of(w) + " %"), "84px").setTextAlign(ColumnTextAlign.END);
        column("start", grid.addColumn(w -> edge(w, true)), "112px");
        column("finish", grid.addColumn(w -> edge(w, false)), "112px");
        column("verbs", grid.addComponentColumn(this::verbs), plans ? "270px" : "140px");
        grid.setDataProvider(new CallbackDataProvider<WorkOrderView, Void>(
                q -> page(q.getPage(), q.getPageSize()).stream(), q -> (int) count(), WorkOrderView::number));
        Span empty = new Span(getTranslation("production.plan.empty"));
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
    }

    private List<WorkOrderView> page(int page, int size) {
        String name = state.getValue();
        return name.equals(OPEN) ? workOrders.open(page, size) : workOrders.page(only(name), page, size);
    }

    private long count() {
        String name = state.getValue();
        return name.equals(OPEN) ? workOrders.openCount() : workOrders.count(only(name));
    }

    private static @Nullable WorkOrderState only(String name) {
        return name.equals(ALL) ? null : WorkOrderState.valueOf(name);
    }

    /** Its own number above that of the order it is made for. */
    private static Component numbers(WorkOrderView workOrder) {
        Div numbers = new Div(new Div(workOrder.number()));
        if (workOrder.order() != null) {
            numbers.add(new Anchor("orders/" + encoded(workOrder.order()), workOrder.order()));
        }
        return numbers;
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Grid.Column<WorkOrderView> column(String key, Grid.Column<WorkOrderView> column, String width) {
        return column.setHeader(getTranslation("production.plan.col." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private String product(WorkOrderView workOrder) {
        return products.byId(workOrder.product())
                .map(p -> p.nameIn(getLocale()))
                .orElse("");
    }

    private Component tag(WorkOrderView workOrder) {
        Span tag = new Span(
                getTranslation("production.plan.state." + workOrder.state().name()));
        tag.addClassNames(
                "tag",
                switch (workOrder.state()) {
                    case PLANNED, RELEASED -> "waiting";
                    case RUNNING -> "running";
                    case ON_HOLD -> "hold";
                    case COMPLETED, CLOSED_SHORT -> "done";
                    case CANCELLED -> "stopped";
                });
        return tag;
    }

    /** The first planned start, or the last planned finish. */
    private String edge(WorkOrderView workOrder, boolean start) {
        var moments = workOrder.operations().stream()
                .flatMap(o -> Stream.ofNullable(start ? o.plannedStart() : o.plannedFinish()));
        return (start ? moments.min(Instant::compareTo) : moments.max(Instant::compareTo))
                .map(moment -> MOMENT.format(zone.at(moment)))
                .orElse("");
    }

    private Component verbs(WorkOrderView workOrder) {
        Div verbs = new Div();
        verbs.addClassName("head");
        if (plans) {
            switch (workOrder.state()) {
                case PLANNED ->
                    verbs.add(verb("release", () -> workOrders.release(workOrder.number(), null)), hold(workOrder));
                case RELEASED, RUNNING -> verbs.add(hold(workOrder));
                case ON_HOLD -> verbs.add(verb("resume", () -> workOrders.resume(workOrder.number())));
                default -> {}
            }
        }
        Anchor card = new Anchor(
                "/api/v1/work-orders/" + encoded(workOrder.number()) + "/card.pdf",
                getTranslation("production.plan.card"));
        card.setTarget("_blank");
        card.getElement().setAttribute("router-ignore", true);
        verbs.add(card, more(workOrder));
        return verbs;
    }

    /** What is rare sits behind one touch. */
    private Component more(WorkOrderView workOrder) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        MenuItem item = menu.addItem(getTranslation("production.plan.more"));
        item.setAriaLabel(getTranslation("production.plan.more-of", workOrder.number()));
        SubMenu list = item.getSubMenu();
        boolean released = workOrder.state() != WorkOrderState.PLANNED;
        list.addItem(
                getTranslation("production.plan.verb.cards"),
                e -> new CardsDialog(workOrders, cards, workOrder.number(), this::attempt).open());
        if (released && workOrder.state().extensible()) {
            list.addItem(getTranslation("production.plan.verb.replenish"), e -> replenish(workOrder));
        }
        if (plans && released && !workOrder.state().over()) {
            list.addItem(getTranslation("production.plan.verb.close-short"), e -> closeShort(workOrder));
        }
        return menu;
    }

    private void replenish(WorkOrderView workOrder) {
        VerbDialog.counting("replenish", workOrder.number(), (quantity, why) -> {
                    String number = workOrder.number();
                    BigDecimal pieces = Objects.requireNonNull(quantity);
                    return attempt(() -> {
                        if (plans) {
                            replenishments.replenish(number, pieces, why);
                        } else {
                            replenishments.ask(number, pieces, why);
                        }
                        asked.refresh();
                    });
                })
                .open();
    }

    private void closeShort(WorkOrderView workOrder) {
        VerbDialog.reasoned(
                        "close-short",
                        workOrder.number(),
                        why -> attempt(() -> workOrders.closeShort(workOrder.number(), why)))
                .open();
    }

    private Button hold(WorkOrderView workOrder) {
        return button("hold", () -> ask(workOrder));
    }

    private Button verb(String key, Runnable verb) {
        return button(key, () -> act(verb));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation("production.plan.verb." + key), e -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void act(Runnable verb) {
        attempt(verb);
    }

    private boolean attempt(Runnable verb) {
        boolean done = true;
        try {
            verb.run();
        } catch (Problem e) {
            Notification.show(getTranslation(e.messageKey(), e.args()));
            done = false;
        }
        grid.getDataProvider().refreshAll();
        return done;
    }

    /** Nothing is held without a reason. */
    private void ask(WorkOrderView workOrder) {
        Dialog dialog = new Dialog(getTranslation("production.plan.hold.title", workOrder.number()));
        TextField reason = new TextField(getTranslation("production.plan.hold.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setAutofocus(true);
        Button hold = new Button(getTranslation("production.plan.verb.hold"), e -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                return;
            }
            act(() -> workOrders.hold(workOrder.number(), reason.getValue().strip()));
            dialog.close();
        });
        hold.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(new Button(getTranslation("production.plan.hold.back"), e -> dialog.close()), hold);
        dialog.open();
    }

    private void filter(String name, boolean typed) {
        if (typed) {
            String parameters = name.equals(OPEN) ? "" : "?state=" + name.toLowerCase(Locale.ROOT);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "plan" + parameters));
        }
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("state")
                .orElse(OPEN)
                .toUpperCase(Locale.ROOT);
        boolean known = asked.equals(ALL)
                || Arrays.stream(WorkOrderState.values()).anyMatch(s -> s.name().equals(asked));
        state.setValue(known ? asked : OPEN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("production.plan.title");
    }
}
