package dev.flowcard.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flowcard.platform.backup.Manifest.Table;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts the rows of a table and sums them up. */
final class RowSum {

    private final MessageDigest digest = Digests.sha256();
    private long rows;

    void row(String text) {
        rows++;
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    Table of(String table) {
        return new Table(table, rows, Digests.hex(digest));
    }

    /** Of a table as it is now. */
    static Table read(Connection connection, TableShape table) throws SQLException, IOException {
        var sum = new RowSum();
        RowText.each(connection, table, sum::row);
        return sum.of(table.name());
    }
}
