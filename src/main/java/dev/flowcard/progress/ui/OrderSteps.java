package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.OrderStanding;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.shared.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The milestones of an order on a line: those that are known today. */
@org.springframework.stereotype.Component
class OrderSteps {
    private final OrderWords words;
    private final Messages messages;

    OrderSteps(OrderWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    Component of(OrderStory story, Locale locale) {
        @Nullable Instant released = first(story.workOrders().stream().map(WorkOrderView::releasedAt));
        @Nullable
        Instant started = first(story.workOrders().stream()
                .flatMap(w -> w.operations().stream())
                .map(OperationView::actualStart));
        boolean made = story.verdict().standing() == OrderStanding.DONE;
        @Nullable
        Instant completed = made
                ? story.workOrders().stream()
                        .map(WorkOrderView::completedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
        UnorderedList steps = new UnorderedList(
                reached("confirmed", story.order().confirmedAt(), locale),
                reached("released", released, locale),
                reached("started", started, locale),
                production(story, started != null, made, locale),
                made ? step("produced", "done", at(completed, locale), locale) : planned(story, locale));
        steps.addClassName("steps");
        return steps;
    }

    private static @Nullable Instant first(Stream<? extends @Nullable Instant> moments) {
        return moments.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    private ListItem reached(String key, @Nullable Instant moment, Locale locale) {
        return step(key, moment == null ? "ahead" : "done", at(moment, locale), locale);
    }

    private ListItem production(OrderStory story, boolean started, boolean made, Locale locale) {
        String state = made ? "done" : started ? "now" : "ahead";
        ListItem item = step("production", state, story.percentDone() + " %", locale);
        item.getStyle().set("--part", story.percentDone() + "%");
        return item;
    }

    private ListItem planned(OrderStory story, Locale locale) {
        String text = story.plannedFinish() == null
                ? ""
                : messages.get(locale, "progress.order.planned-finish", words.day(story.plannedFinish(), locale));
        return step("produced", "ahead", text, locale);
    }

    private String at(@Nullable Instant moment, Locale locale) {
        return moment == null ? "" : words.moment(moment, locale);
    }

    private ListItem step(String key, String state, String text, Locale locale) {
        ListItem item = new ListItem(
                OrderParts.text(messages.get(locale, "progress.order.step." + key), "name"), new Span(text));
        item.addClassName(state);
        return item;
    }
}
