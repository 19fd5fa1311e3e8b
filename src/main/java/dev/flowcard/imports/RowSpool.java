package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportReject;
import dev.flowcard.shared.imports.ImportRow;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The checked rows of a file, kept on disk so that those which belong together can be fetched together wherever they
 * stood; in memory is only where each one begins.
 */
final class RowSpool implements Closeable {
    private final Path file;
    private final DataOutputStream out;
    private final Map<String, Places> groups = new LinkedHashMap<>();
    private int rows;

    RowSpool() throws IOException {
        file = Files.createTempFile("flowcard-import-", ".rows");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** False where the group has too many rows already to be held together in memory. */
    boolean add(int number, Map<String, String> cells, String group, int mostTogether) throws IOException {
        Places places = groups.computeIfAbsent(group.toUpperCase(Locale.ROOT), g -> new Places());
        if (places.count >= mostTogether) {
            return false;
        }
        var bytes = new ByteArrayOutputStream();
        var row = new DataOutputStream(bytes);
        row.writeInt(number);
        row.writeByte(cells.size());
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            row.writeUTF(cell.getKey());
            row.writeUTF(cell.getValue());
        }
        places.add(out.size());
        rows++;
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        return true;
    }

    int rows() {
        return rows;
    }

    /** Hands over whole groups, at least so many rows at a time, and at the end what is left. */
    void each(int atLeast, Consumer<ImportReject> rejects, Consumer<List<ImportRow>> batch) throws IOException {
        out.flush();
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            List<ImportRow> ready = new ArrayList<>();
            for (Places places : groups.values()) {
                for (int i = 0; i < places.count; i++) {
                    ready.add(read(in, places.at[i], rejects));
                }
                if (ready.size() >= atLeast) {
                    batch.accept(ready);
                    ready = new ArrayList<>();
                }
            }
            if (!ready.isEmpty()) {
                batch.accept(ready);
            }
        }
    }

    private static ImportRow read(RandomAccessFile in, int at, Consumer<ImportReject> rejects) throws IOException {
        in.seek(at);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        var row = new DataInputStream(new ByteArrayInputStream(bytes));
        int number = row.readInt();
        int cells = row.readUnsignedByte();
        Map<String, String> byColumn = new LinkedHashMap<>(cells * 2);
        for (int i = 0; i < cells; i++) {
            byColumn.put(row.readUTF(), row.readUTF());
        }
        return new ImportRow(number, byColumn, rejects);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    /** Where the rows of one group begin. */
    private static final class Places {
        private int[] at = new int[1];
        private int count;

        void add(int place) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
            }
            at[count++] = place;
        }
    }
}
