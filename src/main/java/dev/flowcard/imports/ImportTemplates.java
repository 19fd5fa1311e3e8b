package dev.flowcard.imports;

import dev.flowcard.shared.Sheet;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Files to begin from: the header of a kind alone, or with the examples of {@code docs/templates}. */
@Component
public class ImportTemplates {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FOLDER = "templates/imports/";

    public String fileName(ImportKind kind, boolean example, boolean xlsx) {
        return kind.kind() + (example ? ".example" : "") + (xlsx ? ".xlsx" : ".csv");
    }

    public void write(ImportKind kind, boolean example, boolean xlsx, OutputStream out) throws IOException {
        List<List<String>> rows = example ? examples(kind) : List.of();
        List<String> header =
                rows.isEmpty() ? kind.columns().stream().map(ImportColumn::name).toList() : rows.getFirst();
        Sheet sheet = new Sheet(kind.kind(), header, rows.stream().skip(1).map(row -> row));
        if (xlsx) {
            sheet.xlsx(out);
        } else {
            sheet.csv(out);
        }
    }

    /** With their header; empty where a kind has none. */
    private static List<List<String>> examples(ImportKind kind) throws IOException {
        ClassPathResource file = new ClassPathResource(FOLDER + kind.kind() + ".example.csv");
        if (!file.exists()) {
            return List.of();
        }
        try (InputStream in = file.getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }
}
