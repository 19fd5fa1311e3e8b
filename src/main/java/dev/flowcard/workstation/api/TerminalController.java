package dev.flowcard.workstation.api;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.TokenPrincipal;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    TerminalController(Terminals terminals, TerminalStateReader states, TerminalStreams streams) {
        this.terminals = terminals;
        this.states = states;
        this.streams = streams;
    }

    @GetMapping("/state")
    @PreAuthorize("hasRole('TERMINAL')")
    TerminalState state(@AuthenticationPrincipal TokenPrincipal who, Locale locale) {
        return states.read(terminal(who), Messages.nearest(locale));
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
