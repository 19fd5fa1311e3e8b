package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.devices.spi.TerminalSession.OpenDialogue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything a dialogue looks at: the scan, the session before it, and the facts. */
record FloorSituation(Scan scan, TerminalSession session, FloorMemo memo, FloorFacts facts) {
    Instant at() {
        return scan.scannedAt();
    }

    @Nullable
    DialogueKind asked() {
        OpenDialogue open = session.dialogue();
        return open == null ? null : DialogueKind.valueOf(open.kind());
    }

    /** The session with a question that this scan's device may answer. */
    TerminalSession asking(DialogueKind kind) {
        return session.asking(new OpenDialogue(kind.name(), scan.device()), null);
    }

    /** The session without an open question. */
    TerminalSession quiet() {
        return session.asking(null, null);
    }
}
