package dev.flowcard.cli;

import java.util.List;

/** The command was written wrongly: exit code 2. */
public final class UsageException extends RuntimeException {

    private final String messageKey;
    private final transient List<String> args;

    public UsageException(String messageKey, String... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    String messageKey() {
        return messageKey;
    }

    Object[] args() {
        return args.toArray();
    }
}
