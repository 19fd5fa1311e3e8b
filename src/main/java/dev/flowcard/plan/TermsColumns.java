package dev.flowcard.plan;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.MINUTES;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.plan.OperationTerms.Alternative;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    static final int BATCH_DIGITS = 3;
    static final int LONGEST_WAIT = 60 * 24 * 60;
    static final int LONGEST_LEAD = 365;

    private final AlternativeTexts texts;

    TermsColumns(AlternativeTexts texts) {
        this.texts = texts;
    }

    /** Meaningless where the row was rejected. */
    OperationTerms of(ImportRow row, boolean overlap, WorkCenterId center, OperationTerms before) {
        BigDecimal batch = row.decimalOrNull("transfer_batch");
        if (batch != null && (batch.signum() < 0 || batch.stripTrailingZeros().scale() > BATCH_DIGITS)) {
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
                        .orElseGet(() -> before.alternatives().stream()
                                .filter(a -> !a.workCenter().equals(center))
                                .toList()));
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
        if (text.equals("-")) {
            return List.of();
        }
        try {
            return texts.read(text, own);
        } catch (Problem wrong) {
            row.reject("alternative_centers", wrong.messageKey(), wrong.args());
            return List.of();
        }
    }
}
