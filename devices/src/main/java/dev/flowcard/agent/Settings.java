package dev.flowcard.agent;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one file, and what is wrong with them: every fault is named, not the first alone. */
final class Settings {

    private final String name;
    private final SequencedMap<String, String> values;
    private final List<Said> faults = new ArrayList<>();

    private Settings(String name, SequencedMap<String, String> values) {
        this.name = name;
        this.values = values;
    }

    static Settings read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.toString(), reader);
        }
    }

    static Settings read(String name, Reader reader) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        TreeMap<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        return new Settings(name, values);
    }

    /** Settings that came another way, as those after the question mark of an address. */
    static Settings of(String name, Map<String, String> given) {
        return new Settings(name, new TreeMap<>(given));
    }

    SequencedMap<String, String> values() {
        return values;
    }

    @Nullable
    String get(String key) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? null : value;
    }

    String required(String key) {
        String value = get(key);
        if (value == null) {
            fault("config.missing", name, key);
            return "";
        }
        return value;
    }

    /** The value as the function reads it, or the fallback; what the function refuses is a fault. */
    <T> T read(String key, T fallback, Function<String, T> reading) {
        String value = get(key);
        if (value == null) {
            return fallback;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException refused) {
            fault("config.invalid", name, key, value);
            return fallback;
        }
    }

    int number(String key, int fallback, int least, int most) {
        return read(key, fallback, value -> {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        });
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E fallback) {
        return read(key, fallback, value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
    }

    void fault(String key, Object... arguments) {
        faults.add(Said.of(key, arguments));
    }

    void faults(List<Said> others) {
        faults.addAll(others);
    }

    List<Said> faults() {
        return faults;
    }

    String name() {
        return name;
    }
}
