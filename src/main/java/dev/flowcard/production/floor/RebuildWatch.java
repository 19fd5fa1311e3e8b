package dev.flowcard.production.floor;

import dev.flowcard.shared.ProofHealth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proves daily, when the shop is quiet, that what is stored follows from the log; says so in the server's health. */
@Component("scanLogHealthIndicator")
class RebuildWatch implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);

    private final Rebuild rebuild;
    private Rebuild.@Nullable Result last;

    RebuildWatch(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Scheduled(cron = "${flowcard.rebuild.cron:0 40 3 * * *}")
    void prove() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("The daily proof of the scan log could not be made", e);
        }
    }

    /** Now; what came out is the health from now on. */
    Rebuild.Result run() {
        Rebuild.Result result = rebuild.run();
        last = result;
        if (!result.same()) {
            LOG.error(
                    "{} things are stored otherwise than they follow from the scan log, first: {}",
                    result.differences().size(),
                    result.differences().getFirst());
        }
        return result;
    }

    @Override
    public Health health() {
        Rebuild.Result result = last;
        return result == null
                ? ProofHealth.unknown()
                : ProofHealth.of(
                        result.same(),
                        Map.of(
                                "at", result.at(),
                                "scans", result.scans(),
                                "differences", result.differences().size()));
    }
}
