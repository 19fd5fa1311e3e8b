package dev.flowcard.plant;

import static dev.flowcard.shared.imports.ImportColumn.emptiable;
import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.TIME;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Work calendars: the rows of a work centre's day together replace what was said of that day. */
@Component
class CalendarsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("work_center", NUMBER),
            required("day", WORD).upTo(10),
            emptiable("from", TIME),
            emptiable("to", TIME),
            optional("shift", TEXT).upTo(60),
            optional("breaks", TEXT).upTo(300));

    private final Plant plant;
    private final WorkCalendars calendars;

    CalendarsImport(Plant plant, WorkCalendars calendars) {
        this.plant = plant;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return "calendars";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return this::apply;
    }

    private void apply(List<ImportRow> rows) {
        Map<List<String>, List<ImportRow>> days = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.text("work_center"), row.text("day")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        days.values().forEach(this::day);
    }

    private void day(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        String day = first.text("day");
        if (!known(day)) {
            rows.forEach(row -> row.reject("day", "plant.import.day", day));
            return;
        }
        List<CalendarRule> rules = new ArrayList<>();
        for (ImportRow row : rows) {
            ShiftText.rule(row).ifPresent(rule -> add(row, rule, rules));
        }
        if (rows.stream().noneMatch(ImportRow::rejected)) {
            center(first).ifPresent(center -> calendars.replace(center, day, rules));
        }
    }

    private static void add(ImportRow row, CalendarRule rule, List<CalendarRule> rules) {
        if (rules.contains(rule)) {
            return;
        }
        if (rules.stream().anyMatch(other -> overlap(other, rule))) {
            row.reject("from", "plant.import.overlap");
        }
        rules.add(rule);
    }

    /** A day that is closed cannot have a shift as well. */
    private static boolean overlap(CalendarRule a, CalendarRule b) {
        if (a.from() == null || a.to() == null || b.from() == null || b.to() == null) {
            return true;
        }
        return a.from() < b.to() && b.from() < a.to();
    }

    private Optional<WorkCenterId> center(ImportRow row) {
        String reference = row.text("work_center");
        try {
            return Optional.of(plant.findWorkCenter(reference)
                    .orElseGet(() -> plant.ensureWorkCenter(reference))
                    .id());
        } catch (Problem e) {
            row.reject("work_center", e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    private static boolean known(String day) {
        if (Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equals(day))) {
            return true;
        }
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
