package dev.flowcard.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.OrderProgress;
import dev.flowcard.progress.OrderStory;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The story of one order. Nobody changes anything here; what the floor does shows within a second. */
@Route("orders")
@RolesAllowed({"SALES", "PLANNER", "FOREMAN", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class OrderPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private final OrderProgress progress;
    private final OrderWatch watch;
    private final OrderPanels panels;
    private String number = "";
    private Optional<OrderStory> shown = Optional.empty();
    private volatile Set<String> workOrders = Set.of();
    private @Nullable Registration watching;

    OrderPage(OrderProgress progress, OrderWatch watch, OrderPanels panels) {
        this.progress = progress;
        this.watch = watch;
        this.panels = panels;
        addClassNames("desk", "story");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        number = parameter;
        show(progress.find(number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.orders.title") + " " + number;
    }

    private boolean shows(String workOrder) {
        return workOrders.contains(workOrder);
    }

    /** What has not changed stays as it stands, with its place on the screen. */
    private void showAnew() {
        Optional<OrderStory> story = progress.find(number);
        if (!story.equals(shown)) {
            show(story);
        }
    }

    private void show(Optional<OrderStory> story) {
        removeAll();
        shown = story;
        workOrders = story.stream()
                .flatMap(s -> s.workOrders().stream())
                .map(WorkOrderView::number)
                .collect(Collectors.toUnmodifiableSet());
        if (story.isEmpty()) {
            Div missing = new Div(
                    new Span(getTranslation("progress.order.missing", number)),
                    new RouterLink(getTranslation("progress.order.back"), OrdersView.class));
            missing.addClassName("empty");
            add(missing);
        } else {
            add(panels.head(story.get(), getLocale()), panels.figures(story.get(), getLocale()));
            Optional.ofNullable(story.get().estimate())
                    .ifPresent(estimate -> add(panels.estimate(story.get(), estimate, getLocale())));
            Div columns =
                    new Div(panels.timeline(story.get(), getLocale()), panels.operations(story.get(), getLocale()));
            columns.addClassName("columns");
            add(columns);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = watch.watch(event.getUI(), this::shows, this::showAnew);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }
}
