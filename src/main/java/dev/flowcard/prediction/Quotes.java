package dev.flowcard.prediction;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plan.Routings;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** "When could we deliver?" before there is an order: an inquiry holds nothing, a quote holds its capacity until a day. */
@Service
public class Quotes {
    /** Longer than that no offer may keep others waiting. */
    static final int MOST_DAYS = 60;

    private static final BigDecimal MOST_PIECES = new BigDecimal("999999999.999");

    private final Imagination imagination;
    private final QuoteStore store;
    private final Products products;
    private final Routings routings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Audit audit;
    private final PlantZone zone;
    private final Clock clock;

    Quotes(
            Imagination imagination,
            QuoteStore store,
            Products products,
            Routings routings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Audit audit,
            PlantZone zone,
            Clock clock) {
        this.imagination = imagination;
        this.store = store;
        this.products = products;
        this.routings = routings;
        this.transaction = transaction;
        this.events = events;
        this.actor = actor;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /** As things are now, behind all that is ordered, planned or held. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Answer ask(Question question) {
        return imagine(question).answer();
    }

    private Imagination.Imagined imagine(Question question) {
        Product product = products.find(question.product())
                .orElseThrow(() -> invalid("product", "prediction.problem.product", question.product()));
        List<RoutingOperation> routing = routings.of(product.id());
        if (routing.isEmpty()) {
            throw invalid("product", "prediction.problem.routing", product.number());
        }
        if (question.quantity().signum() <= 0
                || question.quantity().compareTo(MOST_PIECES) > 0
                || question.quantity().stripTrailingZeros().scale() > 3) {
            throw invalid("quantity", "prediction.problem.quantity");
        }
        LocalDate wanted = question.wanted();
        if (wanted != null && wanted.isBefore(zone.dateOf(clock.instant()))) {
            throw invalid("wanted", "prediction.problem.past", wanted.toString());
        }
        return imagination.of(product, question.quantity(), wanted, routing);
    }

    /** Offers what an inquiry would answer now, and holds its capacity until the end of a day. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Quote quote(Question question, @Nullable String customer, LocalDate until) {
        LocalDate today = zone.dateOf(clock.instant());
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw invalid("until", "prediction.problem.until", MOST_DAYS);
        }
        Imagination.Imagined imagined = imagine(question);
        Answer answer = imagined.answer();
        QuoteStore.Draft draft = new QuoteStore.Draft(
                answer.product().id(),
                answer.quantity(),
                customer,
                answer.wanted(),
                answer.p50(),
                answer.p90(),
                until,
                clock.instant(),
                actor.name(),
                imagined.slots());
        return transaction.execute(status -> {
            Quote quote = get(store.add(draft));
            tell();
            audit.record("quote", quote.number(), answer.product().number() + " x " + answer.quantity());
            return quote;
        });
    }

    /** Its capacity is free again: the customer has declined, or his order is planned now. */
    @Transactional
    public Quote release(long id) {
        Quote quote = get(id);
        if (!quote.released()) {
            store.release(id);
            tell();
            audit.record("quote.release", quote.number(), "");
        }
        return get(id);
    }

    private void tell() {
        AfterCommit.run(() -> events.publishEvent(new HeldCapacityChanged()));
    }

    private Quote get(long id) {
        return store.find(id)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "quote-not-found", "prediction.problem.quote", String.valueOf(id)));
    }

    public List<Quote> page(long offset, int size) {
        return store.page(offset, size);
    }

    public long count() {
        return store.count();
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
