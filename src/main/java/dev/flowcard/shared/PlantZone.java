package dev.flowcard.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The one time zone of the plant, fixed at the first start. */
public record PlantZone(ZoneId zone) {

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /** A promise of a day is kept until then. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
