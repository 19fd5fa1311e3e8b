package dev.flowcard.imports;

import java.util.Arrays;
import java.util.List;

/** A cell has not the form of its column. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 60;

    private final String key;
    private final transient List<Object> args;

    BadCell(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = Arrays.stream(args).map(BadCell::echo).toList();
    }

    /** What a file says is repeated only as far as somebody needs to find it again. */
    private static Object echo(Object arg) {
        String text = arg.toString();
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}
