package dev.flowcard.alarms.ui;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.AlarmOwners;
import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.alarms.AlarmPhrases.Kind;
import dev.flowcard.alarms.RuleTrial;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what there is to say of an alarm. */
@Component
class AlarmWords {
    private static final int HOUR = 60;
    private static final int LONG_MINUTES = 100;
    private static final int LONG_HOURS = 48;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final AlarmOwners owners;
    private final AlarmPhrases phrases;
    private final Plant plant;
    private final PlantZone zone;
    private final Clock clock;

    AlarmWords(Messages messages, AlarmOwners owners, AlarmPhrases phrases, Plant plant, PlantZone zone, Clock clock) {
        this.messages = messages;
        this.owners = owners;
        this.phrases = phrases;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
    }

    Alarm.State state(Alarm alarm) {
        return alarm.state(clock.instant());
    }

    String title(Alarm alarm, Locale locale) {
        return alarm.title(locale, messages);
    }

    /** What a rule would have raised. */
    String title(RuleTrial.Raised raised, Locale locale) {
        Object[] args = raised.args().stream().map(a -> a.in(locale)).toArray();
        return messages.get(locale, "alarms." + raised.kind() + ".title", args);
    }

    String detail(Alarm alarm, Locale locale) {
        return alarm.detail(locale, messages);
    }

    /** For how long it has lasted, or lasted. */
    String age(Alarm alarm, Locale locale) {
        Instant end = alarm.clearedAt() == null ? clock.instant() : alarm.clearedAt();
        return length(Duration.between(alarm.raisedAt(), end), locale);
    }

    String length(Duration length, Locale locale) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < LONG_MINUTES) {
            return messages.get(locale, "alarms.age.minutes", minutes);
        }
        return minutes < (long) LONG_HOURS * HOUR
                ? messages.get(locale, "alarms.age.hours", minutes / HOUR)
                : messages.get(locale, "alarms.age.days", minutes / HOUR / 24);
    }

    /** The time of day; with the date where it is not today's. */
    String moment(Instant at) {
        boolean today = zone.dateOf(at).equals(zone.dateOf(clock.instant()));
        return zone.at(at).format(today ? TIME : MOMENT);
    }

    String owner(Alarm alarm, Locale locale) {
        return owners.of(alarm).map((Named n) -> n.in(locale)).orElse("");
    }

    /** @param code of a person */
    String person(@Nullable String code, Locale locale) {
        return code == null ? "" : owners.person(code).map(n -> n.in(locale)).orElse(code);
    }

    String cause(Alarm alarm, Locale locale) {
        return said(
                phrases.words(Kind.CAUSE, alarm.handling().cause(), locale),
                alarm.handling().causeNote());
    }

    String countermeasure(Alarm alarm, Locale locale) {
        return said(
                phrases.words(Kind.COUNTERMEASURE, alarm.handling().countermeasure(), locale),
                alarm.handling().countermeasureNote());
    }

    private static String said(String phrase, @Nullable String note) {
        return note == null ? phrase : phrase + ": " + note;
    }

    /** Who is told now, and in how many minutes who is next. */
    String escalation(Alarm alarm, Locale locale) {
        String told = role(alarm.escalation().told(), locale);
        Instant next = alarm.escalation().nextAt();
        if (next == null) {
            return told;
        }
        long minutes = Math.max(0, Duration.between(clock.instant(), next).toMinutes());
        String role = alarm.escalation().next().map(r -> role(r, locale)).orElse("");
        return messages.get(locale, "alarms.escalation.next", told, minutes, role);
    }

    String role(Role role, Locale locale) {
        return messages.get(locale, "identity.role." + role.name().toLowerCase(Locale.ROOT));
    }

    String severity(Severity severity, Locale locale) {
        return messages.get(locale, "alarms.severity." + severity);
    }

    String unit(String code, Locale locale) {
        return plant.workUnitByCode(code).map((WorkUnit u) -> u.nameIn(locale)).orElse(code);
    }

    String center(Alarm alarm, Locale locale) {
        return alarm.place().workCenter() == null
                ? ""
                : plant.workCenter(alarm.place().workCenter()).nameIn(locale);
    }
}
