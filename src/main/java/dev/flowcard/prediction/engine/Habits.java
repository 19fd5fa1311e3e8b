package dev.flowcard.prediction.engine;

import dev.flowcard.prediction.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the shop's own past says of the ratio between actual and standard time and of waiting, by fallbacks where it is thin. */
public final class Habits {
    /** Fewer operations say nothing about the next one. */
    static final int LEAST = 5;
    /** The newest ones; a shop changes. */
    private static final int MOST = 200;

    private static final Habit STANDARD_RATIO =
            new Habit(Spread.of(0.85, 0.95, 1, 1, 1.05, 1.15, 1.35, 1.7), Level.STANDARD, 0);
    private static final Habit STANDARD_WAITING = new Habit(Spread.of(0, 0, 0, 30, 60, 120, 240), Level.STANDARD, 0);

    private final Map<Key, Habit> ratios;
    private final Map<Key, Habit> waitings;

    private Habits(List<Observation> newestFirst) {
        ratios = collect(newestFirst, Observation::ratio);
        waitings = collect(newestFirst, Observation::waiting);
    }

    /** @param newestFirst finished operations */
    public static Habits learn(List<Observation> newestFirst) {
        return new Habits(newestFirst);
    }

    private record Key(Level level, long product, long place) {
        static Key of(Level level, long product, @Nullable Long unit, long center) {
            return switch (level) {
                case PRODUCT_AND_UNIT -> new Key(level, product, unit == null ? 0 : unit);
                case PRODUCT -> new Key(level, product, center);
                case CENTER -> new Key(level, 0, center);
                case SHOP, STANDARD -> new Key(level, 0, 0);
            };
        }
    }

    public Habit ratio(long product, @Nullable Long unit, long center) {
        return nearest(ratios, STANDARD_RATIO, product, unit, center);
    }

    public Habit waiting(long product, @Nullable Long unit, long center) {
        return nearest(waitings, STANDARD_WAITING, product, unit, center);
    }

    private static Habit nearest(
            Map<Key, Habit> known, Habit standard, long product, @Nullable Long unit, long center) {
        for (Level level : Level.values()) {
            Habit habit = known.get(Key.of(level, product, unit, center));
            if (habit != null && habit.operations() >= LEAST) {
                return habit;
            }
        }
        return standard;
    }

    private static Map<Key, Habit> collect(
            List<Observation> newestFirst, Function<Observation, @Nullable Double> figure) {
        Map<Key, List<Double>> values = new HashMap<>();
        for (Observation seen : newestFirst) {
            Double value = figure.apply(seen);
            for (Level level : Level.values()) {
                if (value != null && (level != Level.PRODUCT_AND_UNIT || seen.unit() != null)) {
                    Key key = Key.of(level, seen.product(), seen.unit(), seen.center());
                    List<Double> of = values.computeIfAbsent(key, k -> new ArrayList<>());
                    if (of.size() < MOST) {
                        of.add(value);
                    }
                }
            }
        }
        Map<Key, Habit> habits = new HashMap<>();
        values.forEach((key, of) -> habits.put(key, new Habit(Spread.of(of), key.level(), of.size())));
        habits.keySet().removeIf(key -> key.level() == Level.STANDARD);
        return habits;
    }
}
