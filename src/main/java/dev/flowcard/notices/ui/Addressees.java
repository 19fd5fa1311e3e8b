package dev.flowcard.notices.ui;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notice;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** To whom something can be said. */
@Component
class Addressees {
    private final Plant plant;
    private final People people;
    private final Terminals terminals;

    Addressees(Plant plant, People people, Terminals terminals) {
        this.plant = plant;
        this.people = people;
        this.terminals = terminals;
    }

    /** One of them. */
    record Choice(String target, String name) {}

    List<Choice> of(Addressee kind, Locale locale) {
        return switch (kind) {
            case ALL -> List.of();
            case WORK_CENTER ->
                plant.workCenters().stream()
                        .map(c -> new Choice(c.code(), c.nameIn(locale)))
                        .toList();
            case WORK_UNIT ->
                plant.workUnits().stream()
                        .map(u -> new Choice(u.code(), u.nameIn(locale)))
                        .toList();
            case TERMINAL ->
                terminals.all().stream()
                        .filter(Terminal::active)
                        .map(t -> new Choice(t.number(), t.number()))
                        .toList();
            case PERSON ->
                people.all().stream()
                        .filter(Person::active)
                        .map(p -> new Choice(p.code(), p.number() + " " + p.nameIn(locale)))
                        .toList();
        };
    }

    String name(Notice notice, Locale locale) {
        String target = notice.target();
        return switch (notice.addressee()) {
            case ALL, TERMINAL -> target;
            case WORK_CENTER ->
                plant.findWorkCenter(target)
                        .map((WorkCenter c) -> c.nameIn(locale))
                        .orElse(target);
            case WORK_UNIT ->
                plant.workUnitByCode(target)
                        .map((WorkUnit u) -> u.nameIn(locale))
                        .orElse(target);
            case PERSON ->
                people.byCode(target).map((Person p) -> p.nameIn(locale)).orElse(target);
        };
    }
}
