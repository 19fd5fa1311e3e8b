package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.alarms.AlarmChanged;
import dev.flowcard.alarms.exceptions.ExceptionChanged;
import dev.flowcard.shared.ui.PageWaker;
import jakarta.annotation.PreDestroy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes alarm pages when an alarm has changed, and now and then because ages and clocks run on. */
@Component
class AlarmPulse {
    private static final long CLOCK_MILLIS = 15_000;

    private final PageWaker pages = new PageWaker("alarm-pulse");

    Registration watch(UI page, Command change) {
        return pages.watch(page, change);
    }

    @EventListener
    void on(AlarmChanged change) {
        pages.wake();
    }

    @EventListener
    void on(ExceptionChanged change) {
        pages.wake();
    }

    @Scheduled(fixedDelay = CLOCK_MILLIS)
    void clockRunsOn() {
        pages.wake();
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
