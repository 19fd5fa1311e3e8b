package dev.flowcard.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.shared.ui.PageWaker;
import jakarta.annotation.PreDestroy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes order pages when something on the floor has changed. */
@Component
class OrderWatch {
    private final PageWaker pages = new PageWaker("order-watch");

    Registration watch(UI page, Command change) {
        return pages.watch(page, change);
    }

    @EventListener
    void on(OperationChanged change) {
        pages.wake();
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
