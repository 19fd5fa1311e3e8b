package dev.flowcard.plan;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planner prepares the next version of a routing and says from which day it is valid. What has begun is never changed. */
@Service
public class RoutingDesk {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 4;
    private static final int HIGHEST_SEQUENCE = 999_999;
    private static final BigDecimal MOST_MINUTES = new BigDecimal("99999999");

    private final Routings routings;
    private final Products products;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    RoutingDesk(Routings routings, Products products, CurrentActor actor, Audit audit, Clock clock) {
        this.routings = routings;
        this.products = products;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft of a product: the one there is, else a copy of its last version. */
    @Transactional
    public Routing prepare(ProductId product) {
        RoutingHistory history = routings.history(product);
        return history.draft().orElseGet(() -> {
            @Nullable
            Routing last =
                    history.versions().isEmpty() ? null : history.versions().getLast();
            String name =
                    last == null ? products.byId(product).map(Product::name).orElse("") : last.name();
            List<RoutingOperation> operations = last == null ? List.of() : last.operations();
            return keep(
                    "prepare-routing",
                    new Routing(
                            product, history.nextVersion(), name, true, null, null, null, actor.name(), operations));
        });
    }

    /** Adds an operation, or puts it in the place of the one that had another sequence. */
    @Transactional
    public void set(ProductId product, int version, @Nullable Integer before, RoutingOperation operation) {
        check(operation);
        change(product, version, steps -> {
            if (before != null) {
                steps.remove(before);
            }
            if (steps.putIfAbsent(operation.sequence(), operation) != null) {
                throw invalid("sequence", "plan.routing.twice", Integer.toString(operation.sequence()));
            }
        });
    }

    @Transactional
    public void remove(ProductId product, int version, int sequence) {
        change(product, version, steps -> steps.remove(sequence));
    }

    private void change(ProductId product, int version, Consumer<Map<Integer, RoutingOperation>> by) {
        Routing routing = open(product, version);
        Map<Integer, RoutingOperation> steps = new TreeMap<>();
        routing.operations().forEach(o -> steps.put(o.sequence(), o));
        by.accept(steps);
        keep("change-routing", routing.with(List.copyOf(steps.values()), clock.instant(), actor.name()));
    }

    /** From that day on the product is made so. */
    @Transactional
    public void start(ProductId product, int version, LocalDate day) {
        Routing routing = open(product, version);
        if (day.isBefore(routings.today())) {
            throw invalid("validFrom", "plan.routing.past", day.toString());
        }
        if (routing.operations().isEmpty()) {
            throw invalid("operations", "plan.routing.empty");
        }
        keep("start-routing", routing.from(day, clock.instant(), actor.name()));
    }

    @Transactional
    public void discard(ProductId product, int version) {
        Routing routing = open(product, version);
        routings.discard(routing);
        record("discard-routing", routing);
    }

    private Routing open(ProductId product, int version) {
        Routing routing = routings.history(product)
                .version(version)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "plan.routing.gone"));
        if (!routing.openOn(routings.today())) {
            throw Problem.of(HttpStatus.CONFLICT, "routing-begun", "plan.routing.begun", Integer.toString(version));
        }
        return routing;
    }

    private Routing keep(String action, Routing routing) {
        routings.keep(routing);
        record(action, routing);
        return routing;
    }

    private void record(String action, Routing routing) {
        String number = products.byId(routing.product()).map(Product::number).orElse(String.valueOf(routing.product()));
        audit.record(action, number + " V" + routing.version(), routing.validFrom() + " " + routing.operations());
    }

    private static void check(RoutingOperation operation) {
        if (operation.name().isBlank() || operation.name().length() > LONGEST_NAME) {
            throw invalid("name", "plan.routing.name", Integer.toString(LONGEST_NAME));
        }
        if (operation.sequence() < 1 || operation.sequence() > HIGHEST_SEQUENCE) {
            throw invalid("sequence", "plan.routing.range", operation.sequence() + "", HIGHEST_SEQUENCE + "");
        }
        minutes("setupMinutes", operation.setupMinutes());
        minutes("minutesPerPiece", operation.minutesPerPiece());
        OperationTerms terms = operation.terms();
        if (terms.transferBatch() != null && !terms.overlap()) {
            throw invalid("transferBatch", "plan.routing.batch-overlap");
        }
        if (terms.transferBatch() != null
                && (terms.transferBatch().signum() <= 0 || terms.transferBatch().scale() > TermsColumns.BATCH_DIGITS)) {
            throw invalid(
                    "transferBatch", "plan.routing.batch", terms.transferBatch().toPlainString());
        }
        range("waitMinutes", terms.waitMinutes(), TermsColumns.LONGEST_WAIT);
        range("leadDays", terms.leadDays(), TermsColumns.LONGEST_LEAD);
    }

    private static void minutes(String field, BigDecimal minutes) {
        if (minutes.signum() < 0
                || minutes.compareTo(MOST_MINUTES) > 0
                || minutes.stripTrailingZeros().scale() > MOST_DIGITS) {
            throw invalid(field, "plan.routing.minutes", minutes.toPlainString());
        }
    }

    private static void range(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw invalid(field, "plan.routing.range", Integer.toString(value), Integer.toString(most));
        }
    }

    private static Problem invalid(String field, String key, String... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", key, (Object[]) args)
                .field(field, key, (Object[]) args);
    }
}
