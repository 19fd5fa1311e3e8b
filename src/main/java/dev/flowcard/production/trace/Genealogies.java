package dev.flowcard.production.trace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.materials.Lots;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.production.trace.TraceWalk.Growing;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Backward and forward genealogy of lots, single pieces and work orders. */
@Service
public class Genealogies {
    private final TraceSteps steps;
    private final TraceQuery query;
    private final Lots lots;
    private final SerialNumbers serials;
    private final Products products;

    Genealogies(TraceSteps steps, TraceQuery query, Lots lots, SerialNumbers serials, Products products) {
        this.steps = steps;
        this.query = query;
        this.lots = lots;
        this.serials = serials;
        this.products = products;
    }

    @Transactional(readOnly = true)
    public Optional<Genealogy> ofLot(String reference) {
        return lots.find(reference).map(lot -> of(() -> steps.lot(lot)));
    }

    @Transactional(readOnly = true)
    public Optional<Genealogy> ofSerial(String reference) {
        return serials.find(reference).map(serial -> of(() -> TraceSteps.serial(serial)));
    }

    @Transactional(readOnly = true)
    public Optional<Genealogy> ofWorkOrder(String reference) {
        return query.workOrder(reference.strip(), Codes.withoutCheck(reference))
                .map(row -> of(() -> TraceSteps.workOrder(row)));
    }

    /** Of whatever is named so: a scanned code says what it is, else a lot goes before a piece, and a piece before a work order. */
    @Transactional(readOnly = true)
    public Optional<Genealogy> ofAnything(String text) {
        return switch (ScannedCode.read(text)) {
            case ScannedCode.Card card -> ofWorkOrder(card.workOrder());
            case ScannedCode.Gs1Label label
            when label.gs1().serial().isPresent() ->
                ofSerial(label.gs1().serial().orElseThrow());
            case ScannedCode.Gs1Label label
            when label.gs1().lot().isPresent() -> ofLot(label.gs1().lot().orElseThrow());
            default -> ofLot(text).or(() -> ofSerial(text)).or(() -> ofWorkOrder(text));
        };
    }

    private Genealogy of(java.util.function.Supplier<Growing> subject) {
        TraceWalk back = new TraceWalk();
        TraceWalk forth = new TraceWalk();
        Growing from = subject.get();
        Growing into = subject.get();
        back.grow(from, steps::from);
        forth.grow(into, steps::into);
        Map<String, Named> names = names(from, into);
        TraceNode grown = from.grown(names);
        return new Genealogy(
                grown, grown.children(), into.grown(names).children(), back.truncated() || forth.truncated());
    }

    private Map<String, Named> names(Growing from, Growing into) {
        Set<String> numbers = new HashSet<>();
        collect(from, numbers);
        collect(into, numbers);
        return products.byNumbers(numbers).stream()
                .collect(Collectors.toMap(Product::number, p -> new Named(p.name(), p.nameEn())));
    }

    private static void collect(Growing node, Set<String> numbers) {
        if (node.product != null) {
            numbers.add(node.product);
        }
        node.children.forEach(child -> collect(child, numbers));
    }
}
