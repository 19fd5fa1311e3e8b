package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.prediction.ui.EstimateTable;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.OrderFact;
import dev.flowcard.progress.OrderStanding;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.progress.OrderTimeline;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderView;
import dev.flowcard.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an order's page. */
@org.springframework.stereotype.Component
class OrderPanels {
    private final OrderTimeline timeline;
    private final OrderSteps steps;
    private final EstimateTable estimates;
    private final OrderWords words;
    private final Products products;
    private final Plant plant;
    private final Messages messages;

    OrderPanels(
            OrderTimeline timeline,
            OrderSteps steps,
            EstimateTable estimates,
            OrderWords words,
            Products products,
            Plant plant,
            Messages messages) {
        this.timeline = timeline;
        this.steps = steps;
        this.estimates = estimates;
        this.words = words;
        this.products = products;
        this.plant = plant;
        this.messages = messages;
    }

    Component head(OrderStory story, Locale locale) {
        OrderView order = story.order();
        OrderStanding standing = story.verdict().standing();
        Div title = new Div(
                new H1(order.number() + " · " + order.customer().name(locale)),
                OrderParts.tag(
                        messages.get(locale, "progress.order.standing." + standing.name()),
                        OrderParts.colour(standing)),
                OrderParts.text(
                        messages.get(locale, "sales.state." + order.state().name()), "sub"));
        title.addClassName("head");
        return new Div(title, OrderParts.text(String.join(" · ", details(order, locale)), "sub"));
    }

    private List<String> details(OrderView order, Locale locale) {
        OrderLine line = order.firstDue();
        List<String> details = new ArrayList<>();
        details.add(products.find(line.product())
                .map(p -> p.nameIn(locale) + " " + p.number())
                .orElse(line.product()));
        add(details, "customer-part", line.customerPart(), locale);
        add(details, "pieces", OrderWords.amount(line.quantity()), locale);
        String due =
                messages.get(locale, "progress.order.due." + line.dueMeans().name(), words.day(line.due(), locale));
        add(details, "promised", due, locale);
        if (order.type() != null) {
            String type = messages.get(locale, "sales.type." + order.type());
            details.add(type.startsWith("sales.type.") ? order.type() : type);
        }
        add(details, "customer-order", order.customerOrder(), locale);
        add(details, "responsible", order.responsible(), locale);
        if (order.lines().size() > 1) {
            add(details, "more-lines", Integer.toString(order.lines().size() - 1), locale);
        }
        return details;
    }

    private void add(List<String> details, String key, @Nullable String value, Locale locale) {
        if (value != null) {
            details.add(messages.get(locale, "progress.order." + key, value));
        }
    }

    Component figures(OrderStory story, Locale locale) {
        Div figures = new Div(
                figure("percent", story.percentDone() + " %", "big", locale),
                figure("current", current(story, locale), "value", locale),
                figure("due", words.day(story.order().due(), locale), "value", locale));
        OrderEstimate estimate = story.estimate();
        if (estimate == null) {
            String planned = story.plannedFinish() == null
                    ? messages.get(locale, "progress.order.none")
                    : words.moment(story.plannedFinish(), locale);
            figures.add(figure("planned", planned, "value", locale));
        } else {
            figures.add(
                    figure("p50", words.moment(estimate.p50(), locale), "value", locale),
                    figure("p90", words.moment(estimate.p90(), locale), "value", locale),
                    figure("late-percent", estimate.latePercent() + " %", "value", locale));
        }
        figures.add(OrderParts.text(
                words.say(story.verdict(), locale),
                "why",
                OrderParts.colour(story.verdict().standing())));
        figures.addClassName("figures");
        Div panel = new Div(figures, steps.of(story, locale));
        panel.addClassName("panel");
        return panel;
    }

    /** What the estimate rests on. */
    Component estimate(OrderStory story, OrderEstimate estimate, Locale locale) {
        String asOf = words.moment(estimate.madeAt(), locale);
        Div head = new Div(
                new H2(messages.get(locale, "prediction.estimate.title")),
                OrderParts.text(messages.get(locale, "prediction.estimate.sub", asOf), "sub"));
        head.addClassName("head");
        Component basis = estimate.steps().isEmpty()
                ? OrderParts.text(messages.get(locale, "prediction.estimate.inspection"), "quiet")
                : estimates.of(estimate.steps(), story.workOrders().size() > 1, locale);
        Div panel = new Div(head, basis);
        panel.addClassNames("panel", "estimate");
        return panel;
    }

    private String current(OrderStory story, Locale locale) {
        if (story.current() == null) {
            return messages.get(locale, "progress.order.none");
        }
        OperationView operation = story.current().operation();
        return operation.sequence() + " " + operation.name().in(locale) + " " + OrderWords.amount(operation.good())
                + " / " + OrderWords.amount(story.current().workOrder().target());
    }

    private Component figure(String key, String value, String size, Locale locale) {
        Div figure = new Div(
                OrderParts.text(messages.get(locale, "progress.order." + key), "label"),
                new Div(OrderParts.text(value, "value", size)));
        figure.addClassName("figure");
        return figure;
    }

    Component timeline(OrderStory story, Locale locale) {
        List<OrderFact> facts = timeline.of(story);
        UnorderedList list = new UnorderedList();
        list.addClassName("facts");
        for (OrderFact fact : facts) {
            Span time = OrderParts.text(words.moment(fact.at(), locale), "time");
            list.add(new ListItem(
                    time, OrderParts.text("", "dot", fact.tone().name()), new Span(words.say(fact, locale))));
        }
        return panel("timeline", facts.isEmpty(), list, locale);
    }

    Component operations(OrderStory story, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ops");
        for (WorkOrderView workOrder : story.workOrders()) {
            ListItem name = new ListItem(workOrder.number());
            name.addClassName("order");
            list.add(name);
            workOrder.operations().forEach(o -> list.add(operation(workOrder, o, locale)));
        }
        return panel("operations", story.workOrders().isEmpty(), list, locale);
    }

    private Component panel(String key, boolean empty, Component content, Locale locale) {
        Div panel = new Div(new H2(messages.get(locale, "progress.order." + key)));
        panel.add(empty ? OrderParts.text(messages.get(locale, "progress.order." + key + ".empty"), "quiet") : content);
        panel.addClassName("panel");
        return panel;
    }

    private ListItem operation(WorkOrderView workOrder, OperationView operation, Locale locale) {
        ListItem item = new ListItem(
                OrderParts.text(operation.sequence() + " " + operation.name().in(locale), "name"),
                OrderParts.tag(
                        messages.get(
                                locale,
                                "progress.operation." + operation.state().name()),
                        OrderParts.colour(operation.state())),
                OrderParts.text(place(operation, locale), "place"),
                OrderParts.text(
                        OrderWords.amount(operation.good()) + " / " + OrderWords.amount(workOrder.target()), "count"));
        item.addClassName("op");
        return item;
    }

    private String place(OperationView operation, Locale locale) {
        String place = operation.plannedWorkUnit() == null
                ? plant.workCenter(operation.workCenter()).nameIn(locale)
                : plant.workUnit(operation.plannedWorkUnit()).nameIn(locale);
        if (operation.over() && operation.actualFinish() != null) {
            String at = words.day(operation.actualFinish(), locale);
            return place + " · " + messages.get(locale, "progress.order.finished-at", at);
        }
        if (operation.plannedFinish() != null) {
            String at = words.day(operation.plannedFinish(), locale);
            return place + " · " + messages.get(locale, "progress.order.planned-finish", at);
        }
        return place;
    }
}
