package dev.flowcard.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds and how to tell that it is whole. Written last, so that a file that broke off has none.
 *
 * @param format of the file
 * @param product version of the program that wrote it
 * @param at the moment that the copy shows
 * @param schema every migration that the database had seen, as {@code module/version}
 * @param databaseBytes length of the database's text
 */
public record Manifest(
        int format,
        String product,
        Instant at,
        List<String> schema,
        List<Table> tables,
        List<StoredFile> files,
        long databaseBytes,
        String databaseSha256) {

    static final int FORMAT = 1;
    static final String ENTRY = "flowcard-backup.json";
    static final String DATABASE = "database.sql";
    static final String FILES = "files/";

    /** Rows of a table and the sum over their text in the order of the primary key. */
    public record Table(String name, long rows, String sha256) {}

    /** Something that lives in the data folder beside the database. */
    public record StoredFile(String path, long bytes, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
