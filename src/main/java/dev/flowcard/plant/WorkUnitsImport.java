package dev.flowcard.plant;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Machines and benches; a work centre that is named for the first time is made. */
@Component
class WorkUnitsImport implements ImportKind {
    private static final List<ImportColumn> OWN = List.of(
            required("work_unit", NUMBER),
            required("name", TEXT),
            required("work_center", NUMBER),
            optional("area", TEXT).upTo(60),
            optional("one_piece_flow", FLAG),
            optional("over_report", WORD),
            optional("name_en", TEXT),
            optional("work_center_name", TEXT),
            optional("work_center_name_en", TEXT),
            optional("machine_counter", FLAG));
    private static final List<ImportColumn> COLUMNS =
            Stream.concat(OWN.stream(), WorkRulesColumns.COLUMNS.stream()).toList();

    private final Plant plant;
    private final PlantStore store;
    private final NumberTable numbers;

    WorkUnitsImport(Plant plant, PlantStore store, JdbcClient jdbc) {
        this.plant = plant;
        this.store = store;
        this.numbers = new NumberTable(jdbc, "work_unit", "U");
    }

    @Override
    public String kind() {
        return "work-units";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        Map<String, WorkCenter> centers = new HashMap<>();
        WorkRulesColumns rules = new WorkRulesColumns(plant);
        return rows -> {
            NumberBook book =
                    numbers.book(rows.stream().map(r -> r.text("work_unit")).toList());
            RepeatedRows.without(rows, "work_unit").forEach(row -> take(row, book, centers, rules));
        };
    }

    private void take(ImportRow row, NumberBook book, Map<String, WorkCenter> centers, WorkRulesColumns rules) {
        String number = row.text("work_unit");
        if (book.name(number) instanceof Naming.Clash(String other)) {
            row.reject("work_unit", "plant.import.clash", number, other);
            return;
        }
        @Nullable WorkUnit before = store.workUnit(number).orElse(null);
        Optional<WorkCenter> center = center(row, centers);
        Optional<OverReport> overReport = overReport(row, before);
        if (center.isEmpty() || overReport.isEmpty()) {
            return;
        }
        try {
            WorkUnit saved = plant.saveWorkUnit(new WorkUnitData(
                    number,
                    row.text("name"),
                    row.find("name_en").orElse(before == null ? null : before.nameEn()),
                    center.get().id(),
                    row.has("one_piece_flow") ? row.flag("one_piece_flow") : before != null && before.onePieceFlow(),
                    overReport.get(),
                    row.has("machine_counter")
                            ? row.flag("machine_counter")
                            : before != null && before.machineCounter()));
            rules.take(row, center.get().id());
            book.add(new NumberBook.Known(saved.id().value(), saved.number(), saved.code()));
        } catch (Problem e) {
            row.reject("work_unit", e.messageKey(), e.args());
        }
    }

    private Optional<WorkCenter> center(ImportRow row, Map<String, WorkCenter> known) {
        String reference = row.text("work_center");
        @Nullable WorkCenter center = known.get(reference);
        try {
            if (center == null) {
                center = plant.findWorkCenter(reference).orElseGet(() -> plant.ensureWorkCenter(reference));
            }
            known.put(reference, named(row, center));
            store.area(center.id(), row.textOrNull("area"));
            return Optional.of(center);
        } catch (Problem e) {
            row.reject("work_center", e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    /** Gives a work centre the names that the row has for it. */
    private WorkCenter named(ImportRow row, WorkCenter center) {
        String name = row.find("work_center_name").orElse(center.name());
        @Nullable String nameEn = row.find("work_center_name_en").orElse(center.nameEn());
        boolean same = name.equals(center.name()) && java.util.Objects.equals(nameEn, center.nameEn());
        return same ? center : plant.saveWorkCenter(center.number(), name, nameEn);
    }

    private static Optional<OverReport> overReport(ImportRow row, @Nullable WorkUnit before) {
        if (!row.has("over_report")) {
            return Optional.of(before == null ? OverReport.WARN : before.overReport());
        }
        String word = row.text("over_report");
        Optional<OverReport> known = Arrays.stream(OverReport.values())
                .filter(o -> o.name().equals(word))
                .findFirst();
        if (known.isEmpty()) {
            row.reject("over_report", "plant.import.over-report", word);
        }
        return known;
    }
}
