package dev.flowcard.agent;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The only place that writes to standard output and standard error. */
final class Console {

    private final Texts texts;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Console(Texts texts, Clock clock, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** A result: what somebody asked for. */
    void result(String key, Object... arguments) {
        out.println(texts.text(key, arguments));
        out.flush();
    }

    void result(Said said) {
        result(said.key(), said.arguments().toArray());
    }

    void complain(Said said) {
        err.println(texts.text(said.key(), said.arguments().toArray()));
    }

    /** What happened while the agent runs, with its time. */
    void note(String key, Object... arguments) {
        err.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + texts.text(key, arguments));
    }
}
