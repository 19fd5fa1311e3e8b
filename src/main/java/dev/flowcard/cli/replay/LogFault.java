package dev.flowcard.cli.replay;

/** A log that cannot be read, with the row and the column that are wrong. */
final class LogFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogFault(long row, String column, String what) {
        super("row " + row + ", " + column + ": " + what);
    }

    LogFault(String what) {
        super(what);
    }
}
