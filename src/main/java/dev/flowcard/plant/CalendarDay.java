package dev.flowcard.plant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds on one day after all scopes were asked.
 *
 * @param saidBy the scope that decides; null where nobody says anything and work goes on around the clock
 * @param shifts those that begin on it, overtime included
 */
public record CalendarDay(
        Type type, @Nullable CalendarScope saidBy, @Nullable String note, List<CalendarRule> shifts) {

    /** Of which kind a day is, as a month's view shows it. */
    public enum Type {
        /** As its weekday, with work. */
        WORKING,
        /** As its weekday, without. */
        REST,
        HOLIDAY,
        /** Works as another weekday 调休. */
        MAKE_UP,
        /** Hours of its own. */
        SPECIAL,
        /** With hours beside the usual ones. */
        OVERTIME
    }
}
