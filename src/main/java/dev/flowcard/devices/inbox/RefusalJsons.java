package dev.flowcard.devices.inbox;

import dev.flowcard.devices.inbox.Refusal.Answer;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.inbox.Refusal.Told;
import dev.flowcard.devices.inbox.RefusalJson.ScanJson;
import dev.flowcard.devices.intake.ToldAnswers;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns late refusals into what the API tells: numbers for codes, words for reasons. */
@Component
class RefusalJsons {
    private final RefusalDesk desk;
    private final ToldAnswers answers;
    private final Plant plant;
    private final People people;
    private final PlantZone zone;

    RefusalJsons(RefusalDesk desk, ToldAnswers answers, Plant plant, People people, PlantZone zone) {
        this.desk = desk;
        this.answers = answers;
        this.plant = plant;
        this.people = people;
        this.zone = zone;
    }

    RefusalJson of(Told told, Locale locale) {
        Refusal refusal = told.refusal();
        List<ScanJson> scans =
                told.lines().stream().map(line -> scan(line, locale)).toList();
        return new RefusalJson(
                refusal.id(),
                refusal.terminal(),
                workUnit(refusal.session().workUnit()),
                refusal.session().persons().stream().map(this::number).toList(),
                desk.workOrder(refusal),
                refusal.reason().name(),
                scans.isEmpty() ? "" : scans.getFirst().message(),
                local(refusal.scannedAt()),
                local(refusal.receivedAt()),
                scans,
                answers(refusal),
                refusal.answer() == null ? "OPEN" : refusal.answer() == Answer.BOOK ? "BOOKED" : "DISMISSED",
                refusal.note(),
                refusal.resolvedBy(),
                refusal.resolvedAt() == null ? null : local(refusal.resolvedAt()));
    }

    private List<String> answers(Refusal refusal) {
        if (!refusal.open()) {
            return List.of();
        }
        return desk.bookable(refusal)
                ? List.of(Answer.BOOK.name(), Answer.DISMISS.name())
                : List.of(Answer.DISMISS.name());
    }

    private ScanJson scan(Line line, Locale locale) {
        return new ScanJson(
                line.seq(),
                line.code(),
                local(line.scannedAt()),
                line.outcome(),
                answers.message(line.answer(), locale));
    }

    private @Nullable String workUnit(@Nullable String code) {
        return code == null
                ? null
                : plant.workUnitByCode(code).map(WorkUnit::number).orElse(code);
    }

    private String number(String code) {
        return people.byCode(code).map(Person::number).orElse(code);
    }

    private OffsetDateTime local(Instant at) {
        return zone.at(at).toOffsetDateTime();
    }
}
