package dev.flowcard.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers and codes of one table of master data with columns {@code id, number, number_key, code}: finds many at once,
 * gives a new number its code and tells when that would be another's.
 */
public final class NumberTable {
    private static final long FIRST_RUNNING = 900_001;

    private final JdbcClient jdbc;
    private final String table;
    private final String prefix;

    /**
     * @param table a constant of the program, never anybody's input
     * @param prefix of its codes, such as {@code P}
     */
    public NumberTable(JdbcClient jdbc, String table, String prefix) {
        this.jdbc = jdbc;
        this.table = table;
        this.prefix = prefix;
    }

    /** Everything that one of the references may mean, or stand in the way of. */
    public NumberBook book(Collection<String> references) {
        NumberBook book = new NumberBook(prefix, this::nextRunning);
        if (references.isEmpty()) {
            return book;
        }
        Set<String> keys = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (String reference : references) {
            keys.add(reference.toUpperCase(Locale.ROOT));
            codes.add(Codes.withoutCheck(reference));
            Codes.fits(prefix, reference).ifPresent(codes::add);
        }
        String sql = "select id, number, code from " + table
                + " where number_key in (:keys) union select id, number, code from " + table
                + " where code in (:codes)";
        jdbc.sql(sql)
                .param("keys", keys)
                .param("codes", codes)
                .query((row, i) ->
                        new NumberBook.Known(row.getLong("id"), row.getString("number"), row.getString("code")))
                .list()
                .forEach(book::add);
        return book;
    }

    /** The one thing that a reference means: by its exact number, or else by its code with or without check character. */
    public Optional<NumberBook.Known> find(String reference) {
        return book(List.of(reference)).find(reference);
    }

    private long nextRunning() {
        String pattern = "^" + prefix + "-9[0-9]{5,}$";
        List<String> last = new ArrayList<>(jdbc.sql(
                        "select code from " + table
                                + " where code like :start and code regexp :pattern order by length(code) desc, code desc limit 1")
                .param("start", prefix + "-9%")
                .param("pattern", pattern)
                .query(String.class)
                .list());
        return last.isEmpty() ? FIRST_RUNNING : Long.parseLong(last.getFirst().substring(prefix.length() + 1)) + 1;
    }
}
