package dev.flowcard.production.card;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardView;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkCards;
import dev.flowcard.production.WorkCards.CardOf;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Prints traveller cards, and counts each print so that a copy can be told from the first. */
@Service
class CardPrinting {
    static final int MOST = 200;

    private final WorkCards workCards;
    private final Products products;
    private final SalesOrders orders;
    private final Plant plant;
    private final Printer printer;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    CardPrinting(
            WorkCards workCards,
            Products products,
            SalesOrders orders,
            Plant plant,
            Printer printer,
            Messages messages,
            PlantZone zone,
            Clock clock) {
        this.workCards = workCards;
        this.products = products;
        this.orders = orders;
        this.plant = plant;
        this.printer = printer;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Nothing is counted unless all of them exist. The drawing takes seconds, so it holds no lock on a work order. */
    byte[] print(List<String> numbersOrCodes, PaperSize size, Locale asked) {
        return draw(wanted(numbersOrCodes).stream().map(workCards::print).toList(), size, asked);
    }

    /** What would be printed; nothing is counted. */
    byte[] preview(List<String> numbersOrCodes, PaperSize size, Locale asked) {
        return draw(wanted(numbersOrCodes), size, asked);
    }

    private List<CardOf> wanted(List<String> numbersOrCodes) {
        List<String> unknown = new ArrayList<>();
        List<CardOf> wanted = new ArrayList<>();
        for (String name : numbersOrCodes) {
            workCards.find(name).ifPresentOrElse(wanted::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            String first = unknown.getFirst();
            throw Problem.of(HttpStatus.NOT_FOUND, "work-order-not-found", "production.work-order.not-found", first)
                    .field("workOrders", "production.work-order.not-found", String.join(", ", unknown));
        }
        return wanted;
    }

    private byte[] draw(List<CardOf> wanted, PaperSize size, Locale asked) {
        Locale locale = printer.language(asked);
        List<TravellerCard> cards = wanted.stream().map(c -> card(c, locale)).toList();
        return size.isLabel() ? labels(cards, size, locale) : CardSheet.pdf(messages, locale, cards, size);
    }

    /** One card to a label: what it is, how many, of what. */
    private byte[] labels(List<TravellerCard> cards, PaperSize size, Locale locale) {
        List<LabelSheet.Label> labels = cards.stream()
                .map(c -> new LabelSheet.Label(
                        c.code(),
                        c.product(),
                        messages.get(
                                locale,
                                "production.card.label",
                                c.released().stripTrailingZeros().toPlainString(),
                                c.heat().isEmpty() ? c.material() : c.heat(),
                                c.order())))
                .toList();
        String title = messages.get(locale, "production.card.title");
        return new LabelSheet(size).section(title, 2, labels).pdf(locale, title);
    }

    private TravellerCard card(CardOf printed, Locale locale) {
        WorkOrderView view = printed.workOrder();
        CardView part = printed.card();
        CardCopy copy = part == null ? view.copy() : part.copy();
        List<OperationView> operations = part == null
                ? view.operations()
                : part.operations().stream()
                        .filter(o -> o.sequence() >= part.startsAt())
                        .toList();
        Product product = products.byId(view.product()).orElseThrow();
        String number = view.order();
        Optional<OrderView> order = number == null ? Optional.empty() : orders.find(number);
        Optional<OrderLine> line = order.flatMap(o -> line(o, view, product));
        return new TravellerCard(
                part == null ? null : part.kind(),
                Codes.printable(printed.printed()),
                named(product, locale),
                text(product.drawing()),
                text(product.revision()),
                text(product.material()),
                part == null ? "" : text(part.heat()),
                order.map(o -> o.customer().name(locale)).orElse(""),
                text(number),
                line.map(OrderLine::customerPart).orElse(""),
                line.map(OrderLine::due).orElse(null),
                view.quantityOrdered(),
                part == null ? view.target() : part.quantity(),
                line.map(OrderLine::note).orElse(""),
                part == null ? view.cardPrints() : part.prints(),
                LocalDateTime.ofInstant(clock.instant(), zone.zone()),
                printer.name(locale),
                operations.stream().map(o -> line(o, copy, locale)).toList());
    }

    /** The line that the work order names; without one, the order's only line of that product. */
    private static Optional<OrderLine> line(OrderView order, WorkOrderView view, Product product) {
        Integer number = view.line();
        if (number != null) {
            return order.line(number);
        }
        List<OrderLine> same = order.lines().stream()
                .filter(l -> l.product().equalsIgnoreCase(product.number()))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static String named(Product product, Locale locale) {
        String name = product.nameIn(locale);
        return name.contains(product.number()) ? name : name + " " + product.number();
    }

    private TravellerCard.Line line(OperationView operation, CardCopy copy, Locale locale) {
        return new TravellerCard.Line(
                operation.sequence(),
                operation.name().in(locale),
                plant.workCenter(operation.workCenter()).nameIn(locale),
                operation.minutesPerPiece(),
                day(operation.plannedStart()),
                Codes.printable(copy.codeOf(operation)),
                operation.inspectionPlan() != null);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : zone.dateOf(at);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
