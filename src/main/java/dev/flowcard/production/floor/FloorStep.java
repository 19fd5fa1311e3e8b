package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.TerminalSession;
import java.util.List;

/** What a dialogue answers to a scan: the session after it, what is to be done, what is said. */
record FloorStep(TerminalSession session, FloorMemo memo, List<FloorCommand> commands, ScanOutcome outcome) {
    static FloorStep say(FloorSituation now, ScanOutcome outcome) {
        return new FloorStep(now.session(), now.memo(), List.of(), outcome);
    }
}
