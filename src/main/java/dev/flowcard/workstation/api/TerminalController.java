package dev.flowcard.workstation.api;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.TokenPrincipal;
import dev.flowcard.production.Obstacles;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A terminal's own state, and a stream that says when to ask for it again. */
@RestController
@RequestMapping("/api/v1/terminal")
class TerminalController {
    private final Terminals terminals;
    private final TerminalStateReader states;
    private final TerminalStreams streams;
    private final People people;
    private final Obstacles obstacles;

    TerminalController(
            Terminals terminals,
            TerminalStateReader states,
            TerminalStreams streams,
            People people,
            Obstacles obstacles) {
        this.terminals = terminals;
        this.states = states;
        this.streams = streams;
        this.people = people;
        this.obstacles = obstacles;
    }

    @GetMapping("/state")
    @PreAuthorize("hasRole('TERMINAL')")
    TerminalState state(@AuthenticationPrincipal TokenPrincipal who, Locale locale) {
        return states.read(terminal(who), Messages.nearest(locale));
    }

    /** What it warns by while the server is away; asked again and again, sent only where it changed. */
    @GetMapping("/known")
    @PreAuthorize("hasRole('TERMINAL')")
    ResponseEntity<KnownFacts> known() {
        List<String> badges =
                people.all().stream().filter(Person::active).map(Person::code).toList();
        KnownFacts facts = new KnownFacts(badges, obstacles.all());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(Integer.toHexString(facts.hashCode()))
                .body(facts);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('TERMINAL')")
    SseEmitter events(@AuthenticationPrincipal TokenPrincipal who) {
        return streams.open(terminal(who));
    }

    private Terminal terminal(TokenPrincipal who) {
        return terminals
                .find(who.terminal() == null ? "" : who.terminal())
                .filter(Terminal::active)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.FORBIDDEN, "terminal-revoked", "devices.scans.revoked", who.getName()));
    }
}
