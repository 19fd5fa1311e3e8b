package dev.flowcard.cli.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;

/**
 * What the same database can do at best: transactions of one insert, of a row as long as a scan's, and one update, by plain
 * JDBC with prepared statements on a connection of one's own.
 */
final class Floor implements Load.Work {
    private static final String ANSWER = "x".repeat(300);

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final int number;
    private final Clock clock = Clock.systemUTC();
    private long count;

    private Floor(Connection connection, int number) throws SQLException {
        this.connection = connection;
        this.number = number;
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(
                "insert into bench_floor (id, terminal, seq, code, answer) values (?, ?, ?, ?, ?)");
        update = connection.prepareStatement("update bench_floor_counter set seq = ? where terminal = ?");
    }

    /** Where the database is. */
    record Database(String url, String user, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    static void prepare(Database database, int workers) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    create or replace table bench_floor (
                        id binary(16) not null primary key, terminal bigint not null, seq bigint not null,
                        code varchar(60) not null, answer longtext not null, key bench_floor_seq (terminal, seq))
                    """);
            sql.execute("""
                    create or replace table bench_floor_counter (terminal bigint not null primary key, seq bigint not null)
                    """);
            for (int i = 0; i < workers; i++) {
                sql.execute("insert into bench_floor_counter values (" + i + ", 0)");
            }
        }
    }

    static Floor worker(Database database, int number) {
        try {
            return new Floor(database.connect(), number);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean once() throws SQLException {
        UUID id = TimedIds.next(clock);
        count++;
        insert.setBytes(
                1,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
        insert.setLong(2, number);
        insert.setLong(3, count);
        insert.setString(4, "W-20260001.20-E");
        insert.setString(5, ANSWER);
        insert.executeUpdate();
        update.setLong(1, count);
        update.setLong(2, number);
        update.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
