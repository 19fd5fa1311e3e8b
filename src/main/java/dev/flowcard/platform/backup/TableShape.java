package dev.flowcard.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a table that hold something of their own, and the order of its rows. */
record TableShape(String name, List<Column> columns, List<String> order) {

    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "year");
    private static final Set<String> TIMES = Set.of("date", "time", "datetime", "timestamp");

    /** How a column's values are read and written as text that loses nothing. */
    enum Kind {
        BINARY,
        NUMBER,
        TIME,
        TEXT
    }

    record Column(String name, Kind kind) {

        static Column of(String name, String type) {
            if (BINARY.contains(type)) {
                return new Column(name, Kind.BINARY);
            }
            if (NUMBERS.contains(type)) {
                return new Column(name, Kind.NUMBER);
            }
            return new Column(name, TIMES.contains(type) ? Kind.TIME : Kind.TEXT);
        }

        private String read() {
            return switch (kind) {
                case BINARY -> "hex(" + quoted(name) + ")";
                case TIME, NUMBER -> "cast(" + quoted(name) + " as char)";
                case TEXT -> quoted(name);
            };
        }
    }

    /** The base tables of the connection's schema, by name. */
    static List<TableShape> all(Connection connection) throws SQLException {
        var shapes = new ArrayList<TableShape>();
        for (var table : names(connection, "BASE TABLE")) {
            shapes.add(new TableShape(table, columns(connection, table), primaryKey(connection, table)));
        }
        return shapes;
    }

    static List<String> names(Connection connection, String type) throws SQLException {
        return strings(connection, """
                select table_name from information_schema.tables
                where table_schema = database() and table_type = ? order by table_name""", type);
    }

    String select() {
        var sorted = order.isEmpty() ? columns.stream().map(Column::name).toList() : order;
        return "select " + columns.stream().map(Column::read).collect(Collectors.joining(", ")) + " from "
                + quoted(name) + " order by "
                + sorted.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    String insert() {
        return "INSERT INTO " + quoted(name) + " ("
                + columns.stream().map(Column::name).map(TableShape::quoted).collect(Collectors.joining(","))
                + ") VALUES ";
    }

    static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select column_name, data_type from information_schema.columns
                where table_schema = database() and table_name = ? and generation_expression is null
                order by ordinal_position""")) {
            query.setString(1, table);
            var columns = new ArrayList<Column>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(Column.of(rows.getString(1), rows.getString(2)));
                }
            }
            return columns;
        }
    }

    private static List<String> primaryKey(Connection connection, String table) throws SQLException {
        return strings(connection, """
                select column_name from information_schema.statistics
                where table_schema = database() and table_name = ? and index_name = 'PRIMARY'
                order by seq_in_index""", table);
    }

    private static List<String> strings(Connection connection, String sql, String arg) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, arg);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
