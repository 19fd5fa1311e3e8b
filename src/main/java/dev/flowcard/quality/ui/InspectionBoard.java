package dev.flowcard.quality.ui;

import com.vaadin.flow.shared.Registration;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.quality.InspectionChanged;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages that the list of inspections changed. */
@Component
class InspectionBoard {
    private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();

    /** Until the registration is removed; the page must not keep the caller waiting. */
    Registration watch(Runnable page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    /** Where work begins an inspector may be wanted. */
    @EventListener
    void on(OperationChanged changed) {
        if (changed.change() == OperationChanged.Change.STARTED
                || changed.change() == OperationChanged.Change.STOPPED) {
            pages.forEach(Runnable::run);
        }
    }

    @EventListener
    void on(InspectionChanged changed) {
        pages.forEach(Runnable::run);
    }
}
