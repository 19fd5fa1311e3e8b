package dev.flowcard.devices.intake;

import dev.flowcard.devices.PastScans;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.devices.intake.ScanIntake.Delivery;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The scan door from inside. */
@Component
class PastScanIntake implements PastScans {
    private final Terminals terminals;
    private final ScanIntake intake;

    PastScanIntake(Terminals terminals, ScanIntake intake) {
        this.terminals = terminals;
        this.intake = intake;
    }

    @Override
    public List<String> take(String terminal, String device, List<PastScan> scans) {
        Terminal known = terminals.find(terminal).orElseThrow(() -> new IllegalArgumentException(terminal));
        List<String> refused = new ArrayList<>();
        for (PastScan scan : scans) {
            ScanRequest.Entry entry = new ScanRequest.Entry(
                    scan.id(), scan.seq(), scan.code(), scan.scannedAt(), ScanSource.REPLAY, null);
            StoredAnswer answer =
                    intake.take(Delivery.inside(known, device), entry).answer();
            if (answer.outcome() == Outcome.REFUSED || answer.outcome() == Outcome.UNKNOWN_CODE) {
                refused.add(scan.code() + ": " + answer.reason());
            }
        }
        return refused;
    }
}
