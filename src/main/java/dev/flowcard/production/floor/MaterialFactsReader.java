package dev.flowcard.production.floor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lots;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.trace.CardLots;
import dev.flowcard.production.trace.LotBook;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.production.trace.Taken;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ScannedCode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gathers what a scan needs to know of material. Where no operation has a bill and no lot is scanned it asks nothing. */
@Component
class MaterialFactsReader {
    private final MaterialConsumption consumption;
    private final LotBook lotBook;
    private final Function<String, Optional<Lot>> lots;
    private final PieceFactsReader pieces;
    private final PlantZone zone;
    private final LoadingCache<String, Named> names;

    @Autowired
    MaterialFactsReader(
            MaterialConsumption consumption,
            LotBook lotBook,
            Lots lots,
            PieceFactsReader pieces,
            Products products,
            PlantZone zone) {
        this(consumption, lotBook, lots::find, pieces, products, zone);
    }

    /** @param lots finds one by what a code names */
    MaterialFactsReader(
            MaterialConsumption consumption,
            LotBook lotBook,
            Function<String, Optional<Lot>> lots,
            PieceFactsReader pieces,
            Products products,
            PlantZone zone) {
        this.consumption = consumption;
        this.lotBook = lotBook;
        this.lots = lots;
        this.pieces = pieces;
        this.zone = zone;
        this.names = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(number -> products.find(number)
                        .map((Product p) -> new Named(p.name(), p.nameEn()))
                        .orElseGet(() -> new Named(number, null)));
    }

    MaterialFacts read(
            Scan scan,
            TerminalSession session,
            FloorMemo memo,
            Map<String, WorkOrder> locked,
            Collection<WorkOrderView> workOrders) {
        Map<String, List<BillLine>> bills = bills(workOrders);
        Optional<Lot> scanned = LotScans.reference(scan.code()).flatMap(lots);
        MaterialMemo remembered = memo.materials();
        boolean ofMaterial = LotScans.reference(scan.code()).isPresent()
                || SerialScans.reference(scan.code()).isPresent();
        if (bills.isEmpty() && !ofMaterial && remembered.lots().isEmpty()) {
            return MaterialFacts.NONE;
        }
        List<Lot> waiting = remembered.lots().stream()
                .flatMap(code -> lots.apply(code).stream())
                .toList();
        return new MaterialFacts(
                scanned,
                waiting,
                bills,
                covered(scan, bills, waiting) ? Map.of() : taken(locked, workOrders, bills),
                names(bills, Stream.concat(scanned.stream(), waiting.stream())),
                zone.dateOf(scan.scannedAt()),
                pieces.read(scan, session, remembered, workOrders, bills));
    }

    private Map<String, List<BillLine>> bills(Collection<WorkOrderView> workOrders) {
        Map<String, List<BillLine>> bills = new HashMap<>();
        for (WorkOrderView workOrder : workOrders) {
            for (OperationView operation : workOrder.operations()) {
                List<BillLine> bill = consumption.bill(workOrder.product(), operation.sequence());
                if (!bill.isEmpty()) {
                    bills.put(operation.code(), bill);
                }
            }
        }
        return bills;
    }

    /** What was scanned before the card is all that a start needs: then nobody asks for more. */
    private static boolean covered(Scan scan, Map<String, List<BillLine>> bills, List<Lot> waiting) {
        return scan.code() instanceof ScannedCode.Card
                && bills.values().stream()
                        .flatMap(List::stream)
                        .filter(BillLine::lotTracked)
                        .allMatch(line ->
                                waiting.stream().anyMatch(lot -> lot.material().equals(line.material())));
    }

    /** By the codes of the operations of every card. */
    private Map<String, List<Lot>> taken(
            Map<String, WorkOrder> locked, Collection<WorkOrderView> workOrders, Map<String, List<BillLine>> bills) {
        List<OperationView> tracked = workOrders.stream()
                .flatMap(w -> w.operations().stream())
                .filter(o -> bills.getOrDefault(o.code(), List.of()).stream().anyMatch(BillLine::lotTracked))
                .toList();
        List<Taken> all =
                lotBook.of(tracked.stream().map(o -> o.id().value()).distinct().toList());
        Map<String, List<Lot>> taken = new HashMap<>();
        for (OperationView operation : tracked) {
            WorkOrder workOrder = Objects.requireNonNull(locked.get(OperationAtHand.workOrderOf(operation.code())));
            String card = OperationCode.read(operation.code()).card();
            taken.put(
                    operation.code(),
                    new CardLots(workOrder.cards(), all).at(card, operation.id().value()));
        }
        return taken;
    }

    private Map<String, Named> names(Map<String, List<BillLine>> bills, Stream<Lot> spokenOf) {
        return Stream.concat(
                        bills.values().stream().flatMap(List::stream).map(BillLine::material),
                        spokenOf.map(Lot::material))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), names::get));
    }
}
