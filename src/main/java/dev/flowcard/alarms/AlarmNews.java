package dev.flowcard.alarms;

import dev.flowcard.shared.AfterCommit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells screens after the commit that something about an alarm has changed. */
@Component
class AlarmNews {
    private final ApplicationEventPublisher events;

    AlarmNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(int changed, AlarmKind kind, String subject) {
        if (changed > 0) {
            AfterCommit.run(() -> events.publishEvent(new AlarmChanged(kind, subject)));
        }
    }
}
