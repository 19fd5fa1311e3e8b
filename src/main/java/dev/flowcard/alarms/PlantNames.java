package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What places are called, and which day it is there. */
interface PlantNames {
    /** @param unit code of a work unit */
    @Nullable
    WorkCenterId centerOf(String unit);

    Named unit(String unit);

    Named center(WorkCenterId center);

    String centerCode(WorkCenterId center);

    LocalDate today(Instant at);

    /** A moment as people there write it. */
    Named moment(Instant at);
}
