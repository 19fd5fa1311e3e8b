package dev.flowcard.progress;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The daily comparison of walls and ledger, now. */
@RestController
class LedgerController {
    private final LedgerWatch watch;

    LedgerController(LedgerWatch watch) {
        this.watch = watch;
    }

    @PostMapping("/api/v1/ledger-check")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','ADMIN')")
    LedgerCheck.Result check() {
        return watch.run();
    }
}
