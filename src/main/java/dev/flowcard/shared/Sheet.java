package dev.flowcard.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way out of the house as CSV or XLSX. Text that a spreadsheet program would take for a formula gets an
 * apostrophe in front; numbers and dates stay what they are.
 *
 * @param rows cells are {@link String}, {@link Number}, {@link LocalDate}, {@link LocalDateTime} or null
 */
public record Sheet(String name, List<String> header, Stream<List<? extends @Nullable Object>> rows) {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char MARK = '\uFEFF';
    private static final int COLUMN_WIDTH = 18;
    private static final int LONGEST_SHEET_NAME = 31;

    /** With a byte order mark, since without it Excel takes Chinese for something else. */
    public void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header.stream().map(Sheet::harmless).toList());
        for (Iterator<List<? extends @Nullable Object>> all = rows.iterator(); all.hasNext(); ) {
            List<@Nullable Object> cells = new ArrayList<>();
            all.next().forEach(cell -> cells.add(text(cell)));
            printer.printRecord(cells);
        }
        printer.flush();
    }

    public void xlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Flowcard", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName());
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, harmless(header.get(column)));
                sheet.width(column, COLUMN_WIDTH);
            }
            if (!header.isEmpty()) {
                sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            }
            sheet.freezePane(0, 1);
            int at = 1;
            for (Iterator<List<? extends @Nullable Object>> all = rows.iterator(); all.hasNext(); at++) {
                row(sheet, at, all.next());
            }
        }
    }

    private static void row(Worksheet sheet, int at, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(at, column, number);
                case LocalDate date -> {
                    sheet.value(at, column, date);
                    sheet.style(at, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime moment -> {
                    sheet.value(at, column, moment);
                    sheet.style(at, column).format("yyyy-mm-dd hh:mm").set();
                }
                case Object other -> sheet.value(at, column, harmless(other.toString()));
            }
        }
    }

    private static @Nullable Object text(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(cell.toString());
        };
    }

    /** A text that no spreadsheet program takes for a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String sheetName() {
        String clean = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return clean.length() > LONGEST_SHEET_NAME ? clean.substring(0, LONGEST_SHEET_NAME) : clean;
    }
}
