package dev.flowcard.imports;

/** Somebody wanted an import stopped; nothing of it is stored. */
final class ImportCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportCancelled() {
        super("cancelled", null, false, false);
    }
}
