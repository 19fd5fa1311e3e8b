package dev.flowcard.devices.spi;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence by key and arguments, so that the same answer can be given in each language.
 *
 * @param args {@link String}, {@link java.math.BigDecimal} or {@link Named}
 */
public record Said(String key, List<Object> args) {
    public static Said of(String key, Object... args) {
        return new Said(key, List.copyOf(Arrays.asList(args)));
    }
}
