package dev.flowcard.platform.backup;

import dev.flowcard.platform.backup.TableShape.Kind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows as SQL literals: what the backup holds, and what the sums are made of on both sides. */
final class RowText {

    private static final int FETCHED_AT_ONCE = 1000;

    private RowText() {}

    /** Takes one row's text, {@code (1,'a',NULL)}. */
    interface Sink {
        void row(String text) throws IOException;
    }

    /** Reads a table in its order; never more than a piece of it is in memory. */
    static void each(Connection connection, TableShape table, Sink sink) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    sink.row(row(rows, table));
                }
            }
        }
    }

    private static String row(ResultSet rows, TableShape table) throws SQLException {
        var text = new StringBuilder("(");
        for (int i = 0; i < table.columns().size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(text, rows.getString(i + 1), table.columns().get(i).kind());
        }
        return text.append(')').toString();
    }

    private static void append(StringBuilder text, @org.jspecify.annotations.Nullable String value, Kind kind) {
        if (value == null) {
            text.append("NULL");
            return;
        }
        switch (kind) {
            case NUMBER -> text.append(value);
            case BINARY -> text.append("x'").append(value).append('\'');
            case TIME, TEXT -> quote(text, value);
        }
    }

    /** On one line whatever it holds, so that a line is a statement. */
    private static void quote(StringBuilder text, String value) {
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\'' -> text.append("\\'");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append("\\0");
                case '\u001a' -> text.append("\\Z");
                default -> text.append(c);
            }
        }
        text.append('\'');
    }
}
