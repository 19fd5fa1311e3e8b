package dev.flowcard.production.card;

import dev.flowcard.shared.PdfAnswer;
import dev.flowcard.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is printed with a barcode, as PDF. */
@RestController
class PrintController {
    private static final String A4 = "A4";
    private static final String PLANNERS = "hasAnyRole('PLANNER','FOREMAN','ADMIN')";

    private final CardPrinting cards;
    private final SheetPrinting sheets;

    PrintController(CardPrinting cards, SheetPrinting sheets) {
        this.cards = cards;
        this.sheets = sheets;
    }

    /** The work orders whose cards are wanted, by number or code. */
    record Wanted(@Nullable List<@Nullable String> workOrders) {}

    @GetMapping("/api/v1/work-orders/{no}/card.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> card(
            @PathVariable String no, @RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        return PdfAnswer.shown(no, cards.print(List.of(no), size, locale));
    }

    @GetMapping("/api/v1/cards.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> cards(
            @RequestParam String workOrders, @RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        return PdfAnswer.shown("cards", cards.print(named("workOrders", split(workOrders)), size, locale));
    }

    @PostMapping("/api/v1/cards.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> cards(
            @RequestBody Wanted wanted, @RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        List<@Nullable String> names = Objects.requireNonNullElse(wanted.workOrders(), List.of());
        List<String> given =
                names.stream().map(n -> Objects.requireNonNullElse(n, "")).toList();
        return PdfAnswer.shown("cards", cards.print(named("workOrders", given), size, locale));
    }

    @GetMapping("/api/v1/command-sheet.pdf")
    @PreAuthorize("hasAnyRole('PLANNER','FOREMAN','INSPECTOR','ADMIN')")
    ResponseEntity<byte[]> commandSheet(@RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        return PdfAnswer.shown("commands", sheets.commands(size, locale));
    }

    @GetMapping("/api/v1/reason-sheet.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> reasonSheet(@RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        return PdfAnswer.shown("reasons", sheets.reasons(size, locale));
    }

    /** The cards of machines and benches; all of them where none is named. */
    @GetMapping("/api/v1/work-unit-cards.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> workUnits(
            @RequestParam(defaultValue = "") String workUnits,
            @RequestParam(defaultValue = A4) PaperSize size,
            Locale locale) {
        List<String> named = workUnits.isEmpty() ? List.of() : named("workUnits", split(workUnits));
        return PdfAnswer.shown("work-units", sheets.workUnits(named, size, locale));
    }

    @GetMapping("/api/v1/badges.pdf")
    @PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
    ResponseEntity<byte[]> badges(
            @RequestParam String people, @RequestParam(defaultValue = A4) PaperSize size, Locale locale) {
        return PdfAnswer.shown("badges", sheets.badges(named("people", split(people)), size, locale));
    }

    /** The set-up codes of makers of scanners that the administrator entered. */
    @GetMapping("/api/v1/setup-codes.pdf")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<byte[]> setupCodes(Locale locale) {
        return PdfAnswer.shown("setup-codes", sheets.setupCodes(locale));
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> named(String field, List<String> names) {
        boolean any = !names.isEmpty() && names.stream().noneMatch(String::isBlank);
        if (!any || names.size() > CardPrinting.MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                    .field(field, "production.sheet.count", CardPrinting.MOST);
        }
        return names;
    }
}
