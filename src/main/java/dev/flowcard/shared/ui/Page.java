package dev.flowcard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of the office: heading with its actions, then what it is about. */
public abstract class Page extends Div implements HasDynamicTitle {
    private static final int SECONDS = 4;
    private final String titleKey;

    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("office-page", "whole");
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }

    /** The line at the top: the page's name, and what one can do here. */
    protected final Div head(Component... actions) {
        Div head = new Div(new H1(getTranslation(titleKey)));
        head.addClassName("office-head");
        head.add(actions);
        return head;
    }

    /** What a list shows while there is nothing in it, with the next thing to do. */
    protected final Div empty(String key) {
        Div empty = new Div(new Paragraph(getTranslation(key)));
        empty.addClassName("office-empty");
        return empty;
    }

    /** A state as shape, colour and word; {@code kind} is a name of the status palette. */
    protected final Span pill(String kind, String key) {
        Span pill = new Span(getTranslation(key));
        pill.setClassName(kind.isEmpty() ? "office-pill" : "office-pill " + kind);
        return pill;
    }

    protected final void done(String key, Object... args) {
        Notification shown =
                Notification.show(getTranslation(key, args), SECONDS * 1000, Notification.Position.BOTTOM_START);
        shown.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** Does something that may be refused; a refusal is told in its own words. */
    protected final boolean attempt(Runnable action) {
        return Refusals.attempt(this, action);
    }
}
