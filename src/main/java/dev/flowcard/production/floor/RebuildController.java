package dev.flowcard.production.floor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The daily proof, now. */
@RestController
class RebuildController {
    private final RebuildWatch watch;

    RebuildController(RebuildWatch watch) {
        this.watch = watch;
    }

    @PostMapping("/api/v1/rebuild-check")
    @PreAuthorize("hasRole('ADMIN')")
    Rebuild.Result check() {
        return watch.run();
    }
}
