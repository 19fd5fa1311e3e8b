package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmKind.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What alarm pages are put together from. */
final class AlarmParts {
    private AlarmParts() {}

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Span tag(String text, String colour) {
        return text(text, "tag", colour);
    }

    static String colour(Severity severity) {
        return switch (severity) {
            case HIGH -> "stopped";
            case MEDIUM -> "late";
            case LOW -> "waiting";
        };
    }

    static String colour(Alarm.State state) {
        return switch (state) {
            case RAISED -> "stopped";
            case ACKNOWLEDGED -> "running";
            case SHELVED -> "hold";
            case CLEARED -> "done";
        };
    }

    static Anchor link(String path, String value, String text) {
        return new Anchor(
                path + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"), text);
    }

    /** What a list shows instead of rows, with the next thing to do. */
    static Div blank(String title, String hint) {
        Div blank = new Div(text(title, "empty-title"), new Span(hint));
        blank.addClassName("empty");
        return blank;
    }
}
