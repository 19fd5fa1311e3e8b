package dev.flowcard.production.floor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of material the dialogue remembers from one scan to the next.
 *
 * @param lots codes of the lots that were scanned before the card, for the run that comes
 * @param piece code of the single piece that is worked on
 */
record MaterialMemo(List<String> lots, @Nullable String piece) {
    static final MaterialMemo NONE = new MaterialMemo(List.of(), null);

    MaterialMemo with(String lot) {
        List<String> all = new ArrayList<>(lots);
        all.remove(lot);
        all.add(lot);
        return new MaterialMemo(List.copyOf(all), piece);
    }

    MaterialMemo at(@Nullable String newPiece) {
        return new MaterialMemo(lots, newPiece);
    }
}
