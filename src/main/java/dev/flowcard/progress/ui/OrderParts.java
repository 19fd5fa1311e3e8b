package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.production.OperationState;
import dev.flowcard.progress.OrderStanding;

/** What order pages are put together from. */
final class OrderParts {
    private static final int ALL = 100;

    private OrderParts() {}

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Span tag(String text, String colour) {
        return text(text, "tag", colour);
    }

    static String colour(OrderStanding standing) {
        return switch (standing) {
            case UNPLANNED -> "waiting";
            case ON_TIME -> "running";
            case AT_RISK, LATE -> "late";
            case STOPPED -> "hold";
            case DONE -> "done";
        };
    }

    static String colour(OperationState state) {
        return switch (state) {
            case WAITING, READY -> "waiting";
            case RUNNING -> "running";
            case PAUSED -> "late";
            case AT_INSPECTION, ON_HOLD -> "hold";
            case FINISHED, CLOSED_SHORT -> "done";
        };
    }

    static Component meter(int percent, String label) {
        Div bar = new Div();
        bar.addClassName("bar");
        Span part = new Span();
        part.getStyle().set("width", percent + "%");
        part.setClassName("full", percent >= ALL);
        bar.add(part);
        bar.getElement().setAttribute("role", "img").setAttribute("aria-label", label + " " + percent + " %");
        Div meter = new Div(bar, text(percent + " %", "percent"));
        meter.addClassName("meter");
        return meter;
    }
}
