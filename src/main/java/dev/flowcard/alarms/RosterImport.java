package dev.flowcard.alarms;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is on duty in which role, by weekday or date and shift, and who stands in for him. */
@Component
class RosterImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("role", WORD),
            required("day", WORD),
            required("badge", NUMBER),
            optional("shift", TEXT),
            optional("deputy", NUMBER));

    private final Roster roster;
    private final People people;

    RosterImport(Roster roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    @Override
    public String kind() {
        return "roster";
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
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(Role::ofPersons)
                .filter(r -> r.name().equals(row.text("role")))
                .findFirst();
        if (role.isEmpty()) {
            row.reject("role", "alarms.roster.role", row.text("role"));
        }
        String day = row.text("day").toUpperCase(Locale.ROOT);
        if (!isDay(day)) {
            row.reject("day", "alarms.roster.day", row.text("day"));
        }
        Optional<Person> person = person(row, "badge");
        Optional<Person> deputy = row.find("deputy").flatMap(number -> person(row, "deputy"));
        if (!row.rejected()) {
            roster.put(
                    role.orElseThrow(),
                    new Roster.Duty(
                            day,
                            row.find("shift").orElse(""),
                            person.orElseThrow().code(),
                            deputy.map(Person::code).orElse(null)));
        }
    }

    private Optional<Person> person(ImportRow row, String column) {
        Optional<Person> found = people.find(row.text(column));
        if (found.isEmpty()) {
            row.reject(column, "alarms.roster.nobody", row.text(column));
        }
        return found;
    }

    private static boolean isDay(String day) {
        if (Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equals(day))) {
            return true;
        }
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
