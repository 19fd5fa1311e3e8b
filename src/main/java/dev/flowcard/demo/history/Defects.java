package dev.flowcard.demo.history;

import java.util.List;
import java.util.Map;

/**
 * What is not good of an operation's pieces; few enough for the allowance of what was released.
 *
 * @param scrapReason and {@code heldReason} numbers of reasons
 */
record Defects(int scrap, String scrapReason, int held, String heldReason) {
    private static final int LEAST_BATCH = 60;
    private static final String CAST = "QT";
    private static final String CAST_SEAT = "ZZ";
    private static final Map<String, List<String>> BY_WORK = Map.of(
            "车削", List.of("ZW", "KJCC", "KP"),
            "铣削", List.of("LY", "KJCC", "KP"),
            "磨削", List.of("ZW", "KJCC", "KP"),
            "外协", List.of("YDBZ"));
    private static final List<String> MATERIAL = List.of("SY", "QK");
    private static final Defects NONE = new Defects(0, "", 0, "");

    static Defects of(PastOperation operation, String product) {
        List<String> reasons = BY_WORK.getOrDefault(operation.workCenter(), List.of());
        if (reasons.isEmpty() || operation.released() < LEAST_BATCH) {
            return NONE;
        }
        boolean cast = product.startsWith(CAST) || product.startsWith(CAST_SEAT);
        List<String> scrapReasons = cast && operation.chance(5, 2) == 0 ? MATERIAL : reasons;
        return new Defects(
                operation.chance(6, 3) == 0 ? 1 + operation.chance(7, 2) : 0,
                scrapReasons.get(operation.chance(8, scrapReasons.size())),
                operation.chance(9, 8) == 0 ? 1 : 0,
                reasons.get(operation.chance(10, reasons.size())));
    }

    int sum() {
        return scrap + held;
    }
}
