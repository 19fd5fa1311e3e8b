package dev.flowcard.production.card;

import dev.flowcard.devices.LastAnswers;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.identity.TokenPrincipal;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Pdf;
import dev.flowcard.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cards that were split at a terminal, as long as nothing else was scanned there: it may print those and no others. */
@RestController
class TerminalPrintController {
    private static final String PRINT = "PRINT";
    /** So that narrow bars come out as they are. */
    private static final int DPI = 300;

    private final Terminals terminals;
    private final LastAnswers answers;
    private final CardPrinting cards;

    TerminalPrintController(Terminals terminals, LastAnswers answers, CardPrinting cards) {
        this.terminals = terminals;
        this.answers = answers;
        this.cards = cards;
    }

    /** The pages as PNG: a kiosk prints pictures everywhere, a PDF only where its browser has a viewer. */
    record Print(PaperSize size, List<byte[]> pages) {}

    @PostMapping("/api/v1/terminal/cards/print")
    @PreAuthorize("hasRole('TERMINAL')")
    Print print(
            @AuthenticationPrincipal TokenPrincipal who,
            @RequestParam(defaultValue = "A4") PaperSize size,
            Locale locale) {
        List<String> named = terminals
                .find(Objects.requireNonNullElse(who.terminal(), ""))
                .filter(Terminal::active)
                .flatMap(terminal -> answers.of(terminal.id(), Messages.nearest(locale)))
                .map(LastAnswers.LastAnswer::next)
                .filter(next -> next.contains(PRINT))
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "nothing-to-print", "production.print.nothing-made"));
        List<String> codes = named.stream()
                .filter(code -> !code.equals(PRINT))
                .map(Codes::withoutCheck)
                .toList();
        return new Print(size, Pdf.pictures(cards.print(codes, size, locale), CardPrinting.MOST, DPI));
    }
}
