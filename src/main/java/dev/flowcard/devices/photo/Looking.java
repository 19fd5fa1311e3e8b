package dev.flowcard.devices.photo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks, one after the other, and what was seen. A square code corrects its own errors; a bar code is believed when several
 * looks agree, since a smeared one may read as another.
 */
final class Looking {
    private final long end;
    private final Map<PhotoCode, Integer> seen = new LinkedHashMap<>();

    /** @param end in the time of {@link System#nanoTime} */
    Looking(long end) {
        this.end = end;
    }

    /** Goes on until these looks brought something more to be believed. */
    void until(Stream<Supplier<List<PhotoCode>>> looks) {
        int before = believed().size();
        looks.takeWhile(look -> System.nanoTime() < end && believed().size() == before)
                .forEach(look -> look.get().stream().distinct().forEach(code -> seen.merge(code, 1, Integer::sum)));
    }

    List<PhotoCode> believed() {
        return seen.entrySet().stream()
                .filter(e -> e.getValue() >= e.getKey().looks() && e.getKey().likely())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean found() {
        return !believed().isEmpty();
    }
}
