package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportReject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file once from top to bottom: every cell gets the form of its column, every row goes to the spool. */
final class FileCheck {
    static final int MOST_ROWS = 200_000;
    private static final int MOST_ROWS_TOGETHER = 5_000;
    private static final int EVERY = 256;

    private final List<ImportColumn> columns;
    private final CellFormats formats;
    private final RowSpool spool;
    private final Rejects rejects;
    private final ImportProgress progress;
    private int rows;

    FileCheck(
            List<ImportColumn> columns, CellFormats formats, RowSpool spool, Rejects rejects, ImportProgress progress) {
        this.columns = columns;
        this.formats = formats;
        this.spool = spool;
        this.rejects = rejects;
        this.progress = progress;
    }

    /** Answers how many rows there are below the header. */
    int read(RowSource source) throws IOException {
        Header header = header(source);
        if (!header.faults().isEmpty()) {
            header.faults().forEach(rejects::add);
            return 0;
        }
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (!row.blank()) {
                count(row, source);
                check(row, header, source.strict());
            }
        }
        if (rows == 0) {
            throw new FileFault(1, null, "imports.file.empty");
        }
        return rows;
    }

    int rows() {
        return rows;
    }

    private Header header(RowSource source) {
        RawRow first = source.next();
        while (first != null && first.blank()) {
            first = source.next();
        }
        if (first == null) {
            throw new FileFault(1, null, "imports.file.empty");
        }
        return new Header(first, columns);
    }

    private void count(RawRow row, RowSource source) {
        rows++;
        if (rows > MOST_ROWS) {
            throw new FileFault(row.number(), null, "imports.file.rows", Integer.toString(MOST_ROWS));
        }
        if (rows % EVERY == 0) {
            progress.at(source.done());
            if (progress.cancelled()) {
                throw new ImportCancelled();
            }
        }
    }

    private void check(RawRow row, Header header, boolean strict) throws IOException {
        int cells = strict ? row.cells().size() : row.used();
        boolean tooWide = row.used() > header.width();
        boolean tooNarrow = strict && cells < header.width();
        if (tooWide || tooNarrow) {
            reject(row, null, "imports.row.width", Integer.toString(cells), Integer.toString(header.width()));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean good = true;
        for (Map.Entry<ImportColumn, Integer> place : header.places().entrySet()) {
            good &= cell(row, place.getKey(), row.cell(place.getValue()), values);
        }
        if (good) {
            keep(row, values);
        }
    }

    private boolean cell(RawRow row, ImportColumn column, RawCell cell, Map<String, String> values) {
        if (cell.blank()) {
            if (!column.mayBeEmpty()) {
                reject(row, column.name(), "imports.cell.required");
            }
            return column.mayBeEmpty();
        }
        try {
            values.put(column.name(), formats.canonical(column, cell));
            return true;
        } catch (BadCell e) {
            rejects.add(new ImportReject(row.number(), column.name(), e.key(), e.args()));
            return false;
        }
    }

    private void keep(RawRow row, Map<String, String> values) throws IOException {
        String group = values.getOrDefault(columns.getFirst().name(), "");
        if (!spool.add(row.number(), values, group, MOST_ROWS_TOGETHER)) {
            String most = Integer.toString(MOST_ROWS_TOGETHER);
            reject(row, columns.getFirst().name(), "imports.row.group", group, most);
        }
    }

    private void reject(RawRow row, @Nullable String field, String key, Object... args) {
        rejects.add(new ImportReject(row.number(), field, key, List.of(args)));
    }
}
