package dev.flowcard.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A file that was sent, on disk for as long as its import takes. */
public record ImportFile(Path path, String name) implements Closeable {
    /** 50,000 rows of a plan are about 6 MB. */
    public static final long LARGEST = 32L << 20;

    private static final String ZIP = "504b0304";
    private static final String OLD_EXCEL = "d0cf11e0";

    /** Takes a body to disk, but not more than is allowed. */
    public static ImportFile receive(InputStream body, String name) throws IOException {
        Path path = Files.createTempFile("flowcard-import-", ".upload");
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | TooLarge e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new ImportFile(path, name);
    }

    /** The kind of file goes by what is in it: browsers and scripts name types as they like. */
    RowSource rows() throws IOException {
        String start = start();
        if (start.equals(OLD_EXCEL)) {
            throw new FileFault(1, null, "imports.file.old-excel");
        }
        return start.equals(ZIP) ? XlsxRows.open(path) : CsvRows.open(path);
    }

    private String start() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return HexFormat.of().formatHex(in.readNBytes(4));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** More bytes than an import may have. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too large", null, false, false);
        }
    }
}
