package dev.flowcard.devices.intake;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.inbox.RefusalNotes;
import dev.flowcard.devices.intake.DeviceQueues.Queue;
import dev.flowcard.devices.intake.ScanLog.Locked;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.Said;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanHandler;
import dev.flowcard.devices.spi.ScanHandler.Handled;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.ScannedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles one scan in one transaction: session, domain change, scan and outcome are durable together before the answer
 * leaves. The same id is answered with what was answered first.
 */
@Service
class ScanIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ScanIntake.class);
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final int TRIES = 4;
    /** A PIN is never written down. */
    private static final String MASKED = "*";

    private final ScanLog log;
    private final List<ScanHandler> handlers;
    private final RefusalNotes refusals;
    private final TransactionTemplate transaction;
    private final CodeReader codes;
    private final Clock clock;

    ScanIntake(
            ScanLog log,
            List<ScanHandler> handlers,
            CodeReader codes,
            RefusalNotes refusals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.log = log;
        this.handlers = List.copyOf(handlers);
        this.codes = codes;
        this.refusals = refusals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a scan was answered, and the terminal's state after it. */
    record Taken(StoredAnswer answer, boolean repeated, Locked after) {}

    /**
     * How scans come in.
     *
     * @param held up to where the device believes every scan of it is held
     */
    record Delivery(Terminal terminal, String device, long held, Duration clockOffset) {
        static Delivery inside(Terminal terminal, String device) {
            return new Delivery(terminal, device, 0, Duration.ZERO);
        }
    }

    Taken take(Delivery delivery, ScanRequest.Entry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                return java.util.Objects.requireNonNull(transaction.execute(status -> handle(delivery, entry)));
            } catch (DuplicateKeyException again) {
                return java.util.Objects.requireNonNull(
                        transaction.execute(status -> held(delivery, entry).orElseThrow(() -> again)));
            } catch (TransientDataAccessException busy) {
                if (attempt == TRIES) {
                    throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "devices.scans.busy");
                }
                LOG.info("Scan {} meets a busy row, attempt {}", entry.id(), attempt);
            }
        }
    }

    private Taken handle(Delivery delivery, ScanRequest.Entry entry) {
        Terminal terminal = delivery.terminal();
        String device = delivery.device();
        Locked before = log.lock(terminal.id());
        if (before.devices().of(device).stored() < delivery.held()) {
            throw new QueueBehind();
        }
        if (alreadyHeld(before, device, entry)) {
            Optional<Taken> repeated = repeated(terminal, entry);
            if (repeated.isPresent()) {
                return repeated.get();
            }
        }
        // as fine as it is kept, so that the log says the same again
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Scan scan = new Scan(
                entry.id(),
                terminal,
                device,
                codes.read(entry.code(), entry.symbology(), before.session().dialogue() != null),
                entry.source(),
                scannedAt(entry, delivery.clockOffset(), now),
                now);
        Handled handled = answer(scan, before.session());
        Locked after = new Locked(handled.session(), queues(terminal, device, entry, before.devices()));
        StoredAnswer answer = StoredAnswer.of(handled.outcome());
        if (!after.equals(before)) {
            log.save(terminal.id(), after, now);
        }
        log.append(scan, entry, written(scan, before.session(), entry.code()), answer);
        if (answer.refused()) {
            refusals.note(scan, entry.seq(), before.session(), java.util.Objects.requireNonNull(answer.reason()));
        }
        return new Taken(answer, false, after);
    }

    /** A number that the queue has told before is most likely a second delivery: then asking first spares a rollback. */
    private static boolean alreadyHeld(Locked before, String device, ScanRequest.Entry entry) {
        return entry.seq() <= before.devices().of(device).top();
    }

    /** A second delivery that the queue does not remember: from now on it does. */
    private Optional<Taken> held(Delivery delivery, ScanRequest.Entry entry) {
        Terminal terminal = delivery.terminal();
        Locked before = log.lock(terminal.id());
        Locked after = new Locked(before.session(), queues(terminal, delivery.device(), entry, before.devices()));
        log.save(terminal.id(), after, clock.instant());
        return repeated(terminal, entry);
    }

    private Optional<Taken> repeated(Terminal terminal, ScanRequest.Entry entry) {
        return log.find(entry.id()).map(known -> {
            StoredAnswer answer = known.terminal() == terminal.id().value()
                    ? known.answer()
                    : StoredAnswer.of(ScanOutcome.refused(
                            ScanReason.FOREIGN_ID,
                            Said.of("devices.scan.foreign-id"),
                            Said.of("devices.scan.foreign-id.do")));
            return new Taken(answer, true, log.read(terminal.id()));
        });
    }

    private Handled answer(Scan scan, TerminalSession session) {
        if (!scan.isReplay() && scan.scannedAt().isBefore(scan.receivedAt().minus(OLDEST))) {
            ScanOutcome tooOld = ScanOutcome.refused(
                    ScanReason.TOO_OLD, Said.of("devices.scan.too-old"), Said.of("devices.scan.too-old.do"));
            return new Handled(session, tooOld);
        }
        return handlers.stream()
                .filter(handler -> handler.claims(scan.code()))
                .findFirst()
                .map(handler -> handler.handle(scan, session))
                .orElseGet(() -> new Handled(session, unknown(scan.code())));
    }

    private static ScanOutcome unknown(ScannedCode code) {
        boolean misread = code instanceof ScannedCode.Misread;
        String key = misread ? "devices.scan.misread" : "devices.scan.unknown";
        return ScanOutcome.unknown(
                misread ? ScanReason.CHECK_CHARACTER : ScanReason.NOT_FOUND, Said.of(key), Said.of(key + ".do"));
    }

    private DeviceQueues queues(Terminal terminal, String device, ScanRequest.Entry entry, DeviceQueues queues) {
        Queue queue = queues.of(device);
        Queue with = queue.with(entry.seq());
        return queues.with(
                device,
                queue.closesGap(entry.seq())
                        ? new Queue(log.contiguousFrom(terminal, device, entry.seq()), with.top())
                        : with);
    }

    /** Nothing was scanned in the future, whatever the device's clock says. */
    private static Instant scannedAt(ScanRequest.Entry entry, Duration clockOffset, Instant now) {
        Instant corrected = entry.source() == dev.flowcard.devices.spi.ScanSource.REPLAY
                ? entry.scannedAt()
                : entry.scannedAt().plus(clockOffset);
        return corrected.isAfter(now) ? now : corrected.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String written(Scan scan, TerminalSession before, String code) {
        boolean secret = before.dialogue() != null
                && before.dialogue().kind().endsWith("PIN")
                && scan.code() instanceof ScannedCode.Digits;
        return secret ? MASKED : code;
    }
}
