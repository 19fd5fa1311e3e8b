package dev.flowcard.production.trace;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which heats the pieces of a card are, as far as somebody has said it.
 *
 * @param label the heat that its card names
 * @param byMaterial the heats of the lots that were scanned with it, by material
 */
public record Heats(@Nullable String label, Map<String, Set<String>> byMaterial) {
    public static final Heats UNKNOWN = new Heats(null, Map.of());
    private static final String NOBODY_KNOWS = "–";

    /** Two heats that never lie together. */
    public record Clash(String own, String other) {
        Clash turned() {
            return new Clash(/* own= */ other, /* other= */ own);
        }

        public static Clash of(@Nullable String own, @Nullable String other) {
            return new Clash(
                    Objects.requireNonNullElse(own, NOBODY_KNOWS), Objects.requireNonNullElse(other, NOBODY_KNOWS));
        }
    }

    /** What nobody has said is not known, and speaks against nothing. */
    public Optional<Clash> against(Heats other) {
        if (label != null && other.label != null && !label.equals(other.label)) {
            return Optional.of(new Clash(label, other.label));
        }
        return byMaterial.keySet().stream()
                .filter(other.byMaterial::containsKey)
                .filter(material -> !heats(material).equals(other.heats(material)))
                .findFirst()
                .map(material -> new Clash(named(heats(material)), named(other.heats(material))))
                .or(() -> labelled(other))
                .or(() -> other.labelled(this).map(Clash::turned));
    }

    /** A card that names its heat, and of which no lot was scanned, beside one of which lots alone are known. */
    private Optional<Clash> labelled(Heats other) {
        if (label == null || !byMaterial.isEmpty() || other.label != null || other.byMaterial.isEmpty()) {
            return Optional.empty();
        }
        Set<String> theirs = new TreeSet<>();
        other.byMaterial.values().forEach(theirs::addAll);
        return theirs.contains(label) ? Optional.empty() : Optional.of(new Clash(label, named(theirs)));
    }

    private Set<String> heats(String material) {
        return byMaterial.getOrDefault(material, Set.of());
    }

    private static String named(Set<String> heats) {
        return heats.stream().sorted().collect(Collectors.joining(" + "));
    }
}
