package dev.flowcard.platform.backup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a backup cannot be made, read or restored, as one sentence. */
public final class BackupFailure extends RuntimeException {

    private final String messageKey;
    private final transient List<@Nullable Object> args;

    BackupFailure(String messageKey, @Nullable Object... args) {
        this(null, messageKey, args);
    }

    BackupFailure(@Nullable Throwable cause, String messageKey, @Nullable Object... args) {
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
