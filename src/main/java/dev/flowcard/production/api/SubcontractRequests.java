package dev.flowcard.production.api;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.production.outside.Receipts.Receiving;
import dev.flowcard.production.outside.SubcontractDesk;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.production.outside.Term;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what the office sends out or takes back: what is not said comes from the terms. */
@Component
public class SubcontractRequests {
    private static final BigDecimal LARGEST = new BigDecimal("999999");
    private static final BigDecimal DEAREST = new BigDecimal("99999999");
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_DAYS = 366;

    private final WorkOrders workOrders;
    private final Terms terms;
    private final Suppliers suppliers;
    private final Subcontracts subcontracts;
    private final SubcontractDesk desk;
    private final CurrentActor actor;
    private final Clock clock;

    SubcontractRequests(
            WorkOrders workOrders,
            Terms terms,
            Suppliers suppliers,
            Subcontracts subcontracts,
            SubcontractDesk desk,
            CurrentActor actor,
            Clock clock) {
        this.workOrders = workOrders;
        this.terms = terms;
        this.suppliers = suppliers;
        this.subcontracts = subcontracts;
        this.desk = desk;
        this.actor = actor;
        this.clock = clock;
    }

    /** What goes out. */
    public record Send(
            @Nullable String workOrder,
            @Nullable String card,
            @Nullable Integer sequence,
            @Nullable BigDecimal quantity,
            @Nullable String supplier,
            @Nullable LocalDate due,
            @Nullable BigDecimal price,
            @Nullable String priceBasis,
            @Nullable BigDecimal weight,
            @Nullable String note) {}

    /** What comes back. */
    public record Receive(
            @Nullable BigDecimal good,
            @Nullable BigDecimal defective,
            @Nullable BigDecimal lost,
            @Nullable BigDecimal weight,
            @Nullable String note) {}

    public Batch send(Send request) {
        String no = request.workOrder() == null ? "" : request.workOrder();
        WorkOrderView workOrder = workOrders.find(no).orElseThrow(() -> invalid("workOrder", "not-found", no));
        OperationView operation = Optional.ofNullable(request.sequence())
                .flatMap(workOrder::operation)
                .orElseThrow(() -> invalid("sequence", "no-operation"));
        Optional<Term> term = terms.of(operation.workCenter(), workOrder.product(), operation.sequence());
        LocalDate due = due(request, term);
        Sending sending = new Sending(
                supplier(request, term),
                quantity("quantity", request.quantity(), true),
                weight(request.weight()),
                due,
                request.price() != null
                        ? price(request.price())
                        : term.map(Term::price).orElse(null),
                request.priceBasis() != null
                        ? basis(request.priceBasis())
                        : term.map(Term::basis).orElse(PriceBasis.PIECE),
                term.map(Term::pieceWeight).orElse(null),
                note(request.note()),
                clock.instant(),
                actor.name(),
                null);
        return desk.send(workOrder.code(), request.card(), operation.sequence(), sending);
    }

    public Batch receive(String number, Receive request) {
        return desk.receive(
                number,
                new Receiving(
                        quantity("good", request.good(), false),
                        quantity("defective", request.defective(), false),
                        quantity("lost", request.lost(), false),
                        weight(request.weight()),
                        note(request.note()),
                        clock.instant(),
                        actor.name()));
    }

    private long supplier(Send request, Optional<Term> term) {
        String named = request.supplier();
        if (named == null) {
            return term.map(Term::supplier).orElseThrow(() -> invalid("supplier", "no-term"));
        }
        return suppliers.find(named).map(Supplier::id).orElseThrow(() -> invalid("supplier", "no-supplier", named));
    }

    private LocalDate due(Send request, Optional<Term> term) {
        LocalDate today = subcontracts.today();
        LocalDate due = request.due() != null
                ? request.due()
                : today.plusDays(term.map(Term::leadDays).orElse(0));
        if (due.isBefore(today) || due.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw invalid("due", "due");
        }
        return due;
    }

    private static BigDecimal quantity(String field, @Nullable BigDecimal quantity, boolean needed) {
        BigDecimal said = quantity == null ? BigDecimal.ZERO : quantity;
        if (said.signum() < 0 || (needed && said.signum() == 0) || said.compareTo(LARGEST) > 0 || said.scale() > 3) {
            throw invalid(field, "quantity");
        }
        return said;
    }

    private static @Nullable BigDecimal weight(@Nullable BigDecimal weight) {
        return weight == null ? null : quantity("weight", weight, true);
    }

    public static BigDecimal price(BigDecimal price) {
        if (price.signum() < 0 || price.compareTo(DEAREST) > 0 || price.scale() > 4) {
            throw invalid("price", "price");
        }
        return price;
    }

    static PriceBasis basis(String text) {
        return Arrays.stream(PriceBasis.values())
                .filter(basis -> basis.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("priceBasis", "basis", text, "PIECE, KILOGRAM"));
    }

    private static @Nullable String note(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw invalid("note", "note");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, "production.outside." + key, args);
    }
}
