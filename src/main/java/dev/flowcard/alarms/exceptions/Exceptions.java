package dev.flowcard.alarms.exceptions;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exceptions, and what is done about them and against their coming back. */
@Service
public class Exceptions {
    private static final int USUAL_DAYS = 3;
    private static final int LOWEST_PRIORITY = 3;
    private static final int LONGEST_TITLE = 300;

    private final JdbcClient jdbc;
    private final ExceptionStore store;
    private final Audit audit;
    private final CurrentActor actor;
    private final People people;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Exceptions(
            JdbcClient jdbc,
            ExceptionStore store,
            Audit audit,
            CurrentActor actor,
            People people,
            Messages messages,
            PlantZone zone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.actor = actor;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
        this.events = events;
    }

    /** The most urgent first; at most 500. */
    public List<ShopException> open() {
        return store.find("closed_at is null", List.of());
    }

    /** Open and closed ones that began in this period, at most 500. */
    public List<ShopException> of(LocalDate from, LocalDate to) {
        return store.find("created_at >= ? and created_at < ?", List.of(start(from), start(to.plusDays(1))));
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone.zone()).toInstant());
    }

    public Optional<ShopException> find(long id) {
        return store.find("e.id = ?", List.of(id)).stream().findFirst();
    }

    public PreparedPlan plan(ExceptionKind kind) {
        return store.plan(kind);
    }

    /** Makes an exception of an alarm; the one that was made of it before, where there is one. */
    @Transactional
    public ShopException of(Alarm alarm) {
        return store.find("alarm_id = ?", List.of(alarm.id())).stream()
                .findFirst()
                .orElseGet(() -> record(new ExceptionData(
                        ExceptionKind.of(alarm.kind()),
                        alarm.title(Messages.ZH, messages),
                        alarm.detail(Messages.ZH, messages),
                        alarm.severity(),
                        priority(alarm.severity()),
                        alarm.id(),
                        null,
                        alarm.handling().owner(),
                        zone.dateOf(clock.instant()).plusDays(USUAL_DAYS),
                        alarm.place().order() == null
                                ? List.of()
                                : List.of(alarm.place().order()))));
    }

    private static int priority(Severity severity) {
        return switch (severity) {
            case HIGH -> 1;
            case MEDIUM -> 2;
            case LOW -> LOWEST_PRIORITY;
        };
    }

    @Transactional
    public ShopException record(ExceptionData data) {
        check(data);
        long id = store.insert(
                data,
                data.team() == null || data.team().isBlank() ? plan(data.kind()).team() : data.team(),
                person(data.owner()),
                clock.instant(),
                actor.name());
        audit.record("exception.record", "EX-" + id, data.title());
        tell();
        return find(id).orElseThrow();
    }

    private static void check(ExceptionData data) {
        Problem problem = invalid();
        if (data.title().isBlank() || data.title().length() > LONGEST_TITLE) {
            problem.field("title", "alarms.exception.title-length", LONGEST_TITLE);
        }
        if (data.priority() < 1 || data.priority() > LOWEST_PRIORITY) {
            problem.field("priority", "alarms.exception.priority-range", LOWEST_PRIORITY);
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static Problem invalid() {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid");
    }

    private @Nullable String person(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? null
                : people.find(reference).map(Person::code).orElseThrow(() -> invalid()
                        .field("owner", "alarms.owner.unknown", reference));
    }

    /** Who has it, and until when it shall be over. */
    @Transactional
    public ShopException assign(long id, @Nullable String owner, @Nullable LocalDate deadline) {
        return change(
                id,
                "exception.assign",
                jdbc.sql("update shop_exception set owner = ?, deadline = ? where id = ? and closed_at is null")
                        .params(Arrays.asList(person(owner), deadline, id))
                        .update());
    }

    /** It is over; says what came of it. Improvements go on. */
    @Transactional
    public ShopException close(long id, String result) {
        if (result.isBlank()) {
            throw invalid().field("result", "alarms.given");
        }
        return change(
                id,
                "exception.close",
                jdbc.sql(
                                "update shop_exception set closed_at = ?, closed_by = ?, result = ? where id = ? and closed_at is null")
                        .params(Timestamp.from(clock.instant()), actor.name(), result.strip(), id)
                        .update());
    }

    /** Something that shall keep it from coming back; its effect is looked at on a later day. */
    @Transactional
    public ShopException improve(long id, String action, @Nullable String owner, LocalDate due, LocalDate checkOn) {
        if (action.isBlank()) {
            throw invalid().field("action", "alarms.given");
        }
        if (checkOn.isBefore(due)) {
            throw invalid().field("checkOn", "alarms.improvement.check-first");
        }
        return change(
                id,
                "exception.improve",
                jdbc.sql("insert into improvement (exception_id, action, owner, due, check_on) values (?, ?, ?, ?, ?)")
                        .params(Arrays.asList(id, action.strip(), person(owner), due, checkOn))
                        .update());
    }

    /** The improvement is in place. */
    @Transactional
    public ShopException done(Improvement improvement) {
        return change(
                improvement.exception(),
                "improvement.done",
                jdbc.sql("update improvement set done_at = ? where id = ? and done_at is null")
                        .params(Timestamp.from(clock.instant()), improvement.id())
                        .update());
    }

    /** Somebody looked at what it has brought. */
    @Transactional
    public ShopException checked(Improvement improvement, boolean effective, @Nullable String finding) {
        return change(
                improvement.exception(),
                "improvement.check",
                jdbc.sql("""
                        update improvement set checked_at = ?, checked_by = ?, effective = ?, finding = ?
                        where id = ? and done_at is not null and checked_at is null""")
                        .params(Arrays.asList(
                                Timestamp.from(clock.instant()), actor.name(), effective, finding, improvement.id()))
                        .update());
    }

    private ShopException change(long id, String action, int changed) {
        ShopException exception = find(id).orElseThrow(() -> Problem.of(
                HttpStatus.NOT_FOUND, "exception-not-found", "alarms.exception.missing", String.valueOf(id)));
        if (changed > 0) {
            audit.record(action, exception.number(), "");
            tell();
        }
        return exception;
    }

    private void tell() {
        AfterCommit.run(() -> events.publishEvent(new ExceptionChanged()));
    }
}
