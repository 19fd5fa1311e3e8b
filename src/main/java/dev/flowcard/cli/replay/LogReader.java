package dev.flowcard.cli.replay;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a production log: columns by their names, rows in any order, all or nothing. */
public final class LogReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(false)
            .setTrim(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .get();
    private static final List<String> COLUMNS = List.of(
            "case_id",
            "activity",
            "resource",
            "start",
            "complete",
            "order_qty",
            "part",
            "worker",
            "report_type",
            "qty_completed",
            "qty_rejected",
            "qty_mrb",
            "rework");
    private static final BigDecimal MOST = new BigDecimal("999999");
    private static final int DECIMALS = 3;

    private LogReader() {}

    /** The reports in the order of time, equal ones numbered. */
    public static List<LogRow> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    static List<LogRow> read(Reader text) throws IOException {
        Reader clean = withoutByteOrderMark(text);
        try (CSVParser parser = FORMAT.parse(clean)) {
            for (String column : COLUMNS) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw LogFault.column(column);
                }
            }
            List<LogRow> rows = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (CSVRecord cells : parser) {
                LogRow row = row(cells);
                rows.add(row.occurring(seen.merge(row.content(), 1, Integer::sum)));
            }
            rows.sort(LogRow.IN_TIME);
            return rows;
        }
    }

    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        java.io.PushbackReader reader = new java.io.PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    private static LogRow row(CSVRecord cells) {
        if (cells.size() < COLUMNS.size() - 1) {
            throw LogFault.cell(line(cells), "rework", "", "cells");
        }
        return new LogRow(
                name(cells, "case_id"),
                name(cells, "activity"),
                name(cells, "resource"),
                time(cells, "start"),
                time(cells, "complete"),
                cell(cells, "complete"),
                quantity(cells, "order_qty"),
                name(cells, "part"),
                name(cells, "worker"),
                kind(cells),
                quantity(cells, "qty_completed"),
                quantity(cells, "qty_rejected"),
                quantity(cells, "qty_mrb"),
                cell(cells, "rework").equalsIgnoreCase("Y"),
                1);
    }

    private static String cell(CSVRecord cells, String column) {
        return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    private static String name(CSVRecord cells, String column) {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            throw LogFault.cell(line(cells), column, text, "empty");
        }
        return text;
    }

    private static LogRow.Kind kind(CSVRecord cells) {
        String text = cell(cells, "report_type");
        try {
            return LogRow.Kind.of(text);
        } catch (IllegalArgumentException unknown) {
            throw LogFault.cell(line(cells), "report_type", text, "kind");
        }
    }

    private static LocalDateTime time(CSVRecord cells, String column) {
        String text = cell(cells, column);
        try {
            return LocalDateTime.parse(text.replace(' ', 'T').toUpperCase(Locale.ROOT));
        } catch (DateTimeException wrong) {
            throw LogFault.cell(line(cells), column, text, "time");
        }
    }

    private static BigDecimal quantity(CSVRecord cells, String column) {
        String text = cell(cells, column);
        try {
            BigDecimal number = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text).stripTrailingZeros();
            if (number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= DECIMALS) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // named below
        }
        throw LogFault.cell(line(cells), column, text, "quantity");
    }

    private static long line(CSVRecord cells) {
        return cells.getRecordNumber() + 1;
    }
}
