package dev.flowcard.quality;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
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
            optional("name_en", TEXT),
            optional("first_article", FLAG),
            optional("patrol_minutes", COUNT).upTo(5));

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
        List.of("nominal", "lower", "upper").forEach(column -> size(row, column));
        Optional<CharacteristicKind> kind = kind(row);
        Optional<Sampling> sampling = Sampling.parse(row.textOrNull("sampling"));
        if (sampling.isEmpty()) {
            row.reject("sampling", "quality.import.sampling");
        }
        if (kind.isPresent() && sampling.isPresent()) {
            Characteristic wanted = merged(row, kind.get(), sampling.get());
            limits(row, wanted);
            if (!row.rejected()) {
                plans.save(row.text("plan"), wanted);
                rounds(row);
            }
        }
    }

    /** The rows of a plan may say it once or all the same. */
    private void rounds(ImportRow row) {
        if (row.has("first_article") || row.has("patrol_minutes")) {
            plans.rounds(
                    row.text("plan"),
                    row.has("first_article") ? row.flag("first_article") : null,
                    row.has("patrol_minutes") ? row.count("patrol_minutes") : null);
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

    /** What the row says; an empty cell leaves what is known. */
    private Characteristic merged(ImportRow row, CharacteristicKind kind, Sampling sampling) {
        String name = row.text("characteristic");
        Optional<Characteristic> known = plans.characteristics(row.text("plan")).stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst();
        return new Characteristic(
                0,
                name,
                row.find("name_en").or(() -> known.map(Characteristic::nameEn)).orElse(null),
                kind,
                number(row, "nominal")
                        .or(() -> known.map(Characteristic::nominal))
                        .orElse(null),
                number(row, "lower").or(() -> known.map(Characteristic::lower)).orElse(null),
                number(row, "upper").or(() -> known.map(Characteristic::upper)).orElse(null),
                row.find("unit").or(() -> known.map(Characteristic::unit)).orElse(null),
                row.has("sampling")
                        ? sampling
                        : known.map(Characteristic::sampling).orElse(sampling));
    }

    private static Optional<BigDecimal> number(ImportRow row, String column) {
        return Optional.ofNullable(row.decimalOrNull(column));
    }

    private static void limits(ImportRow row, Characteristic wanted) {
        BigDecimal lower = wanted.lower();
        BigDecimal upper = wanted.upper();
        if (wanted.kind() != CharacteristicKind.MEASURE) {
            return;
        }
        if (lower == null && upper == null) {
            row.reject("lower", "quality.import.limits");
        } else if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            row.reject("upper", "quality.import.order");
        }
    }
}
