package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every kind that some module knows, in the order in which an empty installation needs them. */
@Component
public class ImportKinds {
    private static final List<String> ORDER = List.of(
            "people",
            "work-units",
            "calendars",
            "reasons",
            "products",
            "suppliers",
            "boms",
            "stock",
            "inspection-plans",
            "routings",
            "subcontract-terms",
            "customers",
            "orders",
            "plan",
            "aliases",
            "piece-rates",
            "pay-rules");

    private final List<ImportKind> kinds;

    ImportKinds(List<ImportKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt((ImportKind k) -> place(k.kind()))
                        .thenComparing(ImportKind::kind))
                .toList();
    }

    private static int place(String kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    public List<ImportKind> all() {
        return kinds;
    }

    public Optional<ImportKind> find(String kind) {
        return kinds.stream().filter(k -> k.kind().equals(kind)).findFirst();
    }
}
