package dev.flowcard.alarms;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is away from which day to which: his deputy is told instead. */
@Component
class AbsencesImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS =
            List.of(required("badge", NUMBER), required("from", DATE), required("to", DATE), optional("reason", TEXT));

    private final Roster roster;
    private final People people;

    AbsencesImport(Roster roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    @Override
    public String kind() {
        return "absences";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> rows.forEach(this::take);
    }

    private void take(ImportRow row) {
        Optional<Person> person = people.find(row.text("badge"));
        if (person.isEmpty()) {
            row.reject("badge", "alarms.roster.nobody", row.text("badge"));
        }
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        if (to.isBefore(from)) {
            row.reject("to", "alarms.roster.backwards", to.toString(), from.toString());
        }
        if (!row.rejected()) {
            roster.absent(person.orElseThrow().code(), from, to, row.textOrNull("reason"));
        }
    }
}
