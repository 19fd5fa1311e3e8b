package dev.flowcard.quality;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Inspection plans: a row is one characteristic. Characteristics that the file does not name stay as they are. */
@Component
class InspectionPlansImport implements ImportKind {
    private static final BigDecimal LARGEST = new BigDecimal("9999999999");
    private static final List<ImportColumn> COLUMNS = List.of(
            required("plan", NUMBER),
            required("characteristic", TEXT),
            required("kind", WORD),
            optional("nominal", DECIMAL),
            optional("lower", DECIMAL),
            optional("upper", DECIMAL),
            optional("unit", TEXT).upTo(20),
            optional("sampling", TEXT).upTo(20),
            optional("name_en", TEXT));

    private final InspectionPlans plans;

    InspectionPlansImport(InspectionPlans plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "inspection-plans";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> RepeatedRows.without(rows, "plan", "characteristic").forEach(this::row);
    }

    private void row(ImportRow row) {
        Optional<CharacteristicKind> kind = kind(row);
        Optional<Sampling> sampling = Sampling.parse(row.textOrNull("sampling"));
        if (sampling.isEmpty()) {
            row.reject("sampling", "quality.import.sampling");
        }
        List.of("nominal", "lower", "upper").forEach(column -> size(row, column));
        if (kind.filter(k -> k == CharacteristicKind.MEASURE).isPresent()) {
            limits(row);
        }
        if (kind.isPresent() && sampling.isPresent() && !row.rejected()) {
            plans.save(row.text("plan"), characteristic(row, kind.get(), sampling.get()));
        }
    }

    private static Optional<CharacteristicKind> kind(ImportRow row) {
        Optional<CharacteristicKind> kind = Arrays.stream(CharacteristicKind.values())
                .filter(k -> k.name().equals(row.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            row.reject("kind", "quality.import.kind", row.text("kind"));
        }
        return kind;
    }

    private static void size(ImportRow row, String column) {
        BigDecimal number = row.decimalOrNull(column);
        if (number != null && number.abs().compareTo(LARGEST) > 0) {
            row.reject(column, "quality.import.large");
        }
    }

    private static void limits(ImportRow row) {
        BigDecimal lower = row.decimalOrNull("lower");
        BigDecimal upper = row.decimalOrNull("upper");
        if (lower == null && upper == null) {
            row.reject("lower", "quality.import.limits");
        } else if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            row.reject("upper", "quality.import.order");
        }
    }

    private static Characteristic characteristic(ImportRow row, CharacteristicKind kind, Sampling sampling) {
        return new Characteristic(
                0,
                row.text("characteristic"),
                row.textOrNull("name_en"),
                kind,
                row.decimalOrNull("nominal"),
                row.decimalOrNull("lower"),
                row.decimalOrNull("upper"),
                row.textOrNull("unit"),
                sampling);
    }
}
