package dev.flowcard.demo;

import dev.flowcard.demo.history.PastEvent.Read;
import dev.flowcard.shared.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Which lots were scanned in the past, where a bill demands one: the first lot of the material for the first work orders, then the next. */
final class DemoLots {
    private static final int OF_THE_FIRST_LOT = 2;

    private final Map<String, String> materials = new HashMap<>();
    private final Map<String, List<String>> lots = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, String> products;
    private final Set<String> done = new HashSet<>();

    /** @param products by work order */
    DemoLots(DemoFiles files, Map<String, String> products) {
        this.products = products;
        for (CSVRecord row : files.rows("boms")) {
            materials.put(row.get("product") + "." + row.get("sequence"), row.get("material"));
        }
        for (CSVRecord row : files.rows("stock")) {
            lots.computeIfAbsent(row.get("material"), m -> new ArrayList<>()).add(row.get("lot"));
        }
    }

    /** The reads of one moment, with the lot before the first card of an operation that demands one. */
    List<Read> with(List<Read> reads) {
        List<Read> all = new ArrayList<>();
        for (Read read : reads) {
            if (read instanceof Read.Card card) {
                lot(card).ifPresent(all::add);
            }
            all.add(read);
        }
        return all;
    }

    private Optional<Read> lot(Read.Card card) {
        String material = materials.get(products.get(card.workOrder()) + "." + card.sequence());
        if (material == null || !done.add(card.workOrder() + "." + card.sequence())) {
            return Optional.empty();
        }
        int before = taken.merge(material, 1, Integer::sum) - 1;
        List<String> all = lots.getOrDefault(material, List.of());
        String lot = all.get(Math.min(before / OF_THE_FIRST_LOT, all.size() - 1));
        return Optional.of(new Read.Plain(Codes.printable(Codes.fits("L", lot).orElseThrow())));
    }
}
