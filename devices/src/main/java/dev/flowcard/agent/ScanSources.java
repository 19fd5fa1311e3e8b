package dev.flowcard.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Opens a port by its address. */
final class ScanSources {

    private static final int USUAL_PATIENCE = 100;

    private ScanSources() {}

    static ScanSource open(PortConfig port, Optional<String> mark, Stop stop) throws IOException {
        int patience = patience(port.profile().idleFlush());
        return switch (port.address()) {
            case PortAddress.Serial serial -> SerialSource.open(serial, patience);
            case PortAddress.Tcp tcp -> TcpSource.open(tcp, patience);
            case PortAddress.Script script -> ScriptSource.open(script.file(), port.profile(), mark, stop, patience);
        };
    }

    /** A read that brings nothing has lasted as long as the silence that ends a code. */
    private static int patience(Duration idleFlush) {
        return idleFlush.isZero() ? USUAL_PATIENCE : (int) idleFlush.toMillis();
    }
}
