package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plant as alarms name it. */
@Component
class NamedPlant implements PlantNames, RuleEngine.ScopeNumbers {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Plant plant;
    private final PlantZone zone;

    NamedPlant(Plant plant, PlantZone zone) {
        this.plant = plant;
        this.zone = zone;
    }

    @Override
    public @Nullable WorkCenterId centerOf(String unit) {
        return plant.workUnitByCode(unit).map(WorkUnit::workCenter).orElse(null);
    }

    @Override
    public Named unit(String unit) {
        return plant.workUnitByCode(unit)
                .map(u -> new Named(u.name(), u.nameEn()))
                .orElseGet(() -> new Named(unit, null));
    }

    @Override
    public Named center(WorkCenterId center) {
        WorkCenter found = plant.workCenter(center);
        return new Named(found.name(), found.nameEn());
    }

    @Override
    public String centerCode(WorkCenterId center) {
        return plant.workCenter(center).code();
    }

    @Override
    public LocalDate today(Instant at) {
        return zone.dateOf(at);
    }

    @Override
    public Named moment(Instant at) {
        return new Named(zone.at(at).format(MOMENT), null);
    }

    @Override
    public @Nullable String center(AlarmPlace place) {
        return place.workCenter() == null
                ? null
                : plant.workCenter(place.workCenter()).number();
    }

    @Override
    public @Nullable String unit(AlarmPlace place) {
        return place.workUnit() == null
                ? null
                : plant.workUnitByCode(place.workUnit()).map(WorkUnit::number).orElse(null);
    }
}
