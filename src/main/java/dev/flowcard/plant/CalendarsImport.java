package dev.flowcard.plant;

import static dev.flowcard.shared.imports.ImportColumn.emptiable;
import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.TIME;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.plant.CalendarRule.Kind;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Work calendars: the rows of one owner's day together replace what was said of that day. */
@Component
class CalendarsImport implements ImportKind {
    /** Stands for the whole plant where a work centre is named. */
    static final String PLANT = "*";

    private static final List<ImportColumn> COLUMNS = List.of(
            required("work_center", NUMBER),
            required("day", WORD).upTo(10),
            emptiable("from", TIME),
            emptiable("to", TIME),
            optional("shift", TEXT).upTo(60),
            optional("breaks", TEXT).upTo(300),
            optional("work_unit", NUMBER),
            optional("type", WORD).upTo(10),
            optional("works_as", WORD).upTo(10),
            optional("note", TEXT).upTo(120));

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
                        row -> List.of(
                                row.text("work_center"), row.find("work_unit").orElse(""), row.text("day")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        days.values().forEach(this::day);
    }

    private void day(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        String day = first.text("day");
        if (!ShiftText.isDay(day)) {
            rows.forEach(row -> row.reject("day", "plant.import.day", day));
            return;
        }
        List<CalendarRule> rules = new ArrayList<>();
        for (ImportRow row : rows) {
            rule(row).ifPresent(rule -> add(row, rule, rules));
        }
        if (rows.stream().noneMatch(ImportRow::rejected)) {
            owner(first).ifPresent(owner -> calendars.replace(owner, day, rules));
        }
    }

    private static void add(ImportRow row, CalendarRule rule, List<CalendarRule> rules) {
        if (rules.contains(rule)) {
            return;
        }
        if (rules.stream().anyMatch(rule::contradicts)) {
            row.reject("from", "plant.import.overlap");
        }
        rules.add(rule);
    }

    /** Nothing where the row was rejected. */
    private static Optional<CalendarRule> rule(ImportRow row) {
        boolean times = row.has("from") || row.has("to");
        Optional<Kind> kind = kind(row, times);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean worked = kind.get() == Kind.SHIFT || kind.get() == Kind.OVERTIME;
        if (worked && !(row.has("from") && row.has("to"))) {
            row.reject(row.has("from") ? "to" : "from", "plant.import.half");
        } else if (!worked && times) {
            row.reject("from", "plant.import.no-times", kind.get().name());
        } else {
            return worked ? shift(row, kind.get()) : whole(row, kind.get());
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(ImportRow row, boolean times) {
        String type = row.find("type").orElse(times ? Kind.SHIFT.name() : Kind.CLOSED.name());
        Optional<Kind> kind =
                Arrays.stream(Kind.values()).filter(k -> k.name().equals(type)).findFirst();
        if (kind.isEmpty()) {
            row.reject("type", "plant.import.type", type);
        } else if (ShiftText.isWeekday(row.text("day"))
                && (kind.get() == Kind.MAKE_UP || kind.get() == Kind.OVERTIME)) {
            row.reject("type", "plant.import.dates-only", type);
            return Optional.empty();
        }
        return kind;
    }

    private static Optional<CalendarRule> shift(ImportRow row, Kind kind) {
        return ShiftText.span(
                        row.text("from"), row.text("to"), row.find("breaks").orElse(""), row::reject)
                .map(span -> new CalendarRule(
                        row.text("day"),
                        kind,
                        span.from(),
                        span.to(),
                        row.textOrNull("shift"),
                        span.breaks(),
                        null,
                        row.textOrNull("note")));
    }

    private static Optional<CalendarRule> whole(ImportRow row, Kind kind) {
        String worksAs = row.find("works_as").orElse("");
        if (kind == Kind.MAKE_UP && !ShiftText.isWeekday(worksAs)) {
            row.reject("works_as", "plant.import.works-as");
            return Optional.empty();
        }
        return Optional.of(new CalendarRule(
                row.text("day"),
                kind,
                null,
                null,
                row.textOrNull("shift"),
                List.of(),
                kind == Kind.MAKE_UP ? DayOfWeek.valueOf(worksAs) : null,
                row.textOrNull("note")));
    }

    private Optional<CalendarOwner> owner(ImportRow row) {
        String reference = row.text("work_center");
        if (reference.equals(PLANT) && !row.has("work_unit")) {
            return Optional.of(CalendarOwner.PLANT);
        }
        return row.has("work_unit") ? unit(row) : center(row, reference);
    }

    private Optional<CalendarOwner> unit(ImportRow row) {
        Optional<WorkUnit> unit = plant.findWorkUnit(row.text("work_unit"))
                .filter(u -> plant.findWorkCenter(row.text("work_center"))
                        .filter(center -> center.id().equals(u.workCenter()))
                        .isPresent());
        if (unit.isEmpty()) {
            row.reject("work_unit", "plant.import.unit", row.text("work_unit"), row.text("work_center"));
        }
        return unit.map(u -> CalendarOwner.of(u.id()));
    }

    private Optional<CalendarOwner> center(ImportRow row, String reference) {
        try {
            return Optional.of(CalendarOwner.of(plant.findWorkCenter(reference)
                    .orElseGet(() -> plant.ensureWorkCenter(reference))
                    .id()));
        } catch (Problem e) {
            row.reject("work_center", e.messageKey(), e.args());
            return Optional.empty();
        }
    }
}
