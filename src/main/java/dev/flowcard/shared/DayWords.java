package dev.flowcard.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and moments as people of the plant read them. */
@Component
public class DayWords {
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    DayWords(Messages messages, PlantZone zone, Clock clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** A day without its year where that is this one. */
    public String day(LocalDate date, Locale locale) {
        boolean thisYear = date.getYear() == zone.dateOf(clock.instant()).getYear();
        String key = thisYear ? "shared.format.day" : "shared.format.day-year";
        return DateTimeFormatter.ofPattern(messages.get(locale, key), locale).format(date);
    }

    /** The day of a moment in the plant. */
    public String day(Instant moment, Locale locale) {
        return day(zone.dateOf(moment), locale);
    }

    /** With its day unless that is today. */
    public String moment(Instant moment, Locale locale) {
        ZonedDateTime local = zone.at(moment);
        String time = DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
        LocalDate today = zone.dateOf(clock.instant());
        return local.toLocalDate().equals(today)
                ? messages.get(locale, "shared.format.today", time)
                : day(local.toLocalDate(), locale) + " " + time;
    }
}
