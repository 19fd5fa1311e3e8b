package dev.flowcard.quality.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the page in the browser is told, at once. */
record PageState(
        List<Row> waiting,
        List<Row> failed,
        List<Row> decided,
        List<Walk> rounds,
        @Nullable Sheet sheet,
        @Nullable Notice notice,
        String person,
        Map<String, String> words,
        String language) {

    /** One inspection in a list; {@code since} is when it was asked for or decided. */
    record Row(
            String number,
            String product,
            String workOrder,
            String operation,
            String quantity,
            String state,
            String since) {}

    /** Where an inspector is wanted at a machine; {@code first} for the first article, else a patrol. */
    record Walk(String workUnit, String workOrder, String operation, boolean first, String since) {}

    /** The inspection that is open, with what is to be measured and what was found. */
    record Sheet(
            String number,
            String product,
            String drawing,
            String workOrder,
            String operation,
            String quantity,
            BigDecimal lot,
            String state,
            boolean editable,
            boolean mayRepeat,
            @Nullable String good,
            @Nullable String scrap,
            @Nullable String held,
            @Nullable String inspector,
            List<Item> characteristics,
            List<Found> results) {}

    /** A characteristic. */
    record Item(
            int position,
            String name,
            String kind,
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable String unit,
            int samples) {}

    /** A result. */
    record Found(int position, int sample, @Nullable BigDecimal value, boolean passed) {}

    /** What the server has to say, once: {@code kind} is {@code ok}, {@code ask} or {@code no}. */
    record Notice(int id, String kind, String title, String text) {}
}
