package dev.flowcard.cli.replay;

/** Is told what is going on, by a key of the messages. */
@FunctionalInterface
interface Progress {
    void say(String key, Object... args);
}
