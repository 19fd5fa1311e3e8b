package dev.flowcard.production;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells {@link OperationChanged} after the commit and on a thread of its own, in order: nobody downstream makes an operator
 * wait. Listen with a plain {@code @EventListener}; who is slow delays the others, so hand long work on.
 */
@Component
public class ChangeFeed {
    private final ApplicationEventPublisher events;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("change-feed").daemon().factory());

    ChangeFeed(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** To be called inside the transaction that makes the changes. */
    public void tell(List<OperationChanged> changes) {
        if (changes.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                teller.execute(() -> changes.forEach(events::publishEvent));
            }
        });
    }

    @PreDestroy
    void stop() {
        teller.shutdown();
    }
}
