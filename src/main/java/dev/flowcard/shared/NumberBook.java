package dev.flowcard.shared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Some numbers and codes of a table, and those that are about to join it. */
public final class NumberBook {
    /** A row of the table. */
    public record Known(long id, String number, String code) {}

    /** What a number that a file or request defines turns out to be. */
    public sealed interface Naming {
        record Exists(Known known) implements Naming {}

        record Fresh(String code) implements Naming {}

        /** It differs from another number in case alone, or would give another's code. */
        record Clash(String otherNumber) implements Naming {}
    }

    private final String prefix;
    private final LongSupplier nextRunning;
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<String, Known> byCode = new HashMap<>();
    private long running;

    NumberBook(String prefix, LongSupplier nextRunning) {
        this.prefix = prefix;
        this.nextRunning = nextRunning;
    }

    public void add(Known known) {
        byKey.put(known.number().toUpperCase(Locale.ROOT), known);
        byCode.put(known.code(), known);
    }

    /** The thing that a reference means: by its exact number, or else by its code with or without check character. */
    public Optional<Known> find(String reference) {
        Known exact = byKey.get(reference.toUpperCase(Locale.ROOT));
        if (exact != null && exact.number().equals(reference)) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(byCode.get(Codes.withoutCheck(reference)));
    }

    /** What a number is that stands where things are defined, not referred to. */
    public Naming name(String number) {
        Known same = byKey.get(number.toUpperCase(Locale.ROOT));
        if (same != null) {
            return same.number().equals(number) ? new Naming.Exists(same) : new Naming.Clash(same.number());
        }
        Optional<String> fitting = Codes.fits(prefix, number);
        if (fitting.isEmpty()) {
            return new Naming.Fresh(runningCode());
        }
        Known other = byCode.get(fitting.get());
        return other == null ? new Naming.Fresh(fitting.get()) : new Naming.Clash(other.number());
    }

    private String runningCode() {
        running = running == 0 ? nextRunning.getAsLong() : running + 1;
        return prefix + "-" + running;
    }
}
