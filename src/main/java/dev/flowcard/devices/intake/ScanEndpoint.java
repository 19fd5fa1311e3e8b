package dev.flowcard.devices.intake;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalScanned;
import dev.flowcard.devices.Terminals;
import dev.flowcard.devices.intake.ScanAnswer.SessionNow;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.TokenPrincipal;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/scans}: the one door for wedge, serial, camera, touch, agent and replay. */
@RestController
class ScanEndpoint {
    private static final String REPLAY_TERMINALS = "REPLAY-";
    /** Below this a difference is the way of the request, not the device's clock. */
    private static final Duration CLOCK_NOISE = Duration.ofSeconds(2);

    private final ScanRequestReader reader;
    private final Terminals terminals;
    private final ScanIntake intake;
    private final ScanLog log;
    private final Plant plant;
    private final People people;
    private final Messages messages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ScanEndpoint(
            ScanRequestReader reader,
            Terminals terminals,
            ScanIntake intake,
            ScanLog log,
            Plant plant,
            People people,
            Messages messages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.terminals = terminals;
        this.intake = intake;
        this.log = log;
        this.plant = plant;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    @PostMapping(path = "/api/v1/scans", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('TERMINAL','REPLAY')")
    ScanAnswer scan(@RequestBody byte[] body, @AuthenticationPrincipal TokenPrincipal who, Locale locale) {
        ScanRequest request = reader.read(body);
        Terminal terminal = terminal(request, who);
        Duration offset = offset(request.sentAt());
        ScanIntake.Delivery delivery = new ScanIntake.Delivery(terminal, request.device(), request.held(), offset);
        List<ScanResult> results = new ArrayList<>(request.scans().size());
        ScanLog.Locked after = null;
        try {
            for (ScanRequest.Entry entry : request.scans()) {
                ScanIntake.Taken taken = intake.take(delivery, entry);
                results.add(taken.answer().result(entry.id(), taken.repeated(), locale, messages));
                after = taken.after();
            }
        } catch (QueueBehind lost) {
            // none was taken: the device hears how far it is held and begins there
        }
        if (after == null) {
            after = log.read(terminal.id());
        }
        events.publishEvent(new TerminalScanned(terminal.number()));
        long stored = after.devices().of(request.device()).stored();
        return new ScanAnswer(results, stored, now(after.session()));
    }

    private Terminal terminal(ScanRequest request, TokenPrincipal who) {
        boolean replay = who.roles().contains(Role.REPLAY) && request.terminal().startsWith(REPLAY_TERMINALS);
        boolean own = request.terminal().equalsIgnoreCase(who.terminal());
        boolean sources = request.scans().stream().allMatch(s -> (s.source() == ScanSource.REPLAY) == replay);
        if (!sources || (!replay && !own)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "terminal-not-yours", "devices.scans.not-yours", request.terminal());
        }
        return terminals
                .find(request.terminal())
                .or(() -> replay
                        ? java.util.Optional.of(terminals.enrol(request.terminal(), null))
                        : java.util.Optional.empty())
                .filter(Terminal::active)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.FORBIDDEN, "terminal-revoked", "devices.scans.revoked", request.terminal()));
    }

    private Duration offset(@Nullable Instant sentAt) {
        Duration offset = sentAt == null ? Duration.ZERO : Duration.between(sentAt, clock.instant());
        return offset.abs().compareTo(CLOCK_NOISE) < 0 ? Duration.ZERO : offset;
    }

    private SessionNow now(TerminalSession session) {
        String unit = session.workUnit();
        return new SessionNow(
                unit == null
                        ? null
                        : plant.workUnitByCode(unit).map(WorkUnit::number).orElse(unit),
                session.persons().stream().map(this::number).toList(),
                session.runs().stream().map(OpenRun::operation).toList(),
                session.current(),
                session.dialogue() == null ? null : session.dialogue().kind());
    }

    private String number(String personCode) {
        return people.byCode(personCode).map(Person::number).orElse(personCode);
    }
}
