package dev.flowcard.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before anything is parsed: what it unpacks to, whether it declares entities, and whether a cell
 * claims a place that would make a reader allocate without end. Sizes are counted, never taken from the archive's word.
 */
final class XlsxGuard {
    private static final long LARGEST = 256L << 20;
    private static final long LARGEST_STRINGS = 48L << 20;
    private static final int MOST_PARTS = 2_000;

    private XlsxGuard() {}

    /** Answers how many rows the first sheet's part holds, to measure progress by. */
    static int check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            long left = LARGEST;
            int rows = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                XmlScan scan = scan(zip, part, Math.min(left, limit(part)));
                left -= scan.size();
                rows = part.getName().startsWith("xl/worksheets/") && rows == 0 ? scan.rows() : rows;
            }
            return rows;
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileFault(1, null, "imports.file.xlsx");
        }
    }

    private static long limit(ZipEntry part) {
        return part.getName().equals("xl/sharedStrings.xml") ? LARGEST_STRINGS : LARGEST;
    }

    private static XmlScan scan(ZipFile zip, ZipEntry part, long limit) throws IOException {
        XmlScan scan = new XmlScan();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(zip.getInputStream(part))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scan.take(buffer, read);
                if (scan.size() > limit) {
                    throw tooLarge();
                }
            }
        }
        if (scan.hostile()) {
            throw new FileFault(1, null, "imports.file.xlsx");
        }
        return scan;
    }

    private static FileFault tooLarge() {
        return new FileFault(1, null, "imports.file.unpacked");
    }
}
