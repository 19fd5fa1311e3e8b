package dev.flowcard.platform;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the server cannot start, as one sentence for whoever wanted to start it. */
public final class StartupFailure extends RuntimeException {

    private final String messageKey;
    private final transient List<@Nullable Object> args;

    public StartupFailure(String messageKey, @Nullable Object... args) {
        this(null, messageKey, args);
    }

    public StartupFailure(@Nullable Throwable cause, String messageKey, @Nullable Object... args) {
        super(messageKey, cause);
        this.messageKey = messageKey;
        this.args = Arrays.asList(args.clone());
    }

    public String messageKey() {
        return messageKey;
    }

    public @Nullable Object[] args() {
        return args.toArray();
    }
}
