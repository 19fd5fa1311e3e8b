package dev.flowcard.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: UTF-8 with or without a byte order mark, comma, quotes doubled. */
final class CsvRows implements RowSource {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Counting bytes;
    private final long size;
    private int row;

    private CsvRows(CSVParser parser, Counting bytes, long size) {
        this.parser = parser;
        this.records = parser.iterator();
        this.bytes = bytes;
        this.size = size;
    }

    static CsvRows open(Path file) throws IOException {
        Counting bytes = new Counting(Files.newInputStream(file));
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new InputStreamReader(new BufferedInputStream(bytes), decoder);
        return new CsvRows(FORMAT.parse(withoutMark(reader)), bytes, Files.size(file));
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader);
        try {
            int first = pushback.read();
            if (first >= 0 && first != MARK) {
                pushback.unread(first);
            }
            return pushback;
        } catch (CharacterCodingException e) {
            throw new FileFault(1, null, "imports.file.encoding");
        }
    }

    @Override
    public @Nullable RawRow next() {
        row++;
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw fault(e);
        }
    }

    private RawRow row(CSVRecord csv) {
        List<RawCell> cells = new ArrayList<>(csv.size());
        csv.forEach(value -> cells.add(new RawCell.Text(value)));
        return new RawRow(row, cells);
    }

    private FileFault fault(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new FileFault(row, null, "imports.file.encoding");
            }
        }
        return new FileFault(row, null, "imports.file.quotes");
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public double done() {
        return size == 0 ? 1 : (double) bytes.count / size;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Counts what was read, for the progress bar. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
