package dev.flowcard.progress;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.exceptions.ExceptionData;
import dev.flowcard.alarms.exceptions.ExceptionKind;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.progress.LedgerCheck.Difference;
import dev.flowcard.progress.LedgerCheck.Result;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ProofHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares walls and ledger daily, before the day shift: a difference is an exception that somebody answers for. */
@Component("ledgerHealthIndicator")
class LedgerWatch implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_NAMED = 10;

    private final LedgerCheck check;
    private final Exceptions exceptions;
    private final Messages messages;
    private final PlantZone zone;
    private final LockingTaskExecutor cluster;
    private final Clock clock;
    private volatile @Nullable Result last;

    LedgerWatch(
            LedgerCheck check,
            Exceptions exceptions,
            Messages messages,
            PlantZone zone,
            LockingTaskExecutor cluster,
            Clock clock) {
        this.check = check;
        this.exceptions = exceptions;
        this.messages = messages;
        this.zone = zone;
        this.cluster = cluster;
        this.clock = clock;
    }

    @Scheduled(cron = "${flowcard.ledger.cron:0 30 7 * * *}")
    void daily() {
        cluster.executeWithLock(
                (Runnable) this::checked,
                new LockConfiguration(clock.instant(), "ledger-check", LONGEST, Duration.ofMinutes(1)));
    }

    private void checked() {
        try {
            run();
        } catch (RuntimeException fault) {
            LOG.error("Walls and ledger could not be compared", fault);
        }
    }

    /** Now; what came out is the health from now on. */
    Result run() {
        Result result = check.run();
        last = result;
        if (!result.same()) {
            LOG.error(
                    "{} figures are shown otherwise than the reports say",
                    result.differences().size());
            record(result);
        }
        return result;
    }

    /** Once a day, however often somebody asks. */
    private void record(Result result) {
        LocalDate today = zone.dateOf(result.at());
        String title = word("progress.ledger.title", today.toString());
        boolean known = exceptions.open().stream().anyMatch(e -> e.title().equals(title));
        if (!known) {
            exceptions.record(new ExceptionData(
                    ExceptionKind.DATA,
                    title,
                    result.differences().stream()
                            .limit(MOST_NAMED)
                            .map(this::words)
                            .collect(Collectors.joining("\n")),
                    Severity.HIGH,
                    1,
                    null,
                    null,
                    null,
                    today,
                    List.of()));
        }
    }

    private String words(Difference difference) {
        return word(
                "progress.ledger.difference",
                difference.of(),
                word("progress.ledger.figure." + difference.figure()),
                WallReader.plain(difference.shown()),
                WallReader.plain(difference.ledger()));
    }

    private String word(String key, Object... args) {
        return messages.get(Messages.ZH, key, args);
    }

    @Override
    public Health health() {
        Result result = last;
        return result == null
                ? ProofHealth.unknown()
                : ProofHealth.of(
                        result.same(),
                        Map.of(
                                "at", result.at(),
                                "workCenters", result.workCenters(),
                                "operations", result.operations(),
                                "differences", result.differences().size()));
    }
}
