package dev.flowcard.imports;

import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportKind;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files by HTTP. */
@RestController
class ImportController {
    static final String XLSX = ImportTemplates.XLSX;

    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportTemplates templates;
    private final Messages messages;

    ImportController(ImportKinds kinds, ImportDesk desk, ImportTemplates templates, Messages messages) {
        this.kinds = kinds;
        this.desk = desk;
        this.templates = templates;
        this.messages = messages;
    }

    /** Takes a file as the body of the request. */
    @PostMapping(
            path = "/api/v1/imports/{kind}",
            consumes = {"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @PreAuthorize("hasAnyRole('PLANNER','ADMIN','REPLAY')")
    ResponseEntity<ImportAnswer> body(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(hidden = true) HttpServletRequest request,
            Locale locale)
            throws IOException {
        ImportKind known = known(kind);
        if (request.getContentLengthLong() > ImportFile.LARGEST) {
            throw tooLarge();
        }
        try (InputStream body = request.getInputStream()) {
            return take(known, body, "HTTP", dryRun, locale);
        }
    }

    /** Takes a file as the part {@code file} of a form. */
    @PostMapping(path = "/api/v1/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('PLANNER','ADMIN','REPLAY')")
    ResponseEntity<ImportAnswer> part(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        ImportKind known = known(kind);
        String name = file.getOriginalFilename();
        try (InputStream body = file.getInputStream()) {
            return take(known, body, name == null || name.isBlank() ? "HTTP" : name, dryRun, locale);
        }
    }

    /** The columns of a kind, as an empty file or one with examples. */
    @GetMapping("/api/v1/imports/{kind}/template")
    @PreAuthorize("hasAnyRole('PLANNER','ADMIN','REPLAY')")
    ResponseEntity<StreamingResponseBody> template(
            @PathVariable String kind,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean example) {
        ImportKind known = known(kind);
        boolean xlsx = format.equalsIgnoreCase("xlsx");
        String name = templates.fileName(known, example, xlsx);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(xlsx ? XLSX : "text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(out -> templates.write(known, example, xlsx, out));
    }

    private ImportKind known(String kind) {
        return kinds.find(kind)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "import-kind-not-found", "imports.kind.unknown", kind));
    }

    private ResponseEntity<ImportAnswer> take(
            ImportKind kind, InputStream body, String source, boolean dryRun, Locale locale) throws IOException {
        try (ImportFile file = ImportFile.receive(body, source)) {
            ImportResult result = desk.take(kind, file, dryRun, desk.context(source), ImportProgress.NONE);
            HttpStatus status = result.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return ResponseEntity.status(status)
                    .contentType(result.refused() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                    .body(ImportAnswer.of(result, messages, Messages.nearest(locale)));
        } catch (ImportFile.TooLarge e) {
            throw tooLarge();
        }
    }

    private static Problem tooLarge() {
        String most = Long.toString(ImportFile.LARGEST >> 20);
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large", "imports.file.large", most);
    }
}
