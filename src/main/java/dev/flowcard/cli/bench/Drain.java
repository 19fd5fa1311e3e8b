package dev.flowcard.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Reads away what a program goes on to say, so that it never waits for a reader. */
final class Drain {
    private Drain() {}

    static void of(BufferedReader reader) {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> read(reader), Thread::startVirtualThread);
    }

    private static void read(BufferedReader reader) {
        try (reader) {
            reader.transferTo(java.io.Writer.nullWriter());
        } catch (IOException ended) {
            // the program is gone, and what it had left to say with it
        }
    }
}
