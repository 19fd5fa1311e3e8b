package dev.flowcard.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.notification.InboxChanged;
import dev.flowcard.shared.ui.PageWaker;
import jakarta.annotation.PreDestroy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes open inboxes when somebody was told something. */
@Component
class InboxPulse {
    private final PageWaker pages = new PageWaker("inbox-pulse");

    Registration watch(UI page, Command change) {
        return pages.watch(page, change);
    }

    @EventListener
    void on(InboxChanged change) {
        pages.wake();
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
