package dev.flowcard.cli.replay;

import java.util.Arrays;

/** A log that cannot be read or played: what is wrong, by a key of the messages with its arguments. */
public final class LogFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] args;

    private LogFault(String key, String... args) {
        super(key + Arrays.asList(args));
        this.key = key;
        this.args = args;
    }

    /** @param column whose cell in that row says something else */
    static LogFault cell(long row, String column, String text, String expected) {
        return new LogFault("cli.replay.fault." + expected, String.valueOf(row), column, text);
    }

    static LogFault column(String column) {
        return new LogFault("cli.replay.fault.column", column);
    }

    /** The server does not know a thing that was just imported. */
    static LogFault unknown(String number) {
        return new LogFault("cli.replay.fault.unknown", number);
    }

    public String key() {
        return key;
    }

    public String[] args() {
        return args.clone();
    }
}
