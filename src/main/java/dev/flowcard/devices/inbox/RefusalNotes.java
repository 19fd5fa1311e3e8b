package dev.flowcard.devices.inbox;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Notes what was refused when nobody stood at the terminal any more. Who is refused at once sees it and does something else;
 * who scanned without the server has gone on working.
 */
@Component
public class RefusalNotes {
    /** A scan that took longer was not answered while its person waited. */
    public static final Duration LATE = Duration.ofMinutes(2);

    /** The command and the badge with which a foreman begins to allow what was refused. */
    private static final int TO_ALLOW = 2;

    private final RefusalStore store;

    RefusalNotes(RefusalStore store) {
        this.store = store;
    }

    /** In the transaction of the scan, so that a refusal is never without its line in the inbox. */
    public void note(Scan scan, long seq, TerminalSession before, ScanReason reason) {
        boolean late = scan.scannedAt().isBefore(scan.receivedAt().minus(LATE));
        if (!late || scan.isReplay()) {
            return;
        }
        long terminal = scan.terminal().id().value();
        if (!store.extend(terminal, scan.device(), seq, allowing(before) ? TO_ALLOW : 0)) {
            store.add(terminal, scan.device(), seq, reason, before, scan.scannedAt(), scan.receivedAt());
        }
    }

    /** A foreman was about to allow what was refused before. */
    private static boolean allowing(TerminalSession before) {
        return before.dialogue() != null && before.dialogue().kind().startsWith("OVERRIDE");
    }
}
