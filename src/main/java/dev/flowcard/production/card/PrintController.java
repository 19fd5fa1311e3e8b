package dev.flowcard.production.card;

import dev.flowcard.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    ResponseEntity<byte[]> card(@PathVariable String no, Locale locale) {
        return pdf(no, cards.print(List.of(no), locale));
    }

    @GetMapping("/api/v1/cards.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> cards(@RequestParam String workOrders, Locale locale) {
        return pdf("cards", cards.print(named("workOrders", split(workOrders)), locale));
    }

    @PostMapping("/api/v1/cards.pdf")
    @PreAuthorize(PLANNERS)
    ResponseEntity<byte[]> cards(@RequestBody Wanted wanted, Locale locale) {
        List<@Nullable String> names = Objects.requireNonNullElse(wanted.workOrders(), List.of());
        List<String> given =
                names.stream().map(n -> Objects.requireNonNullElse(n, "")).toList();
        return pdf("cards", cards.print(named("workOrders", given), locale));
    }

    @GetMapping("/api/v1/command-sheet.pdf")
    @PreAuthorize("hasAnyRole('PLANNER','FOREMAN','INSPECTOR','ADMIN')")
    ResponseEntity<byte[]> commandSheet(Locale locale) {
        return pdf("commands", sheets.commands(locale));
    }

    @GetMapping("/api/v1/badges.pdf")
    @PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
    ResponseEntity<byte[]> badges(@RequestParam String people, Locale locale) {
        return pdf("badges", sheets.badges(named("people", split(people)), locale));
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

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }
}
