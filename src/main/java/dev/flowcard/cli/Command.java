package dev.flowcard.cli;

import java.io.IOException;
import java.util.Set;

/** One command of the launcher. */
public interface Command {

    String name();

    /** The options that take a value, without their dashes, beside {@code url}, {@code token} and {@code data}. */
    default Set<String> options() {
        return Set.of();
    }

    /** The options that take none. */
    default Set<String> flags() {
        return Set.of();
    }

    /**
     * Does it.
     *
     * @return the exit code: 0, or 1 where the server refused
     */
    int run(Args args, Output out) throws IOException, InterruptedException;
}
