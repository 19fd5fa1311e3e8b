package dev.flowcard.workstation.api;

import dev.flowcard.devices.LastAnswers;
import dev.flowcard.devices.LastAnswers.LastAnswer;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.HelpLine;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.ReportLog;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.workstation.api.TerminalState.Call;
import dev.flowcard.workstation.api.TerminalState.Name;
import dev.flowcard.workstation.api.TerminalState.Own;
import dev.flowcard.workstation.api.TerminalState.ReasonButton;
import dev.flowcard.workstation.api.TerminalState.ShiftNow;
import dev.flowcard.workstation.api.TerminalState.Thing;
import dev.flowcard.workstation.api.TerminalState.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a terminal shows. */
@Component
class TerminalStateReader {
    private static final int MOST_PEOPLE = 24;

    private final TerminalSessions sessions;
    private final LastAnswers answers;
    private final People people;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Reasons reasons;
    private final JobReader jobs;
    private final ReportLog reports;
    private final HelpLine helpLine;
    private final NoteReader notes;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    TerminalStateReader(
            TerminalSessions sessions,
            LastAnswers answers,
            People people,
            Plant plant,
            WorkCalendars calendars,
            Reasons reasons,
            JobReader jobs,
            ReportLog reports,
            HelpLine helpLine,
            NoteReader notes,
            Messages messages,
            PlantZone zone,
            Clock clock) {
        this.sessions = sessions;
        this.answers = answers;
        this.people = people;
        this.plant = plant;
        this.calendars = calendars;
        this.reasons = reasons;
        this.jobs = jobs;
        this.reports = reports;
        this.helpLine = helpLine;
        this.notes = notes;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    TerminalState read(Terminal terminal, Locale locale) {
        TerminalSession session =
                sessions.of(terminal.id()).orElseGet(() -> TerminalSession.empty(terminal.workUnit()));
        Instant now = clock.instant();
        @Nullable
        WorkUnit unit = session.workUnit() == null
                ? null
                : plant.workUnitByCode(session.workUnit()).orElse(null);
        @Nullable WorkCenter center = unit == null ? null : plant.workCenter(unit.workCenter());
        Optional<LastAnswer> last = answers.of(terminal.id(), locale);
        List<Person> active = people.all().stream().filter(Person::active).toList();
        return new TerminalState(
                terminal.number(),
                terminal.roaming(),
                zone.at(now).toOffsetDateTime(),
                unit == null ? null : thing(unit.number(), unit.name(), unit.nameEn(), unit.code()),
                center == null ? null : thing(center.number(), center.name(), center.nameEn(), center.code()),
                rules(unit),
                unit == null ? null : shift(unit, session.overtimeUntil(), now),
                session.persons().stream()
                        .flatMap(code -> people.byCode(code).stream())
                        .map(TerminalStateReader::thing)
                        .toList(),
                today(session, unit, now),
                session.dialogue() == null ? null : session.dialogue().kind(),
                session.current() == null ? null : Codes.printable(session.current()),
                jobs.running(session, now),
                unit == null ? List.of() : jobs.waiting(unit, session),
                reasons.all().stream()
                        .map(r -> new ReasonButton(
                                Codes.printable(r.code()), new Name(r.name(), r.nameEn()), r.kind(), r.defectClass()))
                        .toList(),
                operators(active, center),
                holding(active, Role.FOREMAN),
                holding(active, Role.INSPECTOR),
                unit == null ? units() : List.of(),
                unit == null ? List.of() : calls(unit),
                notes.at(terminal.number(), session),
                choices(session, unit, last),
                last.orElse(null));
    }

    /** The operations, or the splits and boxes, among which the open question lets one choose. */
    private List<Waiting> choices(TerminalSession session, @Nullable WorkUnit unit, Optional<LastAnswer> last) {
        return switch (session.dialogue() == null ? "" : session.dialogue().kind()) {
            case "OPERATION" ->
                last.map(LastAnswer::next).orElse(List.of()).stream()
                        .flatMap(code -> jobs.choice(code).stream())
                        .toList();
            case "MERGE_CARD" -> unit == null ? List.of() : jobs.parts(unit);
            default -> List.of();
        };
    }

    /** The day is the one that is paid: a night shift belongs to the day on which it began. */
    private List<Own> today(TerminalSession session, @Nullable WorkUnit unit, Instant now) {
        LocalDate day = unit == null ? zone.dateOf(now) : calendars.of(unit).dayOf(now);
        return session.persons().stream()
                .map(person -> new Own(Codes.printable(person), JobReader.plain(reports.goodOn(day, person))))
                .toList();
    }

    private TerminalState.Rules rules(@Nullable WorkUnit unit) {
        if (unit == null) {
            return new TerminalState.Rules(false, false, false, true);
        }
        WorkRules rules = plant.rules(unit.workCenter());
        return new TerminalState.Rules(
                unit.onePieceFlow(), unit.machineCounter(), rules.countDemanded(), rules.scrapOpen());
    }

    private List<Call> calls(WorkUnit unit) {
        return helpLine.openAt(unit.code()).stream()
                .map(c -> new Call(
                        new Name(c.category().name(), c.category().nameEn()),
                        zone.at(c.since()).toOffsetDateTime(),
                        c.answeredBy() == null ? null : c.answeredBy().name(),
                        c.answeredBy() == null ? null : c.answeredBy().nameEn()))
                .toList();
    }

    private Name shiftName(ShiftSpan shift) {
        return new Name(
                Objects.requireNonNull(shift.nameIn(Messages.ZH, messages)), shift.nameIn(Messages.EN, messages));
    }

    /** The running shift, or the overtime behind it. */
    private @Nullable ShiftNow shift(WorkUnit unit, @Nullable Instant overtime, Instant now) {
        Optional<ShiftSpan> shift = calendars.of(unit).shiftAt(now);
        boolean longer = overtime != null
                && overtime.isAfter(now)
                && overtime.isAfter(shift.map(ShiftSpan::end).orElse(now));
        Instant end = longer ? overtime : shift.map(ShiftSpan::end).orElse(null);
        return end == null
                ? null
                : new ShiftNow(
                        shift.filter(s -> s.name() != null).map(this::shiftName).orElse(null),
                        Duration.between(now, end).toMinutes());
    }

    /** Who may sign on by touch: the operators of this work centre, or all where nobody is assigned to it. */
    private static List<Thing> operators(List<Person> active, @Nullable WorkCenter center) {
        List<Person> operators =
                active.stream().filter(p -> p.roles().contains(Role.OPERATOR)).toList();
        List<Person> here = operators.stream()
                .filter(p -> center != null
                        && center.number()
                                .equalsIgnoreCase(
                                        Optional.ofNullable(p.workCenter()).orElse("")))
                .toList();
        return (here.isEmpty() ? operators : here)
                .stream().limit(MOST_PEOPLE).map(TerminalStateReader::thing).toList();
    }

    /** Where a roaming terminal may be: chosen by touch where no scanner is at hand. */
    private List<Thing> units() {
        return plant.workUnits().stream()
                .limit(MOST_PEOPLE)
                .map(u -> thing(u.number(), u.name(), u.nameEn(), u.code()))
                .toList();
    }

    private static List<Thing> holding(List<Person> active, Role role) {
        return active.stream()
                .filter(p -> p.roles().contains(role))
                .limit(MOST_PEOPLE)
                .map(TerminalStateReader::thing)
                .toList();
    }

    private static Thing thing(Person person) {
        return thing(person.number(), person.name(), person.nameEn(), person.code());
    }

    private static Thing thing(String number, String name, @Nullable String nameEn, String code) {
        return new Thing(number, new Name(name, nameEn), Codes.printable(code));
    }
}
