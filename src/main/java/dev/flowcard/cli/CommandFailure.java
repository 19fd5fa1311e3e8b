package dev.flowcard.cli;

import java.util.List;

/** The command could not be done: one sentence, exit code 1. */
public final class CommandFailure extends RuntimeException {

    private final String messageKey;
    private final transient List<String> args;

    public CommandFailure(String messageKey, String... args) {
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
