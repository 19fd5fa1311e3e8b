package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.trace.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dialogue may know of material.
 *
 * @param lot whose code was scanned
 * @param waiting lots that were scanned before the card
 * @param bills what operations consume, by their code; an operation without a bill is missing
 * @param taken lots that were scanned to operations, by their code, in the order of the scans
 * @param names of the materials that may be spoken of, by number
 * @param today the plant's day of the scan
 * @param piece what is known of single pieces, where one was scanned or a report needs them
 */
record MaterialFacts(
        Optional<Lot> lot,
        List<Lot> waiting,
        Map<String, List<BillLine>> bills,
        Map<String, List<Lot>> taken,
        Map<String, Named> names,
        LocalDate today,
        PieceFacts piece) {

    static final MaterialFacts NONE = new MaterialFacts(
            Optional.empty(), List.of(), Map.of(), Map.of(), Map.of(), LocalDate.EPOCH, PieceFacts.NONE);

    /**
     * What is known of single pieces.
     *
     * @param scanned the piece whose code was scanned, where it was scanned before
     * @param ours whether it was made by the work order that runs here
     * @param product number of what the work order that runs here makes
     * @param atHand the piece that is worked on
     * @param parts how many parts of each material it has
     * @param complete how many pieces have all their parts, by the operation's code
     */
    record PieceFacts(
            Optional<Serial> scanned,
            boolean ours,
            String product,
            @Nullable Serial atHand,
            Map<String, Integer> parts,
            Map<String, Integer> complete) {
        static final PieceFacts NONE = new PieceFacts(Optional.empty(), false, "", null, Map.of(), Map.of());
    }

    List<BillLine> bill(String operation) {
        return bills.getOrDefault(operation, List.of());
    }

    List<Lot> taken(String operation) {
        return taken.getOrDefault(operation, List.of());
    }

    Named name(String material) {
        return names.getOrDefault(material, new Named(material, null));
    }
}
