package dev.flowcard.pay.api;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.pay.PayExport;
import dev.flowcard.pay.PaySheet;
import dev.flowcard.pay.PaySheets;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The months of pay, for those who settle them. Money with two decimals, rates with four. */
@RestController
@RequestMapping("/api/v1/pay")
@PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
class PayController {
    private static final String READERS = "hasAnyRole('FOREMAN','MANAGER','ADMIN')";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PaySheets sheets;
    private final PayExport export;
    private final People people;
    private final PlantZone zone;

    PayController(PaySheets sheets, PayExport export, People people, PlantZone zone) {
        this.sheets = sheets;
        this.export = export;
        this.people = people;
        this.zone = zone;
    }

    /** A PIN, or nothing where it was signed on paper. */
    record Signature(@Nullable String pin) {}

    record SheetJson(
            String month,
            String badge,
            String name,
            BigDecimal total,
            BigDecimal undecided,
            long unpriced,
            @Nullable OffsetDateTime signedAt,
            @Nullable String signedBy,
            @Nullable OffsetDateTime lockedAt,
            @Nullable String lockedBy,
            @Nullable List<LineJson> lines) {}

    record LineJson(
            LocalDate day,
            PayLine.Kind kind,
            @Nullable Long report,
            @Nullable String workOrder,
            @Nullable Integer sequence,
            @Nullable String operation,
            BigDecimal quantity,
            @Nullable BigDecimal rate,
            BigDecimal amount,
            boolean undecided,
            boolean later) {}

    @GetMapping("/{month}")
    @PreAuthorize(READERS)
    List<SheetJson> month(@PathVariable String month, Locale locale) {
        return sheets.of(month(month)).stream().map(s -> json(s, locale, false)).toList();
    }

    @GetMapping("/{month}/people/{person}")
    @PreAuthorize(READERS)
    SheetJson sheet(@PathVariable String month, @PathVariable String person, Locale locale) {
        return sheets.of(month(month), person)
                .map(s -> json(s, locale, true))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-sheet", "pay.no-sheet", month, person));
    }

    @PostMapping("/{month}/people/{person}/sign")
    SheetJson sign(
            @PathVariable String month, @PathVariable String person, @RequestBody Signature signature, Locale locale) {
        return json(sheets.sign(month(month), person, signature.pin()), locale, true);
    }

    @PostMapping("/{month}/lock")
    List<SheetJson> lock(@PathVariable String month, Locale locale) {
        return sheets.lock(month(month)).stream()
                .map(s -> json(s, locale, false))
                .toList();
    }

    @GetMapping("/{month}/sheets.xlsx")
    @PreAuthorize(READERS)
    ResponseEntity<byte[]> xlsx(@PathVariable String month, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.xlsx(month(month), Messages.nearest(locale), out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=pay-" + month(month) + ".xlsx")
                .body(out.toByteArray());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "pay.month", text)
                    .field("month", "pay.month", text);
        }
    }

    private SheetJson json(PaySheet sheet, Locale locale, boolean withLines) {
        Locale language = Messages.nearest(locale);
        var person = people.byCode(sheet.person());
        return new SheetJson(
                sheet.month().toString(),
                person.map(Person::number).orElse(sheet.person()),
                person.map(p -> p.nameIn(language)).orElse(""),
                sheet.total(),
                sheet.undecided(),
                sheet.unpriced(),
                local(sheet.signedAt()),
                sheet.signedBy(),
                local(sheet.lockedAt()),
                sheet.lockedBy(),
                withLines ? sheet.lines().stream().map(l -> json(l, language)).toList() : null);
    }

    private static LineJson json(PayLine line, Locale language) {
        @Nullable Named name = line.name();
        return new LineJson(
                line.day(),
                line.kind(),
                line.report(),
                line.workOrder(),
                line.sequence(),
                name == null ? null : name.in(language),
                line.quantity(),
                line.rate(),
                line.amount(),
                line.undecided(),
                line.later());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
