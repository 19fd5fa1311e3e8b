package dev.flowcard.alarms.api;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmHandling;
import dev.flowcard.alarms.AlarmOwners;
import dev.flowcard.alarms.AlarmPlace;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes alarms for programs, in the language asked for. */
@Component
class AlarmJsons {
    private final Plant plant;
    private final AlarmOwners owners;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    AlarmJsons(Plant plant, AlarmOwners owners, Messages messages, PlantZone zone, Clock clock) {
        this.plant = plant;
        this.owners = owners;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    AlarmJson of(Alarm alarm, Locale locale) {
        AlarmPlace place = alarm.place();
        AlarmHandling handling = alarm.handling();
        return new AlarmJson(
                alarm.id(),
                alarm.kind().name(),
                alarm.severity().name(),
                alarm.state(clock.instant()).name(),
                alarm.subject(),
                place.workCenter() == null
                        ? null
                        : plant.workCenter(place.workCenter()).number(),
                unit(place.workUnit()),
                place.workOrder(),
                place.order(),
                alarm.title(locale, messages),
                alarm.detail(locale, messages),
                zone.at(alarm.raisedAt()).toOffsetDateTime(),
                local(alarm.acknowledgedAt()),
                alarm.acknowledgedBy(),
                local(alarm.shelvedUntil()),
                local(alarm.clearedAt()),
                handling.owner(),
                owners.of(alarm).map(n -> n.in(locale)).orElse(null),
                handling.cause(),
                handling.causeNote(),
                handling.countermeasure(),
                handling.countermeasureNote(),
                handling.result(),
                local(handling.closedAt()),
                handling.closedBy(),
                alarm.escalation().told().name(),
                local(alarm.escalation().nextAt()),
                alarm.escalation().next().map(Role::name).orElse(null),
                alarm.root(),
                alarm.explained());
    }

    private @Nullable String unit(@Nullable String code) {
        return code == null
                ? null
                : plant.workUnitByCode(code).map(WorkUnit::number).orElse(code);
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
