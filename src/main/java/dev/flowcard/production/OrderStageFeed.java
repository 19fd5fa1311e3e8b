package dev.flowcard.production;

import dev.flowcard.production.persistence.OrderStages;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells sales how far the shop is with an order: half a second after the facts, however many there were, so that no scan and
 * no screen waits for it.
 */
@Component
class OrderStageFeed {
    private static final Logger LOG = LoggerFactory.getLogger(OrderStageFeed.class);

    private final OrderStages stages;
    private final ApplicationEventPublisher events;
    /** Numbers of work orders. */
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    OrderStageFeed(OrderStages stages, ApplicationEventPublisher events) {
        this.stages = stages;
        this.events = events;
    }

    @EventListener
    void on(OperationChanged change) {
        touched.add(change.workOrder());
    }

    @PreDestroy
    @Scheduled(fixedDelay = 500)
    void tell() {
        Set<String> now = new HashSet<>(touched);
        touched.removeAll(now);
        try {
            stages.ofOrdersOf(now).forEach(this::tell);
        } catch (DataAccessException e) {
            touched.addAll(now);
            LOG.warn("The stages of {} work orders could not be read; they are read again", now.size(), e);
        }
    }

    private void tell(OrderStages.Reached reached) {
        try {
            events.publishEvent(reached);
        } catch (RuntimeException e) {
            LOG.warn("The stage of the order {} was not told", reached.orderNumber(), e);
        }
    }
}
