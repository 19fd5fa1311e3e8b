package dev.flowcard.pay;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
import static dev.flowcard.shared.imports.ImportFormat.MINUTES;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.TIME;

import dev.flowcard.pay.reckoning.PayRule;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is paid beside the pieces, from a day on. */
@Component
class PayRulesImport implements ImportKind {
    private static final BigDecimal LARGEST = new BigDecimal("99999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<ImportColumn> COLUMNS = List.of(
            required("valid_from", DATE),
            required("hourly", MINUTES),
            optional("night_hourly", MINUTES),
            optional("night_from", TIME),
            optional("night_to", TIME),
            optional("rework_percent", MINUTES),
            optional("sample_type", TEXT).upTo(60));

    private final PayRates rates;

    PayRulesImport(PayRates rates) {
        this.rates = rates;
    }

    @Override
    public String kind() {
        return "pay-rules";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> RepeatedRows.without(rows, "valid_from").forEach(this::take);
    }

    private void take(ImportRow row) {
        BigDecimal night = orZero(row, "night_hourly");
        BigDecimal rework = orZero(row, "rework_percent");
        if (row.decimal("hourly").compareTo(LARGEST) > 0) {
            row.reject("hourly", "pay.import.rate", LARGEST.toPlainString());
        }
        if (night.compareTo(LARGEST) > 0) {
            row.reject("night_hourly", "pay.import.rate", LARGEST.toPlainString());
        }
        if (rework.compareTo(HUNDRED) > 0) {
            row.reject("rework_percent", "pay.import.percent");
        }
        if (!row.rejected()) {
            rates.save(new PayRule(
                    row.date("valid_from"),
                    row.decimal("hourly"),
                    night,
                    time(row, "night_from", PayRule.NONE.nightFrom()),
                    time(row, "night_to", PayRule.NONE.nightTo()),
                    rework,
                    row.textOrNull("sample_type")));
        }
    }

    private static BigDecimal orZero(ImportRow row, String column) {
        return Objects.requireNonNullElse(row.decimalOrNull(column), BigDecimal.ZERO);
    }

    private static LocalTime time(ImportRow row, String column, LocalTime otherwise) {
        return row.find(column)
                .map(text -> text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text))
                .orElse(otherwise);
    }
}
