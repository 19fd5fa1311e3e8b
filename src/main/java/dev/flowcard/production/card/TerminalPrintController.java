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
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST = 60;

    private final Terminals terminals;
    private final LastAnswers answers;
    private final CardPrinting cards;
    private final PrintClaims claims;

    TerminalPrintController(Terminals terminals, LastAnswers answers, CardPrinting cards, PrintClaims claims) {
        this.terminals = terminals;
        this.answers = answers;
        this.cards = cards;
        this.claims = claims;
    }

    /** The pages as PNG: a kiosk prints pictures everywhere, a PDF only where its browser has a viewer. */
    record Print(PaperSize size, List<byte[]> pages) {}

    /** @param screen which screen asks by itself, so that one alone prints; missing: somebody asked for it by hand */
    @PostMapping("/api/v1/terminal/cards/print")
    @PreAuthorize("hasRole('TERMINAL')")
    Print print(
            @AuthenticationPrincipal TokenPrincipal who,
            @RequestParam(defaultValue = "A4") PaperSize size,
            @RequestParam(required = false) @Nullable String screen,
            Locale locale) {
        Terminal terminal = terminals
                .find(Objects.requireNonNullElse(who.terminal(), ""))
                .filter(Terminal::active)
                .orElseThrow(TerminalPrintController::nothing);
        LastAnswers.LastAnswer made = answers.of(terminal.id(), Messages.nearest(locale))
                .filter(answer -> answer.next().contains(PRINT))
                .orElseThrow(TerminalPrintController::nothing);
        if (screen != null && !claims.claim(terminal.id(), made.id(), named(screen))) {
            throw Problem.of(HttpStatus.CONFLICT, "printed-elsewhere", "production.print.elsewhere");
        }
        List<String> codes = made.next().stream()
                .filter(code -> !code.equals(PRINT))
                .map(Codes::withoutCheck)
                .toList();
        return new Print(size, Pdf.pictures(cards.print(codes, size, locale), CardPrinting.MOST, DPI));
    }

    private static String named(String screen) {
        if (screen.isBlank() || screen.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("screen", "production.print.screen");
        }
        return screen;
    }

    private static Problem nothing() {
        return Problem.of(HttpStatus.NOT_FOUND, "nothing-to-print", "production.print.nothing-made");
    }
}
