package dev.flowcard.platform.backup;

import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands a backup out while the factory works on. */
@RestController
class BackupController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'flowcard-'yyyyMMdd-HHmm'.zip'");

    private final Backup backup;
    private final PlantZone zone;
    private final Clock clock;

    BackupController(Backup backup, PlantZone zone, Clock clock) {
        this.backup = backup;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/api/v1/backup")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<StreamingResponseBody> backup() {
        var name = NAME.format(zone.at(clock.instant()));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(backup::write);
    }
}
