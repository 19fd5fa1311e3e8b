package dev.flowcard.cli;

import dev.flowcard.shared.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Results go to standard output, progress and complaints to standard error, both in UTF-8. */
public final class Output {

    private final JsonMapper json = JsonMapper.shared();
    private final Messages messages = new Messages();
    private final Locale locale = Messages.nearest(Locale.getDefault());
    private final PrintStream out;
    private final PrintStream err;

    Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Output ofProcess() {
        return new Output(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    public Locale locale() {
        return locale;
    }

    /** A result as JSON on one line. */
    public void json(Object result) {
        out.println(json.writeValueAsString(result));
    }

    public void line(String result) {
        out.println(result);
    }

    /** What is going on, by a key of {@code cli}'s messages. */
    public void progress(String key, @Nullable Object... args) {
        err.println(messages.get(locale, key, args));
    }

    public void complaint(String text) {
        err.println(text);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
