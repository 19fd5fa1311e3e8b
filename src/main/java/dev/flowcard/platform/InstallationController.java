package dev.flowcard.platform;

import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client must know of this installation before it can read or send a time. */
@RestController
class InstallationController {

    private final PlantZone zone;
    private final Clock clock;

    InstallationController(PlantZone zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * This installation.
     *
     * @param zone in which times without an offset are meant
     * @param time of the server, in that zone
     */
    record Installation(String zone, OffsetDateTime time) {}

    @GetMapping("/api/v1/installation")
    @PreAuthorize("isAuthenticated()")
    Installation installation() {
        return new Installation(zone.zone().getId(), zone.at(clock.instant()).toOffsetDateTime());
    }
}
