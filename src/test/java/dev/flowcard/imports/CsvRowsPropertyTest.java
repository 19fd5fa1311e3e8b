package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.shared.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CsvRowsPropertyTest {
    private static List<List<String>> read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("csv-", ".csv");
        try {
            Files.write(file, bytes);
            List<List<String>> rows = new ArrayList<>();
            try (RowSource source = CsvRows.open(file)) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows.add(row.cells().stream()
                            .map(cell -> ((RawCell.Text) cell).value())
                            .toList());
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void whateverIsQuotedComesBackAsItWas(
            @ForAll @Size(min = 1, max = 4)
                    List<
                                    @Size(value = 3) List<
                                            @StringLength(min = 1, max = 12)
                                            @Chars({'"', ',', '\n', '\r', '\'', ';', '阀', ' '})
                                            @CharRange(from = 'a', to = 'f') String>>
                            rows)
            throws IOException {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            csv.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append("\r\n");
        }

        assertThat(read(csv.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
    }

    @Property(tries = 300)
    void anExportedTableIsReadBackAndHoldsNoFormula(
            @ForAll @StringLength(min = 1, max = 10) @Chars({'=', '+', '-', '@', '\t', '"', ',', '1', '(', 'A'})
                    String text)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Sheet("x", List.of("a", "b"), java.util.stream.Stream.of(List.of(text, 12))).csv(out);

        List<String> row = read(out.toByteArray()).get(1);

        assertThat(row.getFirst()).endsWith(text).doesNotStartWith("=").doesNotStartWith("+");
        assertThat("=+-@\t\r").doesNotContain(row.getFirst().substring(0, 1));
        assertThat(row.get(1)).isEqualTo("12");
    }
}
