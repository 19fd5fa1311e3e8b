package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportReject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell of each row belongs to which column, as the first row says. */
final class Header {
    private final Map<ImportColumn, Integer> places = new LinkedHashMap<>();
    private final List<ImportReject> faults = new ArrayList<>();
    private final int width;
    private final int row;

    Header(RawRow header, List<ImportColumn> columns) {
        row = header.number();
        width = header.used();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < width; i++) {
            place(name(header.cell(i)), i, columns, seen);
        }
        columns.stream()
                .filter(c -> c.required() && !places.containsKey(c))
                .forEach(c -> fault(c.name(), "imports.header.missing", c.name()));
    }

    private void place(String name, int index, List<ImportColumn> columns, Set<String> seen) {
        if (name.isEmpty()) {
            fault(null, "imports.header.blank", Integer.toString(index + 1));
        } else if (!seen.add(name)) {
            fault(name, "imports.header.twice", name);
        } else {
            columns.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(c -> places.put(c, index), () -> unknown(name, columns));
        }
    }

    private void unknown(String name, List<ImportColumn> columns) {
        boolean otherSeparator = width == 1 && (name.indexOf(';') >= 0 || name.indexOf('\t') >= 0);
        if (otherSeparator) {
            fault(null, "imports.file.separator");
        } else {
            String known =
                    String.join(", ", columns.stream().map(ImportColumn::name).toList());
            fault(name.length() > 60 ? name.substring(0, 60) : name, "imports.header.unknown", known);
        }
    }

    private void fault(@Nullable String field, String key, Object... args) {
        faults.add(new ImportReject(row, field, key, List.of(args)));
    }

    private static String name(RawCell cell) {
        return cell instanceof RawCell.Text(String value) ? value.strip().toLowerCase(Locale.ROOT) : "?";
    }

    List<ImportReject> faults() {
        return faults;
    }

    Map<ImportColumn, Integer> places() {
        return places;
    }

    /** Cells of the header up to the last one with a name. */
    int width() {
        return width;
    }
}
