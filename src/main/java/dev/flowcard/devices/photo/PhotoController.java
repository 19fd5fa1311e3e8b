package dev.flowcard.devices.photo;

import dev.flowcard.shared.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code POST /api/v1/scans/photo}: which codes a photo shows. Nothing is booked: the terminal sends the code that is meant as a
 * scan.
 */
@RestController
class PhotoController {
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    /** Looking takes a core: the scans of the others come first. */
    private static final int AT_ONCE = 1;

    private static final int PATIENCE_SECONDS = 20;

    private final PhotoReader reader;
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    PhotoController(PhotoReader reader) {
        this.reader = reader;
    }

    /** What was found; empty where there is nothing that can be read. */
    record Found(List<PhotoCode> codes) {}

    @PostMapping(path = "/api/v1/scans/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('TERMINAL','OPERATOR','INSPECTOR','FOREMAN','PLANNER','ADMIN')")
    Found read(@RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException, InterruptedException {
        if (file == null || file.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "devices.photo.missing")
                    .field("file", "devices.photo.missing");
        }
        if (file.getSize() > MOST_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "devices.photo.bytes", MOST_BYTES >> 20);
        }
        if (!looking.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "devices.scans.busy");
        }
        try {
            return new Found(reader.read(PhotoFile.read(file.getBytes())));
        } finally {
            looking.release();
        }
    }
}
