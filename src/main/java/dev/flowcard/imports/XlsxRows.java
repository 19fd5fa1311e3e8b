package dev.flowcard.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. */
final class XlsxRows implements RowSource {
    /** What a spreadsheet program itself computes with; beyond it is the noise of binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int total;
    private int read;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream, int total) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.total = total;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed by close()
    static XlsxRows open(Path file) throws IOException {
        int total = XlsxGuard.check(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            if (workbook.isDate1904()) {
                workbook.close();
                throw new FileFault(1, null, "imports.file.date1904");
            }
            return new XlsxRows(workbook, workbook.getFirstSheet().openStream(), total);
        } catch (FileFault e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileFault(1, null, "imports.file.xlsx");
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            read++;
            List<RawCell> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell(cell)));
            return new RawRow(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            throw new FileFault(read + 1, null, "imports.file.xlsx");
        }
    }

    private static RawCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return RawRow.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> amount(cell);
            case BOOLEAN -> new RawCell.Truth(cell.asBoolean());
            case STRING -> new RawCell.Text(cell.getText());
            default -> new RawCell.Computed();
        };
    }

    private static RawCell amount(Cell cell) {
        BigDecimal value = cell.asNumber().round(PRECISION);
        return new RawCell.Amount(value, showsMoment(cell.getDataFormatString()));
    }

    /** Format codes with a day, year or hour outside of quoted text; {@code General} and {@code 0.00} have none. */
    private static boolean showsMoment(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y")
                || bare.contains("d")
                || bare.contains("h")
                || bare.contains("m:")
                || bare.contains(":s");
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public double done() {
        return total == 0 ? 1 : Math.min(1, (double) read / total);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
