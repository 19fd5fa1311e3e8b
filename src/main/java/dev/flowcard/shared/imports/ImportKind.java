package dev.flowcard.shared.imports;

import java.util.List;

/**
 * One kind of file that can be imported. The module that owns the data implements it as a bean; the engine collects the
 * beans, reads the file, checks the form of every cell and opens the one transaction.
 */
public interface ImportKind {
    /** As in the address {@code /api/v1/imports/{kind}}. */
    String kind();

    /**
     * The columns, required ones first. The first one is the group: all rows with the same first cell (whatever its case)
     * are handed over together, in the order of the file, however far apart they stand in it.
     */
    List<ImportColumn> columns();

    /** Begins one file, inside the transaction in which everything of it happens or nothing. */
    ImportSession open(ImportContext context);
}
