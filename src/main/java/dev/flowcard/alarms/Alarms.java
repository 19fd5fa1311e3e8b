package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmPhrases.Kind;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alarms, and what a person does about them: takes them in hand, shelves, explains and closes them. */
@Service
public class Alarms {
    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final AlarmStore store;
    private final AlarmNews news;
    private final AlarmPhrases phrases;
    private final Clock clock;
    private final CurrentActor actor;
    private final SignedIn signedIn;
    private final People people;
    private final Audit audit;

    Alarms(
            JdbcClient jdbc,
            AlarmStore store,
            AlarmNews news,
            AlarmPhrases phrases,
            Clock clock,
            CurrentActor actor,
            SignedIn signedIn,
            People people,
            Audit audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.news = news;
        this.phrases = phrases;
        this.clock = clock;
        this.actor = actor;
        this.signedIn = signedIn;
        this.people = people;
        this.audit = audit;
    }

    /** Open ones, the most urgent first, then the oldest; at most 500. */
    public List<Alarm> open() {
        return find(AlarmQuery.open());
    }

    public List<Alarm> find(AlarmQuery query) {
        return store.find(query);
    }

    /** What an alarm explains, the newest first. */
    public List<Alarm> explainedBy(long root) {
        return store.explainedBy(root);
    }

    /** All, the newest first. */
    public List<Alarm> latest(long offset, int size) {
        return store.latest(offset, size);
    }

    public long count() {
        return store.count();
    }

    public Optional<Alarm> find(long id) {
        return store.byId(id);
    }

    /** Somebody has it in hand. The first one counts, and owns it unless somebody does already. */
    @Transactional
    public Alarm acknowledge(long id) {
        return acknowledge(id, actor.name(), signedIn.person().map(Person::code).orElse(null));
    }

    @Transactional
    Alarm acknowledge(long id, String by, @Nullable String owner) {
        return change(
                id,
                "alarm.acknowledge",
                jdbc.sql("""
                        update alarm set acknowledged_at = ?, acknowledged_by = ?, owner = coalesce(owner, ?), escalates_at = null
                        where id = ? and acknowledged_at is null and cleared_at is null""").params(Arrays.asList(now(), by, owner, id)).update());
    }

    /** Somebody else shall have it. Who is given it has yet to acknowledge it. */
    @Transactional
    public Alarm assign(long id, String person) {
        Person owner = people.find(person).filter(Person::active).orElseThrow(() -> Problem.of(
                        HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field("owner", "alarms.owner.unknown", person));
        return change(
                id,
                "alarm.assign",
                jdbc.sql("update alarm set owner = ?, owned_at = ? where id = ? and closed_at is null")
                        .params(owner.code(), now(), id)
                        .update());
    }

    /** Why it happened; who says so has it in hand. */
    @Transactional
    public Alarm cause(long id, String code, @Nullable String note) {
        return explain(id, "cause", phrases.checked(Kind.CAUSE, code), note);
    }

    /** What is done about it; who says so has it in hand. */
    @Transactional
    public Alarm countermeasure(long id, String code, @Nullable String note) {
        return explain(id, "countermeasure", phrases.checked(Kind.COUNTERMEASURE, code), note);
    }

    private Alarm explain(long id, String what, String code, @Nullable String note) {
        acknowledge(id);
        return change(
                id,
                "alarm." + what,
                jdbc.sql("update alarm set " + what + " = ?, " + what + "_note = ? where id = ? and closed_at is null")
                        .params(Arrays.asList(code, note(what, note), id))
                        .update());
    }

    /** Out of sight for a while. */
    @Transactional
    public Alarm shelve(long id, Duration howLong) {
        return change(
                id,
                "alarm.shelve",
                jdbc.sql("update alarm set shelved_until = ?, escalates_at = null where id = ? and cleared_at is null")
                        .params(Timestamp.from(clock.instant().plus(howLong)), id)
                        .update());
    }

    /** Explained and ended by hand; it is raised again where the situation goes on. */
    @Transactional
    public Alarm close(long id, AlarmClosing closing) {
        String cause = closing.cause() == null ? null : phrases.checked(Kind.CAUSE, closing.cause());
        String measure = closing.countermeasure() == null
                ? null
                : phrases.checked(Kind.COUNTERMEASURE, closing.countermeasure());
        return change(
                id,
                "alarm.close",
                jdbc.sql("""
                        update alarm set cleared_at = coalesce(cleared_at, ?), closed_at = ?, closed_by = ?, escalates_at = null,
                            cause = coalesce(?, cause, 'UNSPECIFIED'),
                            countermeasure = coalesce(?, countermeasure, 'UNSPECIFIED'), result = coalesce(?, result)
                        where id = ? and closed_at is null""")
                        .params(Arrays.asList(
                                now(), now(), actor.name(), cause, measure, note("result", closing.result()), id))
                        .update());
    }

    private static @Nullable String note(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field(field, "alarms.note.long", LONGEST_NOTE);
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Alarm change(long id, String action, int changed) {
        Alarm alarm = find(id).orElseThrow(() ->
                Problem.of(HttpStatus.NOT_FOUND, "alarm-not-found", "alarms.not-found", String.valueOf(id)));
        if (changed > 0) {
            audit.record(action, alarm.kind() + " " + alarm.subject(), "");
        }
        news.tell(changed, alarm.kind(), alarm.subject());
        return alarm;
    }
}
