package dev.flowcard.plan;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.MINUTES;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.plan.OperationTerms.Alternative;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a file of routings says of how pieces go over and where else an operation may run. An empty cell leaves what the version
 * before says, 0 (of alternatives {@code -}) takes it away: a file of another system need not know of them.
 */
@Component
class TermsColumns {
    static final List<ImportColumn> ALL = List.of(
            optional("transfer_batch", DECIMAL),
            optional("wait_minutes", MINUTES),
            optional("lead_days", DECIMAL),
            optional("alternative_centers", TEXT).upTo(500));

    private static final Pattern ALTERNATIVE = Pattern.compile("(.+?)(?:\\*([0-9]{1,2}(?:\\.[0-9]{1,3})?))?");
    private static final int MOST_ALTERNATIVES = 8;
    private static final int LONGEST_WAIT = 60 * 24 * 60;
    private static final int LONGEST_LEAD = 365;

    private final Plant plant;

    TermsColumns(Plant plant) {
        this.plant = plant;
    }

    /** Meaningless where the row was rejected. */
    OperationTerms of(ImportRow row, boolean overlap, WorkCenterId center, OperationTerms before) {
        BigDecimal batch = row.decimalOrNull("transfer_batch");
        if (batch != null && (batch.signum() < 0 || batch.stripTrailingZeros().scale() > 3)) {
            row.reject("transfer_batch", "plan.routing.batch", batch.toPlainString());
        }
        @Nullable BigDecimal kept = batch == null ? before.transferBatch() : batch.signum() == 0 ? null : batch;
        if (!overlap && batch != null && batch.signum() > 0) {
            row.reject("transfer_batch", "plan.routing.batch-overlap");
        }
        return new OperationTerms(
                overlap,
                overlap ? kept : null,
                whole(row, "wait_minutes", LONGEST_WAIT, before.waitMinutes()),
                whole(row, "lead_days", LONGEST_LEAD, before.leadDays()),
                row.find("alternative_centers")
                        .map(text -> alternatives(row, text, center))
                        .orElse(before.alternatives()));
    }

    private static int whole(ImportRow row, String column, int most, int before) {
        BigDecimal said = row.decimalOrNull(column);
        if (said == null) {
            return before;
        }
        if (said.signum() < 0 || said.compareTo(BigDecimal.valueOf(most)) > 0) {
            row.reject(column, "plan.routing.range", said.toPlainString(), Integer.toString(most));
            return 0;
        }
        return said.setScale(0, RoundingMode.CEILING).intValue();
    }

    private List<Alternative> alternatives(ImportRow row, String text, WorkCenterId own) {
        List<Alternative> found = new ArrayList<>();
        if (text.equals("-")) {
            return found;
        }
        for (String each : text.split("[;；]", -1)) {
            alternative(row, each.strip(), own).ifPresent(found::add);
        }
        boolean twice = found.stream().map(Alternative::workCenter).distinct().count() < found.size();
        if (twice || found.size() > MOST_ALTERNATIVES) {
            row.reject("alternative_centers", "plan.routing.alternatives", text, Integer.toString(MOST_ALTERNATIVES));
        }
        return found;
    }

    private Optional<Alternative> alternative(ImportRow row, String text, WorkCenterId own) {
        Matcher said = ALTERNATIVE.matcher(text);
        Optional<WorkCenter> center =
                said.matches() ? plant.findWorkCenter(said.group(1).strip()) : Optional.empty();
        BigDecimal factor = said.matches() && said.group(2) != null ? new BigDecimal(said.group(2)) : BigDecimal.ONE;
        if (center.isEmpty() || center.get().id().equals(own) || factor.signum() == 0) {
            row.reject("alternative_centers", "plan.routing.alternative", text);
            return Optional.empty();
        }
        return Optional.of(new Alternative(center.get().id(), factor));
    }
}
