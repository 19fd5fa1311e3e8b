package dev.flowcard.plan.api;

import dev.flowcard.plan.Instruction;
import dev.flowcard.plan.Instructions;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.pages.PageMaker;
import dev.flowcard.plan.pages.PagePicture;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Work instructions: what was written, page by page, and new versions. A version never changes, so it may be kept for ever. */
@RestController
@RequestMapping("/api/v1/instructions")
class InstructionController {
    private static final String READERS =
            "hasAnyRole('TERMINAL','OPERATOR','INSPECTOR','FOREMAN','PLANNER','MANAGER','ADMIN')";
    private static final String WRITERS = "hasAnyRole('PLANNER','ADMIN')";
    private static final int MOST = 1_000;

    private final Instructions instructions;
    private final Products products;
    private final PlantZone zone;

    InstructionController(Instructions instructions, Products products, PlantZone zone) {
        this.instructions = instructions;
        this.products = products;
        this.zone = zone;
    }

    record InstructionJson(
            long id,
            @Nullable String product,
            int sequence,
            int version,
            String title,
            @Nullable String words,
            int pages,
            int bytes,
            OffsetDateTime createdAt,
            String createdBy,
            @Nullable OffsetDateTime withdrawnAt) {}

    /** The newest version of every operation that has one, or all versions of one operation. */
    @GetMapping
    @PreAuthorize(READERS)
    List<InstructionJson> list(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable Integer sequence) {
        List<Instruction> found = product == null || sequence == null
                ? instructions.newest(MOST)
                : products.find(product)
                        .map(p -> instructions.versions(p.id(), sequence))
                        .orElse(List.of());
        return found.stream().map(this::json).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    InstructionJson one(@PathVariable long id) {
        return instructions.find(id).map(this::json).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/pages/{page}")
    @PreAuthorize(READERS)
    ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int page) {
        PagePicture picture = instructions.page(id, page).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.content());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WRITERS)
    InstructionJson write(
            @RequestParam String product,
            @RequestParam int sequence,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && file.getSize() > PageMaker.LARGEST_FILE) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "plan.instruction.file-large",
                    String.valueOf(PageMaker.LARGEST_FILE / 1024 / 1024));
        }
        return json(instructions.write(product, sequence, title, words, file == null ? null : file.getBytes()));
    }

    @PostMapping("/{id}/withdraw")
    @PreAuthorize(WRITERS)
    InstructionJson withdraw(@PathVariable long id) {
        instructions.withdraw(id);
        return one(id);
    }

    private InstructionJson json(Instruction i) {
        return new InstructionJson(
                i.id(),
                products.byId(i.product()).map(Product::number).orElse(null),
                i.sequence(),
                i.version(),
                i.title(),
                i.words(),
                i.pages(),
                i.bytes(),
                local(i.createdAt()),
                i.createdBy(),
                i.withdrawnAt() == null ? null : local(i.withdrawnAt()));
    }

    private OffsetDateTime local(Instant at) {
        return zone.at(at).toOffsetDateTime();
    }

    private static Problem unknown(long id) {
        return Problem.of(
                HttpStatus.NOT_FOUND, "instruction-not-found", "plan.instruction.unknown", String.valueOf(id));
    }
}
