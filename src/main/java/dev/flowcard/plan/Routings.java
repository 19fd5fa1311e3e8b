package dev.flowcard.plan;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the products are made. A routing is changed by a new version; work orders stay with theirs. */
@Service
public class Routings {
    private final RoutingStore store;
    private final PlantZone zone;
    private final Clock clock;
    private final LoadingCache<ProductId, RoutingHistory> atHand = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::history);

    Routings(RoutingStore store, PlantZone zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /** The plant's day. */
    public LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    /** The operations of a product as it is made today, in sequence; none where it has no routing. */
    public List<RoutingOperation> of(ProductId product) {
        return history(product).on(today()).map(Routing::operations).orElse(List.of());
    }

    /** One operation, kept at hand for some seconds; without a version that of today. */
    public Optional<RoutingOperation> operation(ProductId product, @Nullable Integer version, int sequence) {
        RoutingHistory history = atHand.get(product);
        return (version == null ? history.on(today()) : history.version(version)).flatMap(r -> r.step(sequence));
    }

    public RoutingHistory history(ProductId product) {
        return histories(List.of(product)).getOrDefault(product, RoutingHistory.NONE);
    }

    /** The routings of many products at once; a product without one is missing. */
    public Map<ProductId, RoutingHistory> histories(Collection<ProductId> products) {
        return store.histories(products);
    }

    public List<ProductId> page(long offset, int size) {
        return store.page(offset, size);
    }

    public long count() {
        return store.count();
    }

    /**
     * The next version of a product.
     *
     * @param from null: from the beginning
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            ProductId product,
            String name,
            @Nullable LocalDate from,
            String madeBy,
            Collection<RoutingOperation> operations) {
        int version = history(product).nextVersion();
        keep(new Routing(product, version, name, false, from, null, clock.instant(), madeBy, List.copyOf(operations)));
    }

    /** Keeps a version as it is said; who may change which is decided before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Routing routing) {
        store.put(routing);
        AfterCommit.run(() -> atHand.invalidate(routing.product()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void discard(Routing routing) {
        store.remove(routing);
        AfterCommit.run(() -> atHand.invalidate(routing.product()));
    }
}
