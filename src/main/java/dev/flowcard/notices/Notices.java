package dev.flowcard.notices;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.NoticeBoard;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices, tells a terminal which ones nobody there has read, and notes who has. */
@Service
public class Notices implements NoticeBoard {
    private static final int LONGEST = 500;
    private static final int MOST = 200;
    private static final Duration LONGEST_SHOWN = Duration.ofDays(31);

    private final NoticeStore store;
    private final Terminals terminals;
    private final Plant plant;
    private final People people;
    private final SignedIn signedIn;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeStore store,
            Terminals terminals,
            Plant plant,
            People people,
            SignedIn signedIn,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.plant = plant;
        this.people = people;
        this.signedIn = signedIn;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends it to the terminals.
     *
     * @param target number or code of whom it speaks to; anything for all
     * @param hours for how long it is shown where nobody reads it
     */
    @Transactional
    public long write(Addressee addressee, @Nullable String target, String words, int hours) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw invalid("words", "notices.words", String.valueOf(LONGEST));
        }
        if (hours < 1 || hours > LONGEST_SHOWN.toHours()) {
            throw invalid("hours", "notices.hours", String.valueOf(LONGEST_SHOWN.toHours()));
        }
        String code = resolve(addressee, Objects.requireNonNullElse(target, ""));
        Instant now = clock.instant();
        long id = store.add(
                new Notice(0, now, writer(), addressee, code, said, now.plus(Duration.ofHours(hours)), List.of()));
        tell(addressee, code);
        return id;
    }

    /** Takes it off the terminals. */
    @Transactional
    public void end(long id) {
        if (!store.end(id, clock.instant())) {
            throw Problem.of(HttpStatus.NOT_FOUND, "notice-not-found", "notices.unknown", String.valueOf(id));
        }
        tell(Addressee.ALL, "");
    }

    /** The newest first, with who has read them. */
    public List<Notice> latest(int limit) {
        return store.latest(Math.min(limit, MOST));
    }

    /** What those at a terminal have not read. */
    public List<Notice> unreadAt(Place place) {
        return store.unread(place, center(place), clock.instant());
    }

    @Override
    public int unread(Place place) {
        return unreadAt(place).size();
    }

    @Override
    public void read(Place place, List<String> readers, Instant at) {
        for (Notice notice : unreadAt(place)) {
            store.read(notice, place.terminal(), readers, at);
            tell(notice.addressee(), notice.target());
        }
    }

    private void tell(Addressee addressee, String target) {
        AfterCommit.run(() -> events.publishEvent(new NoticeWritten(addressee, target)));
    }

    private String writer() {
        return signedIn.person().map(Person::name).orElseGet(actor::name);
    }

    private @Nullable String center(Place place) {
        return Optional.ofNullable(place.workUnit())
                .flatMap(plant::workUnitByCode)
                .map(unit -> plant.workCenter(unit.workCenter()).code())
                .orElse(null);
    }

    private String resolve(Addressee addressee, String target) {
        Optional<String> code =
                switch (addressee) {
                    case ALL -> Optional.of("");
                    case PERSON -> people.find(target).map(Person::code);
                    case TERMINAL -> terminals.find(target).map(Terminal::number);
                    case WORK_UNIT -> plant.findWorkUnit(target).map(WorkUnit::code);
                    case WORK_CENTER -> plant.findWorkCenter(target).map(WorkCenter::code);
                };
        return code.orElseThrow(() -> invalid("target", "notices.target", target));
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "notices.invalid").field(field, key, args);
    }
}
