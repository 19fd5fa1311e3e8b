package dev.flowcard.shared.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row whose cells have the form that the columns demand. An empty cell and a missing optional column are the same. */
public final class ImportRow {
    private final int number;
    private final Map<String, String> cells;
    private final Consumer<ImportReject> rejects;
    private boolean rejected;

    public ImportRow(int number, Map<String, String> cells, Consumer<ImportReject> rejects) {
        this.number = number;
        this.cells = cells;
        this.rejects = rejects;
    }

    /** As a spreadsheet counts: the header is row 1. */
    public int number() {
        return number;
    }

    /** The text of a required column. */
    public String text(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException("Row " + number + " has no " + column);
        }
        return text;
    }

    public @Nullable String textOrNull(String column) {
        return cells.get(column);
    }

    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    public int count(String column) {
        return Integer.parseInt(text(column));
    }

    public BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        String text = cells.get(column);
        return text == null ? null : new BigDecimal(text);
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    public @Nullable Instant momentOrNull(String column) {
        String text = cells.get(column);
        return text == null ? null : Instant.parse(text);
    }

    public boolean flag(String column) {
        return Boolean.parseBoolean(cells.get(column));
    }

    /** Says that this row cannot be taken, and why. */
    public void reject(@Nullable String field, String key, @Nullable Object... args) {
        rejected = true;
        List<Object> texts = Arrays.stream(args).<Object>map(String::valueOf).toList();
        rejects.accept(new ImportReject(number, field, key, texts));
    }

    /** Whether every cell says the same. */
    public boolean same(ImportRow other) {
        return cells.equals(other.cells);
    }

    public boolean rejected() {
        return rejected;
    }
}
