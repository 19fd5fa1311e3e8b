package dev.flowcard.devices.intake;

import dev.flowcard.devices.ServerScans;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalScanned;
import dev.flowcard.devices.Terminals;
import dev.flowcard.devices.intake.ScanIntake.Delivery;
import dev.flowcard.devices.spi.ScanSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The scan door for the server's own clock. */
@Component
class ServerScanIntake implements ServerScans {
    private static final String DEVICE = "server";

    private final Terminals terminals;
    private final ScanIntake intake;
    private final ScanLog log;
    private final ApplicationEventPublisher events;

    ServerScanIntake(Terminals terminals, ScanIntake intake, ScanLog log, ApplicationEventPublisher events) {
        this.terminals = terminals;
        this.intake = intake;
        this.log = log;
        this.events = events;
    }

    @Override
    public void take(String terminal, String code, Instant at) {
        Terminal known = terminals.find(terminal).orElseThrow(() -> new IllegalArgumentException(terminal));
        UUID id = UUID.nameUUIDFromBytes((terminal + "|" + code + "|" + at).getBytes(StandardCharsets.UTF_8));
        long seq = log.read(known.id()).devices().of(DEVICE).top() + 1;
        intake.take(Delivery.inside(known, DEVICE), new ScanRequest.Entry(id, seq, code, at, ScanSource.API, null));
        events.publishEvent(new TerminalScanned(known.number()));
    }
}
