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

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
