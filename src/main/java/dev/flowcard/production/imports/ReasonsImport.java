package dev.flowcard.production.imports;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.production.Reasons;
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
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reasons of defects and stops. */
@Component
class ReasonsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("reason", NUMBER),
            required("name", TEXT),
            required("kind", WORD),
            optional("defect_class", WORD),
            optional("name_en", TEXT));
    private static final Set<String> KINDS = Set.of("DEFECT", "PAUSE", "OVERRIDE", "HELP", "ANY");
    private static final Set<String> CLASSES = Set.of("WORK", "MATERIAL", "SUBCONTRACT");

    private final Reasons reasons;
    private final NumberTable numbers;

    ReasonsImport(Reasons reasons, JdbcClient jdbc) {
        this.reasons = reasons;
        this.numbers = new NumberTable(jdbc, "reason", "R");
    }

    @Override
    public String kind() {
        return "reasons";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> {
            NumberBook book =
                    numbers.book(rows.stream().map(r -> r.text("reason")).toList());
            RepeatedRows.without(rows, "reason").forEach(row -> take(row, book));
        };
    }

    private void take(ImportRow row, NumberBook book) {
        String number = row.text("reason");
        NumberBook.Naming naming = book.name(number);
        if (naming instanceof Naming.Clash(String other)) {
            row.reject("reason", "production.reason.clash", number, other);
        }
        if (!KINDS.contains(row.text("kind"))) {
            row.reject(
                    "kind",
                    "production.reason.kind",
                    row.text("kind"),
                    String.join(", ", KINDS.stream().sorted().toList()));
        }
        if (!CLASSES.contains(row.find("defect_class").orElse("WORK"))) {
            row.reject(
                    "defect_class",
                    "production.reason.class",
                    row.text("defect_class"),
                    String.join(", ", CLASSES.stream().sorted().toList()));
        }
        if (!row.rejected()) {
            save(row, book);
        }
    }

    private void save(ImportRow row, NumberBook book) {
        try {
            var saved = reasons.save(
                    row.text("reason"),
                    row.text("name"),
                    row.textOrNull("name_en"),
                    row.text("kind"),
                    row.textOrNull("defect_class"));
            book.add(new NumberBook.Known(0, saved.number(), saved.code()));
        } catch (Problem e) {
            row.reject("reason", e.messageKey(), e.args());
        }
    }
}
