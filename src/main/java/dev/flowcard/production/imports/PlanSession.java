package dev.flowcard.production.imports;

import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingHistory;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.PlanObjection;
import dev.flowcard.production.PlannedWorkOrder;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of a plan: each work order is put together from its rows and its routing and handed to production. */
final class PlanSession implements ImportSession {
    private final PlanImportParts parts;
    private final ImportContext context;
    private final NumberTable numbers;
    private final Map<String, WorkCenterId> centers = new HashMap<>();
    private @Nullable PlanVersion version;

    PlanSession(PlanImportParts parts, ImportContext context) {
        this.parts = parts;
        this.context = context;
        this.numbers = new NumberTable(parts.jdbc(), "work_order", "W");
    }

    @Override
    public void apply(List<ImportRow> rows) {
        Map<String, List<ImportRow>> byNumber = RepeatedRows.without(rows, "work_order", "sequence").stream()
                .collect(Collectors.groupingBy(row -> row.text("work_order"), LinkedHashMap::new, Collectors.toList()));
        NumberBook book = numbers.book(byNumber.keySet());
        Map<ImportRow, ProductId> products = products(byNumber);
        Map<ProductId, Product> masters = parts.masters().byIds(products.values());
        Map<ProductId, RoutingHistory> routings = parts.routings().histories(products.values());
        OrderReferences orders = OrderReferences.of(parts.orders(), rows);
        List<PlannedWorkOrder> taken = new ArrayList<>();
        byNumber.forEach((number, ofOrder) -> {
            @Nullable ProductId id = products.get(ofOrder.getFirst());
            @Nullable Product product = id == null ? null : masters.get(id);
            boolean known = book.name(number) instanceof Naming.Exists;
            if (product != null && !clashes(number, ofOrder, book)) {
                Optional<WorkOrderView> before = known ? parts.workOrders().find(number) : Optional.empty();
                Optional<Routing> routing =
                        Optional.ofNullable(routings.get(product.id())).flatMap(all -> routing(all, ofOrder, before));
                take(ofOrder, product, routing.orElse(null), orders, before).ifPresent(taken::add);
            }
        });
        publish(taken);
        parts.intake().pause();
    }

    /**
     * A released work order stays with its version. Any other takes the one that is valid when the plan lets it begin; what
     * should have begun already takes that of today.
     */
    private Optional<Routing> routing(RoutingHistory all, List<ImportRow> rows, Optional<WorkOrderView> before) {
        Optional<Routing> own = before.filter(w -> w.state() != WorkOrderState.PLANNED)
                .flatMap(w -> Optional.ofNullable(w.routingVersion()))
                .flatMap(all::version);
        if (own.isPresent()) {
            return own;
        }
        LocalDate today = parts.routings().today();
        return all.on(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.momentOrNull("start")))
                .map(parts.zone()::dateOf)
                .min(LocalDate::compareTo)
                .filter(day -> day.isAfter(today))
                .orElse(today));
    }

    /** The product of the first row of each work order; the others must agree. */
    private Map<ImportRow, ProductId> products(Map<String, List<ImportRow>> byNumber) {
        List<ImportRow> firsts = byNumber.values().stream().map(List::getFirst).toList();
        NumberBook book = parts.products().book(firsts, "product");
        Map<ImportRow, ProductId> products = new HashMap<>();
        firsts.forEach(row -> parts.products().resolve(book, row, "product").ifPresent(p -> products.put(row, p)));
        return products;
    }

    private static boolean clashes(String number, List<ImportRow> rows, NumberBook book) {
        switch (book.name(number)) {
            case Naming.Clash(String other) -> {
                rows.forEach(row -> row.reject("work_order", "production.import.clash", number, other));
                return true;
            }
            case Naming.Fresh(String code) -> book.add(new Known(0, number, code));
            case Naming.Exists same -> {}
        }
        return false;
    }

    private Optional<PlannedWorkOrder> take(
            List<ImportRow> rows,
            Product product,
            @Nullable Routing routing,
            OrderReferences orders,
            Optional<WorkOrderView> before) {
        ImportRow first = rows.getFirst();
        for (ImportRow row : rows) {
            for (String column : List.of("product", "quantity", "released", "order", "line")) {
                agree(first, row, column);
            }
        }
        WorkOrderSteps steps = new WorkOrderSteps(parts, centers, routing, before.orElse(null));
        rows.forEach(steps::take);
        Optional<OrderReferences.Line> line = orders.line(first, product.number(), before.orElse(null));
        if (line.isEmpty() || rows.stream().anyMatch(ImportRow::rejected)) {
            return Optional.empty();
        }
        PlannedWorkOrder planned = new PlannedWorkOrder(
                first.text("work_order"),
                product.id(),
                routing == null ? null : routing.version(),
                first.decimal("quantity"),
                Optional.ofNullable(first.decimalOrNull("released"))
                        .orElse(before.map(WorkOrderView::quantityPlanned)
                                .filter(q -> keeps(before, first))
                                .orElse(null)),
                line.get().order(),
                line.get().line(),
                steps.all());
        List<PlanObjection> objections = parts.intake().take(planned);
        objections.forEach(objection -> object(objection, rows));
        return objections.isEmpty() ? Optional.of(planned) : Optional.empty();
    }

    /** Without a word on what to release, the plan's former word holds as long as the quantity does. */
    private static boolean keeps(Optional<WorkOrderView> before, ImportRow row) {
        return before.isPresent() && before.get().quantityOrdered().compareTo(row.decimal("quantity")) == 0;
    }

    private static void agree(ImportRow first, ImportRow row, String column) {
        if (row.has(column) && !row.find(column).equals(first.find(column))) {
            String said = first.find(column).orElse("-");
            row.reject(column, "production.import.contradicts", Integer.toString(first.number()), said);
        }
    }

    private static void object(PlanObjection objection, List<ImportRow> rows) {
        ImportRow row = rows.stream()
                .filter(r -> objection.sequence() != null && r.count("sequence") == objection.sequence())
                .findFirst()
                .orElse(rows.getFirst());
        row.reject(objection.field(), objection.messageKey(), objection.args().toArray());
    }

    private void publish(List<PlannedWorkOrder> taken) {
        List<PlannedOperation> planned = taken.stream()
                .flatMap(order -> order.steps().stream().map(step -> planned(order, step)))
                .toList();
        List<PlannedOperation> changed = parts.versions().changedOfWholes(planned);
        if (!changed.isEmpty()) {
            if (version == null) {
                version = parts.versions().publish(context.actor(), context.source());
            }
            parts.versions().add(version, changed);
        }
    }

    private static PlannedOperation planned(PlannedWorkOrder order, PlannedWorkOrder.Step step) {
        return new PlannedOperation(
                order.number(),
                step.sequence(),
                step.name(),
                order.quantity(),
                step.workCenter(),
                step.workUnit(),
                step.start(),
                step.finish());
    }
}
