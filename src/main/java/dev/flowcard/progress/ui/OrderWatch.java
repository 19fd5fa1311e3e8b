package dev.flowcard.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.prediction.EstimatesChanged;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.shared.ui.PageWaker;
import jakarta.annotation.PreDestroy;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes order pages when something on the floor has changed, or what is expected of it. */
@Component
class OrderWatch {
    private final PageWaker pages = new PageWaker("order-watch");

    Registration watch(UI page, Command change) {
        return pages.watch(page, change);
    }

    /** @param concerned whether a work order of that number is one that the page shows */
    Registration watch(UI page, Predicate<String> concerned, Command change) {
        return pages.watch(page, concerned, change);
    }

    /** A work order that was just released is on no page yet: every page looks. */
    @EventListener
    void on(OperationChanged change) {
        if (change.change() == Change.RELEASED) {
            pages.wake();
        } else {
            pages.wake(change.workOrder());
        }
    }

    @EventListener
    void on(EstimatesChanged change) {
        change.workOrders().forEach(pages::wake);
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
